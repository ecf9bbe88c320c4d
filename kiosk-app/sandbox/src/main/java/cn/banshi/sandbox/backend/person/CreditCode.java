package cn.banshi.sandbox.backend.person;

/** Unified social credit codes of companies, GB 32100-2015. */
final class CreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private CreditCode() {}

    /** Whether form and check character are right. */
    static boolean isValid(String code) {
        if (!code.matches("[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}")) {
            return false;
        }
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            sum += WEIGHTS[place] * ALPHABET.indexOf(code.charAt(place));
        }
        int check = (ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length();
        return ALPHABET.charAt(check) == code.charAt(WEIGHTS.length);
    }

    /** Where the company is registered, as in an identity number. */
    static String region(String code) {
        return code.substring(2, 8);
    }
}
