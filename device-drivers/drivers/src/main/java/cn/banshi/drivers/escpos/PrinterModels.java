package cn.banshi.drivers.escpos;

import cn.banshi.drivers.escpos.PrinterModel.Completion;
import cn.banshi.drivers.escpos.PrinterModel.Cut;
import cn.banshi.drivers.escpos.PrinterModel.Qr;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The printer models this driver ships: properties files, each inheriting what it does not say. */
public final class PrinterModels {

    /** What an unknown 80 mm printer is taken for. */
    public static final String DEFAULT = "generic-80";

    private static final int DEEPEST = 5;
    private static final List<String> NAMES = List.of("generic-80", "generic-80-raster", "generic-58",
            "citizen-ct-s651", "epson-tm-t20ii");

    private PrinterModels() {}

    /** All names that configuration may use. */
    public static List<String> names() {
        return NAMES;
    }

    static Optional<PrinterModel> find(String name) {
        return NAMES.contains(name) ? Optional.of(model(properties(name))) : Optional.empty();
    }

    private static PrinterModel model(Properties properties) {
        return new PrinterModel(number(properties, "columns"), number(properties, "dots"),
                Cut.valueOf(word(properties, "cut")), Qr.valueOf(word(properties, "qr")),
                Boolean.parseBoolean(text(properties, "near-end-sensor")),
                Completion.valueOf(word(properties, "completion")));
    }

    private static Properties properties(String name) {
        Properties merged = new Properties();
        @Nullable String next = name;
        for (int depth = 0; next != null && depth < DEEPEST; depth++) {
            Properties own = load(next);
            own.forEach(merged::putIfAbsent);
            next = own.getProperty("inherits");
        }
        return merged;
    }

    private static Properties load(String name) {
        Properties properties = new Properties();
        try (InputStream file = PrinterModels.class.getResourceAsStream("models/" + name + ".properties")) {
            if (file == null) {
                throw new IllegalStateException("no printer model " + name);
            }
            properties.load(file);
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("printer model " + name, unreadable);
        }
    }

    private static int number(Properties properties, String key) {
        return Integer.parseInt(text(properties, key));
    }

    private static String word(Properties properties, String key) {
        return text(properties, key).toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String text(Properties properties, String key) {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new IllegalStateException("printer model without " + key);
        }
        return value.strip();
    }
}
