package cn.banshi.core.text;

import java.util.regex.Pattern;

/** An address for e-mail as people have them: small letters, digits, and what stands between them; one @, and a name with a dot behind it. */
public record EmailSpelling() implements Spelling {

    private static final int LONGEST = 60;
    /** What can still become one; of RFC 5321 what providers give out. */
    private static final Pattern BEGUN = Pattern
            .compile("([a-z0-9]+([._-][a-z0-9]+)*([._-]|@(([a-z0-9]+([.-][a-z0-9]+)*[.-]?)?))?)?");
    private static final Pattern WHOLE = Pattern
            .compile("[a-z0-9]+([._-][a-z0-9]+)*@[a-z0-9]+([.-][a-z0-9]+)*\\.[a-z]{2,}");

    @Override
    public String keys() {
        return "1234567890qwertyuiopasdfghjkl@zxcvbnm.-_";
    }

    @Override
    public int limit() {
        return LONGEST;
    }

    @Override
    public String sample() {
        return "shili2026@example.com";
    }

    @Override
    public String after(String text, char key) {
        String longer = text + Character.toLowerCase(key);
        return longer.length() <= LONGEST && BEGUN.matcher(longer).matches() ? longer : text;
    }

    @Override
    public boolean whole(String text) {
        return text.length() <= LONGEST && WHOLE.matcher(text).matches();
    }

    @Override
    public Localized shown(String text) {
        return Localized.same(text);
    }
}
