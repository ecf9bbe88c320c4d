package cn.banshi.core.input;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads dictionaries in the form of Rime: a head of YAML up to three dots, then columns parted by tabs. */
final class DictionaryFile {

    private static final Pattern TAB = Pattern.compile("\t");
    private static final Pattern SYLLABLES = Pattern.compile("[a-z]{1,6}( [a-z]{1,6})*");
    private static final Pattern WEIGHT = Pattern.compile("[0-9]{1,9}");

    private DictionaryFile() {}

    /** Text, syllables and weight. */
    static Loaded<List<Entry>> words(Path file) {
        return read(file, "text, syllables and weight", parts -> parts.length == 3 && !parts[0].isEmpty()
                && SYLLABLES.matcher(parts[1]).matches() && WEIGHT.matcher(parts[2]).matches()
                        ? Optional.of(new Entry(parts[0], List.of(parts[1].split(" ")), Integer.parseInt(parts[2])))
                        : Optional.empty());
    }

    /** One character, and what it is written of. */
    static Loaded<List<Written>> characters(Path file) {
        return read(file, "a character and what it is written of",
                parts -> parts.length == 2 && parts[0].codePointCount(0, parts[0].length()) == 1 && !parts[1].isEmpty()
                        ? Optional.of(new Written(parts[0].codePointAt(0), parts[1]))
                        : Optional.empty());
    }

    /**
     * @param columns what stands in a line, for whoever has to mend it
     * @param line makes of the columns what is meant, or nothing
     */
    private static <T> Loaded<List<T>> read(Path file, String columns, Function<String[], Optional<T>> line) {
        try {
            return entries(file, Files.readAllLines(file), columns, line);
        } catch (NoSuchFileException e) {
            return new Loaded.Missing<>(file.toString());
        } catch (CharacterCodingException e) {
            return new Loaded.Broken<>(file + " is not in UTF-8. Install it anew.");
        } catch (IOException e) {
            return new Loaded.Broken<>(file + " cannot be read: " + e.getMessage());
        }
    }

    private static <T> Loaded<List<T>> entries(Path file, List<String> lines, String columns,
            Function<String[], Optional<T>> line) {
        int head = lines.indexOf("...");
        if (head < 0) {
            return new Loaded.Broken<>(file + " has no line of three dots behind its head. Install it anew.");
        }
        List<T> entries = new ArrayList<>(lines.size());
        for (int i = head + 1; i < lines.size(); i++) {
            String text = lines.get(i);
            if (text.isBlank() || text.startsWith("#")) {
                continue;
            }
            Optional<T> entry = line.apply(TAB.split(text));
            if (entry.isEmpty()) {
                return new Loaded.Broken<>(
                        file + ":" + (i + 1) + " is not " + columns + ", parted by tabs. Mend that line.");
            }
            entries.add(entry.get());
        }
        return new Loaded.Ready<>(entries);
    }
}
