package cn.banshi.core.journey;

/**
 * One of the questions of a page. Its text is the page's id, and of all but the first {@code _} and the part behind it, which
 * no page's id holds.
 *
 * @param part from 0
 */
public record Question(String page, int part) {

    private static final String SIGN = "_";

    /** @param text as {@link #toString} says it, or the id of a page */
    public static Question of(String text) {
        int sign = text.indexOf(SIGN);
        return sign < 0
                ? new Question(text, 0)
                : new Question(text.substring(0, sign), Integer.parseInt(text.substring(sign + 1)));
    }

    @Override
    public String toString() {
        return part == 0 ? page : page + SIGN + part;
    }
}
