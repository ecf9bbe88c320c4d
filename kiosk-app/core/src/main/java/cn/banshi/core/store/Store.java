package cn.banshi.core.store;

import cn.banshi.core.log.Detail;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/**
 * The terminal's one SQLite file: write-ahead log, synchronous=FULL, secure_delete. Nothing is opened before the first
 * use, so it may be made before the first frame. A disk that refuses is asked again at every use: the terminal returns by
 * itself when the disk does. Thread-safe: one transaction at a time, in this program and beside others, each of which
 * waits at most 2 s for another program's.
 */
public final class Store implements AutoCloseable {

    private final StoreFile file;
    private final Runnable written;
    private Renewal.Witness witness = (fresh, renewal) -> {};
    private @Nullable Connection opened;
    private boolean closed;

    /**
     * @param directory on a disk that survives power loss; made when it is not there
     * @param tables of every room that writes here
     */
    public Store(Path directory, List<Tables> tables) {
        this(directory, tables, () -> {});
    }

    /** @param written called after every change on disk, on the thread that made it; tests look at the files there */
    public Store(Path directory, List<Tables> tables, Runnable written) {
        this.file = new StoreFile(directory, List.copyOf(tables));
        this.written = written;
    }

    /** Has {@code told} tell of a damaged file, first thing in the fresh one. To be called before the first use. */
    public synchronized void witnessed(Renewal.Witness told) {
        witness = told;
    }

    /** What is done in one transaction. */
    @FunctionalInterface
    public interface Work<T> {

        T in(Transaction transaction) throws SQLException;
    }

    /** When it returns, all of it is on disk; when it throws, none of it is. A few milliseconds. */
    public synchronized <T> T change(Work<T> work) throws SQLException {
        T result = within("BEGIN IMMEDIATE", work);
        written.run();
        return result;
    }

    /** Sees one state of the file, whatever others write meanwhile. */
    public synchronized <T> T read(Work<T> work) throws SQLException {
        return within("BEGIN", work);
    }

    private <T> T within(String begin, Work<T> work) throws SQLException {
        Connection connection = open();
        try (Statement sql = connection.createStatement()) {
            sql.execute(begin);
            boolean whole = false;
            try {
                T result = work.in(new Transaction(connection));
                sql.execute("COMMIT");
                whole = true;
                return result;
            } finally {
                if (!whole) {
                    rollBack(sql);
                }
            }
        } catch (SQLException e) {
            if (StoreFile.damaged(e)) {
                letGo(connection);
            }
            throw e;
        }
    }

    /** The next use opens the file anew, and looks at every page. */
    private void letGo(Connection connection) {
        opened = null;
        try {
            connection.close();
        } catch (SQLException e) {
            Log.write(new LogEvent.StoreNotClosed(Detail.of(e.getMessage())));
        }
    }

    /** SQLite has done it by itself when the disk refused; the reason for it is on its way to the caller. */
    private static void rollBack(Statement sql) {
        try {
            sql.execute("ROLLBACK");
        } catch (SQLException e) {
            Log.write(new LogEvent.StoreRolledBack(Detail.of(e.getMessage())));
        }
    }

    /**
     * Moves the log into the file and empties it, so that what was overwritten is gone from both.
     *
     * @return false while another program reads; to be asked again later
     */
    public synchronized boolean checkpoint() throws SQLException {
        try (Statement sql = open().createStatement()) {
            boolean emptied = "0".equals(StoreFile.text(sql, "PRAGMA wal_checkpoint(TRUNCATE)"));
            written.run();
            return emptied;
        }
    }

    private Connection open() throws SQLException {
        Connection there = opened;
        if (there == null) {
            if (closed) {
                throw new SQLException("the store is closed");
            }
            there = file.open(witness);
            opened = there;
        }
        return there;
    }

    public Path path() {
        return file.path();
    }

    /** For staff: file, cause, cure. */
    public String explain(SQLException e) {
        return path() + ": " + e.getMessage() + (e instanceof SQLiteException sqlite ? "; " + cure(sqlite) : "");
    }

    private static String cure(SQLiteException e) {
        // The extended codes carry the plain one in their low byte.
        return switch (e.getResultCode().code & 0xff) {
            case 13 -> "the disk is full: free space, the terminal goes on by itself";
            case 3, 8, 14, 23 -> "it cannot be written: check owner and rights, and that the disk is not mounted"
                    + " read-only";
            case 11, 26 -> "it is damaged: it is put aside at the next use, and what can be read of it is kept";
            case 5, 6 -> "another program holds it: stop the second terminal program";
            case 19 -> "the number or key was used before: record it again under the next number";
            case 10 -> "the disk reports errors: check cables and replace it";
            default -> "check the disk below it";
        };
    }

    @Override
    public synchronized void close() throws SQLException {
        closed = true;
        Connection there = opened;
        opened = null;
        if (there != null) {
            there.close();
        }
    }
}
