package cn.banshi.sandbox.backend.platform;

/** Check characters of ISO 7064 MOD 37,36: every wrong character and nearly every swap of neighbours shows. */
final class CheckCharacter {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int P = ALPHABET.length();

    private CheckCharacter() {}

    /** @param text of {@code 0-9} and {@code A-Z} only */
    static char of(String text) {
        int product = P;
        for (int place = 0; place < text.length(); place++) {
            int value = ALPHABET.indexOf(text.charAt(place));
            if (value < 0) {
                throw new IllegalArgumentException("character at " + place);
            }
            int sum = (product + value) % P;
            product = 2 * (sum == 0 ? P : sum) % (P + 1);
        }
        return ALPHABET.charAt((P + 1 - product) % P);
    }
}
