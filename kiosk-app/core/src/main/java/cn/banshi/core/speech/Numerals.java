package cn.banshi.core.speech;

/** Numbers in Chinese, as they are said. */
final class Numerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String[] PLACES = {"", "十", "百", "千"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};
    private static final int GROUP = 10_000;

    private Numerals() {}

    /** Digit by digit; anything that is no digit stays. */
    static String spelled(String text) {
        var said = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            said.append(each >= '0' && each <= '9' ? DIGITS.charAt(each - '0') : each);
        }
        return said.toString();
    }

    /** @param number 0 to 999,999,999,999 */
    static String of(long number) {
        if (number == 0) {
            return "零";
        }
        var said = new StringBuilder();
        boolean gap = false;
        for (int group = GROUPS.length - 1; group >= 0; group--) {
            int part = (int) (number / power(group) % GROUP);
            if (part == 0) {
                gap = !said.isEmpty();
                continue;
            }
            if (!said.isEmpty() && (gap || part < GROUP / 10)) {
                said.append('零');
            }
            said.append(group(part)).append(GROUPS[group]);
            gap = false;
        }
        return said.toString().startsWith("一十") ? said.substring(1) : said.toString();
    }

    private static long power(int group) {
        long power = 1;
        for (int i = 0; i < group; i++) {
            power *= GROUP;
        }
        return power;
    }

    private static String group(int part) {
        var said = new StringBuilder();
        boolean gap = false;
        for (int place = PLACES.length - 1, unit = 1_000; place >= 0; place--, unit /= 10) {
            int digit = part / unit % 10;
            if (digit == 0) {
                gap = !said.isEmpty();
            } else {
                said.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(PLACES[place]);
                gap = false;
            }
        }
        return said.toString();
    }

    /** @param fen 0 to 99,999,999,999,999 */
    static String yuan(long fen) {
        String whole = of(fen / 100) + "元";
        int jiao = (int) (fen / 10 % 10);
        int cent = (int) (fen % 10);
        if (jiao == 0 && cent == 0) {
            return whole;
        }
        String small = (jiao == 0 ? "零" : DIGITS.charAt(jiao) + "角") + (cent == 0 ? "" : DIGITS.charAt(cent) + "分");
        return fen < 100 ? small.replaceFirst("^零", "") : whole + small;
    }
}
