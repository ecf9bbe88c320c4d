package cn.banshi.core.text;

/**
 * ISO 7064, hybrid system with moduli 37 and 36: notices every single wrong character and every exchange of two
 * neighbours.
 */
public final class CheckCharacter {

    private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private CheckCharacter() {}

    /** @param text digits and capital letters */
    public static char of(String text) {
        int product = 36;
        for (int i = 0; i < text.length(); i++) {
            int sum = (product + CHARACTERS.indexOf(text.charAt(i))) % 36;
            product = 2 * (sum == 0 ? 36 : sum) % 37;
        }
        return CHARACTERS.charAt((37 - product) % 36);
    }
}
