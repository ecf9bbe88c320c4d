package cn.banshi.core.ofd;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What is packed in one document, in memory; paths mean the same in any case of letters. Names beyond its own folder find nothing. */
final class OfdFiles {

    private final Map<String, byte[]> files = new HashMap<>();

    /** @param ofd as the gate accepted it, which has bounded what comes out */
    OfdFiles(byte[] ofd) throws Undrawable {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(ofd))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(key(entry.getName()), zip.readAllBytes());
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Undrawable("an archive that cannot be read");
        }
    }

    private static String key(String path) {
        return (path.startsWith("/") ? path.substring(1) : path).toLowerCase(Locale.ROOT);
    }

    /** @param from file that names {@code path}; a path that begins with a slash is of the whole document */
    static String path(String from, String path) {
        return path.startsWith("/") ? path.substring(1) : folder(from) + path;
    }

    static String folder(String file) {
        return file.substring(0, file.lastIndexOf('/') + 1);
    }

    Element xml(String path) throws Undrawable {
        return Element.parse(bytes(path));
    }

    byte[] bytes(String path) throws Undrawable {
        byte[] found = files.get(key(path));
        if (found == null) {
            throw new Undrawable("a file is named that is not there");
        }
        return found;
    }
}
