package cn.banshi.core.text;

/** A name in Latin letters as on a passport: capitals, and one space between its parts. */
public record LatinSpelling() implements Spelling {

    private static final int LONGEST = 39;
    private static final int SHORTEST = 2;

    @Override
    public String keys() {
        return "QWERTYUIOPASDFGHJKLZXCVBNM ";
    }

    @Override
    public int limit() {
        return LONGEST;
    }

    @Override
    public String sample() {
        return "SHI LI";
    }

    @Override
    public String after(String text, char key) {
        boolean letter = key >= 'A' && key <= 'Z';
        boolean space = key == ' ' && !text.isEmpty() && !text.endsWith(" ");
        return text.length() < LONGEST && (letter || space) ? text + key : text;
    }

    @Override
    public boolean whole(String text) {
        return text.length() >= SHORTEST && !text.endsWith(" ");
    }

    @Override
    public Localized shown(String text) {
        return Localized.same(text);
    }
}
