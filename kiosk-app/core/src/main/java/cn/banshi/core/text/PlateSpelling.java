package cn.banshi.core.text;

/**
 * A number plate of the mainland, GA 36-2018: province, letter of the office, then five places, or six where the vehicle is of new
 * energy. No I and no O; two letters at most among the five, and of the six a letter where the standard has one.
 *
 * @param first province that is offered first, one of {@link #PROVINCES}
 */
public record PlateSpelling(String first) implements Spelling {

    public static final String PROVINCES = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新";
    /** In the last place: a trailer, and a car of a driving school. */
    public static final String MARKS = "挂学";

    private static final String DIGITS = "1234567890";
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    /** A to E: driven by electricity alone; F to K: not alone. */
    private static final String ENERGY = "ABCDEFGHJK";
    private static final String ANY = DIGITS + LETTERS;
    private static final String[] SMALL = {ENERGY, ANY, DIGITS, DIGITS, DIGITS, DIGITS};
    private static final String[] LARGE = {DIGITS, DIGITS, DIGITS, DIGITS, DIGITS, ENERGY};
    private static final String[] USUAL = {ANY, ANY, ANY, ANY, ANY + MARKS};
    private static final int MOST_LETTERS = 2;
    private static final int HEAD = 2;

    @Override
    public String keys() {
        return first + PROVINCES.replace(first, "") + DIGITS + LETTERS + MARKS;
    }

    @Override
    public int limit() {
        return HEAD + SMALL.length;
    }

    @Override
    public String sample() {
        return first + "A12345";
    }

    @Override
    public String after(String text, char key) {
        String longer = text + key;
        return possible(longer) ? longer : text;
    }

    @Override
    public boolean whole(String text) {
        return possible(text) && (text.length() == HEAD + USUAL.length || newEnergy(text));
    }

    /** Whether it is whole, and of a vehicle of new energy. */
    public boolean newEnergy(String text) {
        return text.length() == limit() && possible(text);
    }

    @Override
    public Localized shown(String text) {
        return Localized.same(text.length() > HEAD ? text.substring(0, HEAD) + "·" + text.substring(HEAD) : text);
    }

    private static boolean possible(String text) {
        if (text.length() <= HEAD) {
            return (text.isEmpty() || in(PROVINCES, text, 0)) && (text.length() < HEAD || in(LETTERS, text, 1));
        }
        String series = text.substring(HEAD);
        boolean head = possible(text.substring(0, HEAD));
        boolean usual = begins(series, USUAL)
                && series.chars().filter(c -> LETTERS.indexOf(c) >= 0).count() <= MOST_LETTERS;
        return head && (usual || begins(series, SMALL) || begins(series, LARGE));
    }

    private static boolean begins(String series, String[] places) {
        if (series.length() > places.length) {
            return false;
        }
        for (int i = 0; i < series.length(); i++) {
            if (!in(places[i], series, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean in(String allowed, String text, int place) {
        return allowed.indexOf(text.charAt(place)) >= 0;
    }
}
