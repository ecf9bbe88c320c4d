package cn.banshi.ui.common;

import cn.banshi.core.text.Language;
import cn.banshi.ui.theme.Assets;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Properties;
import java.util.Set;

/** The program's own words in one language, from {@code assets/texts}. */
public final class Texts {

    private final Properties words;

    private Texts(Properties words) {
        this.words = words;
    }

    public static Texts load(Assets assets, Language language) {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(assets.texts(language.code() + ".properties"))) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("The installation lacks its texts", e);
        }
        return new Texts(words);
    }

    /** @param values put in place of {@code {0}}, {@code {1}}, ... */
    public String get(String key, Object... values) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("No text for " + key);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    public Set<String> keys() {
        return words.stringPropertyNames();
    }
}
