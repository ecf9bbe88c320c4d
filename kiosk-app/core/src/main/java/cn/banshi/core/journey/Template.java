package cn.banshi.core.journey;

import cn.banshi.core.text.Localized;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Texts with names in braces. */
public final class Template {

    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z][A-Za-z0-9.]*)\\}");

    private Template() {}

    /** The names a text speaks of. */
    public static Set<String> names(Localized text) {
        Set<String> names = new TreeSet<>();
        NAME.matcher(text.zh()).results().map(Template::name).forEach(names::add);
        NAME.matcher(text.en()).results().map(Template::name).forEach(names::add);
        return names;
    }

    private static String name(MatchResult found) {
        return found.group(1);
    }
}
