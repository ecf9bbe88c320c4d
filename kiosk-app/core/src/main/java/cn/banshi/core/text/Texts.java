package cn.banshi.core.text;

import java.util.EnumMap;
import java.util.Map;

/** The texts of {@link TextKey}. Immutable. */
public final class Texts {

    private final Map<TextKey, Localized> all;

    /** @param all one for every key */
    public Texts(Map<TextKey, Localized> all) {
        for (TextKey key : TextKey.values()) {
            if (!all.containsKey(key)) {
                throw new IllegalArgumentException("no text for key " + key.key());
            }
        }
        this.all = new EnumMap<>(all);
    }

    public Localized get(TextKey key) {
        Localized text = all.get(key);
        if (text == null) {
            throw new IllegalStateException("no text for key " + key.key());
        }
        return text;
    }

    /** Fills {@code {name}}. */
    public Localized get(TextKey key, String name, String value) {
        return get(key).filled(name, Localized.same(value));
    }
}
