package cn.banshi.core.schema;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why an answer is none that the office takes.
 *
 * @param bounds numbers that the reason speaks of, in its order; none where it speaks of none
 */
public record Misfit(Why why, List<String> bounds) {

    /** What is said about it in words. */
    public enum Why {
        /** Exactly so many digits. */
        DIGITS,
        /** From so many to so many digits. */
        DIGITS_BETWEEN,
        /** Exactly so many letters or digits. */
        LETTERS,
        /** From so many to so many letters or digits. */
        LETTERS_BETWEEN,
        /** At least so many characters. */
        SHORT,
        /** At most so many characters. */
        LONG,
        /** At least so much. */
        LITTLE,
        /** At most so much. */
        MUCH,
        /** None of what can be chosen. */
        CHOICE,
        /** Anything that has no words of its own. */
        OTHER
    }

    /**
     * A row of characters that can be described in words.
     *
     * @param digits whether it has nothing but digits
     */
    record Shape(boolean digits, int least, int most) {

        private static final Pattern PLAIN = Pattern
                .compile("\\^\\[(0-9|A-Z0-9|0-9A-Z|A-Z0-9-)]\\{(\\d{1,4})(?:,(\\d{1,4}))?}\\$");

        /** Empty for a pattern that says more. */
        static Optional<Shape> of(String pattern) {
            Matcher plain = PLAIN.matcher(pattern);
            return plain.matches()
                    ? Optional.of(new Shape(plain.group(1).equals("0-9"), Integer.parseInt(plain.group(2)),
                            Integer.parseInt(plain.group(plain.group(3) == null ? 2 : 3))))
                    : Optional.empty();
        }

        Misfit misfit() {
            Why one = digits ? Why.DIGITS : Why.LETTERS;
            Why between = digits ? Why.DIGITS_BETWEEN : Why.LETTERS_BETWEEN;
            return least == most
                    ? new Misfit(one, List.of(Integer.toString(most)))
                    : new Misfit(between, List.of(Integer.toString(least), Integer.toString(most)));
        }
    }

    /** @param bound as the schema has it, beside its keyword */
    static Misfit of(String keyword, String bound) {
        return switch (keyword) {
            case "pattern" -> Shape.of(bound).map(Shape::misfit).orElseGet(() -> new Misfit(Why.OTHER, List.of()));
            case "minLength" -> new Misfit(Why.SHORT, List.of(bound));
            case "maxLength" -> new Misfit(Why.LONG, List.of(bound));
            case "minimum" -> new Misfit(Why.LITTLE, List.of(bound));
            case "maximum" -> new Misfit(Why.MUCH, List.of(bound));
            case "enum" -> new Misfit(Why.CHOICE, List.of());
            default -> new Misfit(Why.OTHER, List.of());
        };
    }
}
