package cn.banshi.terminal;

import cn.banshi.core.session.Corner;
import cn.banshi.core.text.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The program's own folder for temporary files, so that it can be told whether one is left. Nothing of ours writes there;
 * a library may.
 */
final class TemporaryFolder implements Corner {

    private final Path folder;

    /** Takes the place of the system's temporary folder, which other programs share, and clears what a crash left. */
    TemporaryFolder(Path folder) {
        this.folder = folder;
        System.setProperty("java.io.tmpdir", folder.toString());
        clear();
    }

    @Override
    public Word name() {
        return Word.of("temporary-files");
    }

    @Override
    public void clear() {
        try {
            Files.createDirectories(folder);
            for (Path file : files()) {
                Files.delete(file);
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    @Override
    public Found look() {
        try {
            return files().isEmpty() ? Found.NOTHING : Found.SOMETHING;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Children before their folder. */
    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> !file.equals(folder)).sorted(java.util.Comparator.reverseOrder()).toList();
        }
    }
}
