package cn.banshi.drivers.cases;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One case of a file: {@code [name]} and lines {@code key = value}; a key that comes again continues its value.
 */
public record Case(String name, Map<String, String> fields) {

    public static List<Case> in(Class<?> test, String file) {
        List<Case> cases = new ArrayList<>();
        try (InputStream stream = Optional.ofNullable(test.getResourceAsStream(file)).orElseThrow();
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> add(cases, line));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return cases;
    }

    private static void add(List<Case> cases, String line) {
        if (line.startsWith("[")) {
            cases.add(new Case(line.substring(1, line.length() - 1), new LinkedHashMap<>()));
        } else {
            int equals = line.indexOf('=');
            cases.getLast().fields.merge(line.substring(0, equals).strip(), line.substring(equals + 1).strip(),
                    String::concat);
        }
    }

    public boolean has(String key) {
        return fields.containsKey(key);
    }

    public String text(String key) {
        return Optional.ofNullable(fields.get(key)).orElseThrow(() -> new AssertionError(name + " lacks " + key));
    }

    public byte[] bytes(String key) {
        return HexFormat.of().parseHex(text(key).replace(" ", ""));
    }

    @Override
    public String toString() {
        return name;
    }
}
