package cn.banshi.core.input;

/**
 * What is being composed: Hanzi chosen so far, and keys that still mean nothing certain. Whoever drops it has wiped it.
 *
 * @param chosen Hanzi
 * @param keys as {@link ChineseInput#candidates} takes them
 */
public record Composition(String chosen, String keys) {

    public static final Composition EMPTY = new Composition("", "");

    /** More keys than any name or address line has. */
    private static final int LONGEST = 40;

    /** @param key a to z, ü, or an apostrophe; any other changes nothing */
    public Composition press(char key) {
        char meant = key == 'ü' ? 'v' : key;
        boolean letter = meant >= 'a' && meant <= 'z';
        boolean parts = meant == '\'' && !keys.isEmpty() && !keys.endsWith("'");
        return (letter || parts) && keys.length() < LONGEST ? new Composition(chosen, keys + meant) : this;
    }

    /** The last key goes; where none is left, the last Hanzi. */
    public Composition delete() {
        if (!keys.isEmpty()) {
            return new Composition(chosen, keys.substring(0, keys.length() - 1));
        }
        return chosen.isEmpty()
                ? this
                : new Composition(chosen.substring(0, chosen.offsetByCodePoints(chosen.length(), -1)), "");
    }

    /** @param candidate one for these keys */
    public Composition choose(Candidate candidate) {
        return new Composition(chosen + candidate.text(), keys.substring(candidate.keys()));
    }

    /** Whether every key has become Hanzi. */
    public boolean done() {
        return keys.isEmpty() && !chosen.isEmpty();
    }

    /** Without what was typed. */
    @Override
    public String toString() {
        return "Composition";
    }
}
