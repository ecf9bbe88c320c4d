package cn.banshi.core.input;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads dictionaries in the form of Rime: a head of YAML up to three dots, then text, syllables and weight. */
final class DictionaryFile {

    private static final Pattern TAB = Pattern.compile("\t");
    private static final Pattern SYLLABLES = Pattern.compile("[a-z]{1,6}( [a-z]{1,6})*");
    private static final Pattern WEIGHT = Pattern.compile("[0-9]{1,9}");

    private DictionaryFile() {}

    static Read read(Path file) {
        try {
            return entries(file, Files.readAllLines(file));
        } catch (NoSuchFileException e) {
            return new Read.Missing(file);
        } catch (CharacterCodingException e) {
            return new Read.Broken(file + " is not in UTF-8. Install it anew.");
        } catch (IOException e) {
            return new Read.Broken(file + " cannot be read: " + e.getMessage());
        }
    }

    private static Read entries(Path file, List<String> lines) {
        int head = lines.indexOf("...");
        if (head < 0) {
            return new Read.Broken(file + " has no line of three dots behind its head. Install it anew.");
        }
        List<Entry> entries = new ArrayList<>(lines.size());
        for (int i = head + 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = TAB.split(line);
            if (parts.length != 3 || parts[0].isEmpty() || !SYLLABLES.matcher(parts[1]).matches()
                    || !WEIGHT.matcher(parts[2]).matches()) {
                return new Read.Broken(
                        file + ":" + (i + 1) + " is not text, syllables and weight, parted by tabs. Mend that line.");
            }
            entries.add(new Entry(parts[0], List.of(parts[1].split(" ")), Integer.parseInt(parts[2])));
        }
        return new Read.Entries(entries);
    }

    /** What reading comes to. */
    sealed interface Read {

        record Entries(List<Entry> all) implements Read {}

        record Missing(Path file) implements Read {}

        /** @param detail file, line and cure */
        record Broken(String detail) implements Read {}
    }
}
