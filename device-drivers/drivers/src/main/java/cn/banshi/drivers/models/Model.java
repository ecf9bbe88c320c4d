package cn.banshi.drivers.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What one model of a device does differently, from {@code models/NAME.properties} beside the protocol that reads it. A
 * file says what it {@code inherits}; what it does not say itself is taken from there. A file that is missing or lacks a
 * key is a bug of this version, so it throws.
 */
public final class Model {

    private static final int DEEPEST = 5;

    private final String name;
    private final Properties properties = new Properties();

    private Model(String name) {
        this.name = name;
    }

    /** @param beside a class of the protocol's package; the files are its resources */
    public static Model load(Class<?> beside, String name) {
        Model model = new Model(name);
        @Nullable String next = name;
        for (int depth = 0; next != null && depth < DEEPEST; depth++) {
            Properties own = read(beside, next);
            own.forEach(model.properties::putIfAbsent);
            next = own.getProperty("inherits");
        }
        return model;
    }

    private static Properties read(Class<?> beside, String name) {
        Properties properties = new Properties();
        try (InputStream file = beside.getResourceAsStream("models/" + name + ".properties")) {
            if (file == null) {
                throw new IllegalStateException("no model " + name + " beside " + beside);
            }
            properties.load(file);
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("model " + name, unreadable);
        }
    }

    public int number(String key) {
        return Integer.parseInt(text(key));
    }

    public boolean flag(String key) {
        return Boolean.parseBoolean(text(key));
    }

    /** The constant whose name the file writes small and with hyphens. */
    public <E extends Enum<E>> E choice(String key, Class<E> choices) {
        return Enum.valueOf(choices, text(key).toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Bytes written as {@code 16 54 0D}; none when nothing is written. */
    public byte[] bytes(String key) {
        return HexFormat.of().parseHex(text(key).replace(" ", ""));
    }

    private String text(String key) {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new IllegalStateException("model " + name + " without " + key);
        }
        return value.strip();
    }
}
