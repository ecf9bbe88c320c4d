package cn.banshi.ui.keyboard;

import java.util.stream.Collectors;

/** The five strokes, in the order that telephones give them on 1 to 5. */
public enum StrokeKey {
    HORIZONTAL(1, 'h', "一"), VERTICAL(2, 's', "丨"), LEFT_FALLING(3, 'p', "丿"), DOT(4, 'n', "丶"), TURNING(5, 'z', "乛");

    private final int digit;
    private final char letter;
    private final String face;

    StrokeKey(int digit, char letter, String face) {
        this.digit = digit;
        this.letter = letter;
        this.face = face;
    }

    /** On a telephone. */
    int digit() {
        return digit;
    }

    /** The letter of {@link cn.banshi.core.input.InputMethods#strokes}. */
    String letter() {
        return String.valueOf(letter);
    }

    String face() {
        return face;
    }

    /** @param letters as {@link #letter} */
    static String faces(String letters) {
        return letters.chars().mapToObj(StrokeKey::of).map(StrokeKey::face).collect(Collectors.joining());
    }

    static StrokeKey of(int letter) {
        for (StrokeKey key : values()) {
            if (key.letter == letter) {
                return key;
            }
        }
        throw new IllegalArgumentException("no stroke has that letter");
    }
}
