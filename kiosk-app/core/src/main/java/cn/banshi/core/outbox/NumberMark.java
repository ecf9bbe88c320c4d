package cn.banshi.core.outbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;

/**
 * Up to where numbers of slips may have been given, in a small file of its own beside the store's: when the store was lost
 * or damaged, the count goes on behind it. Written once in {@link #AHEAD} numbers. Not thread-safe.
 */
final class NumberMark {

    /** So many numbers are left out when the count was lost. */
    static final int AHEAD = 50;

    private final Path file;
    private int mark = -1;

    /** @param store beside which it lies */
    NumberMark(Path store) {
        this.file = store.resolveSibling("numbers");
    }

    /** 0 when no number was ever given. */
    int mark() throws SQLException {
        if (mark < 0) {
            mark = read();
        }
        return mark;
    }

    /** To be called before {@code number} is given; on disk when it returns. */
    void cover(int number) throws SQLException {
        if (number > mark() || number + AHEAD < mark) {
            write(number + AHEAD);
            mark = number + AHEAD;
        }
    }

    private int read() throws SQLException {
        try {
            return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
        } catch (IOException e) {
            throw new SQLException(file + " cannot be read: " + e + "; check owner and rights", e);
        } catch (NumberFormatException e) {
            throw new SQLException(file + " is damaged: write the highest number on a slip of this terminal into it",
                    e);
        }
    }

    private void write(int number) throws SQLException {
        Path fresh = file.resolveSibling("numbers.new");
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap((number + "\n").getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel directory = FileChannel.open(file.resolveSibling("."), StandardOpenOption.READ)) {
                directory.force(true);
            }
        } catch (IOException e) {
            throw new SQLException(file + " cannot be written: " + e + "; check the disk below it", e);
        }
    }
}
