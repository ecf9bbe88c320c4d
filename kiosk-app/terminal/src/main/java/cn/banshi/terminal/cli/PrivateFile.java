package cn.banshi.terminal.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** A new file that its owner alone may read. */
final class PrivateFile {

    private PrivateFile() {}

    /** Says so where there is one already, before anything is done for its sake. */
    static Optional<Answer> taken(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? Optional.of(there(file)) : Optional.empty();
    }

    /** @return why it was not written; empty when it was, and is on the disk */
    static Optional<Answer> write(Path file, byte[] bytes) {
        try (FileChannel channel = FileChannel.open(file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
            return Optional.empty();
        } catch (FileAlreadyExistsException e) {
            return Optional.of(there(file));
        } catch (IOException e) {
            return Optional.of(Answer.error(Exit.FAILED, "NOT_WRITTEN", "file",
                    file + ": cannot be written (" + e + "); check directory, rights and room"));
        }
    }

    private static Answer there(Path file) {
        return Answer.usage("file", file + ": is there already; name a new file");
    }
}
