package cn.banshi.core.audit;

import java.util.regex.Pattern;

/** A hash of something that is kept elsewhere, 64 lower-case hexadecimal digits. */
public record Digest(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException for anything else */
    public Digest {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("not 64 hexadecimal digits");
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
