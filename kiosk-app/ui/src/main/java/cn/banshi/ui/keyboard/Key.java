package cn.banshi.ui.keyboard;

/** A key of a pad. */
public sealed interface Key {

    /** @param value 0 to 9 */
    record Digit(int value) implements Key {}

    /** @param value A to Z */
    record Letter(char value) implements Key {}

    /** @param text Hanzi */
    record Hanzi(String text) implements Key {

        /** Without what was typed. */
        @Override
        public String toString() {
            return "Hanzi";
        }
    }

    /** @param typed characters, one or more, such as the end of an address */
    record Text(String typed) implements Key {}

    /** The decimal point. */
    record Point() implements Key {}

    /** Takes the last character away. */
    record Delete() implements Key {}

    /** Empties the field. */
    record Clear() implements Key {}
}
