package cn.banshi.drivers.holder;

/** What a card may bring into the house's texts. */
public final class Letters {

    private Letters() {}

    /**
     * The text with a blank in place of everything that is not written: a forged chip must not command a printer, nor turn
     * the direction of what stands beside a name.
     */
    public static String written(String text) {
        var written = new StringBuilder(text.length());
        text.codePoints().map(letter -> written(letter) ? letter : ' ').forEach(written::appendCodePoint);
        return written.toString();
    }

    private static boolean written(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
