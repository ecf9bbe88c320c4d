package cn.banshi.core.store;

import cn.banshi.core.log.Detail;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The file below a data directory, and the rooms' tables in it.
 *
 * @param directory also takes SQLite's native library, because a field image mounts {@code /tmp} without the right to
 *     execute
 */
record StoreFile(Path directory, List<Tables> tables) {

    /** Longest that another program takes from unpacking the library to loading it. */
    private static final Duration UNPACKING = Duration.ofMinutes(1);
    private static final String PATIENCE = "PRAGMA busy_timeout = 2000";

    Path path() {
        return directory.resolve("terminal.db");
    }

    /**
     * A damaged file is put aside, and what can be read of it is carried into a fresh one.
     *
     * @param witness tells of that in the fresh one
     * @throws SQLException also when the directory cannot be made
     */
    Connection open(Renewal.Witness witness) throws SQLException {
        make();
        sweep();
        System.setProperty("org.sqlite.tmpdir", directory.toString());
        try {
            return connection(CHECKED, NO_LOOK);
        } catch (SQLException e) {
            if (!damaged(e)) {
                throw e;
            }
            return renewed(witness);
        }
    }

    /** A process that was killed leaves the library it had unpacked: 1.2 MB each time. One that runs needs it no more. */
    private void sweep() {
        Instant recent = Instant.now().minus(UNPACKING);
        try (DirectoryStream<Path> libraries = Files.newDirectoryStream(directory, "sqlite-*-libsqlitejdbc.so*")) {
            for (Path library : libraries) {
                if (Files.getLastModifiedTime(library).toInstant().isBefore(recent)) {
                    Files.deleteIfExists(library);
                }
            }
        } catch (IOException e) {
            Log.write(new LogEvent.StoreNotSwept(directory, Detail.of(e.getMessage())));
        }
    }

    /** SQLITE_CORRUPT and SQLITE_NOTADB; the extended codes carry the plain one in their low byte. */
    static boolean damaged(SQLException e) {
        int code = e instanceof SQLiteException sqlite ? sqlite.getResultCode().code & 0xff : 0;
        return code == 11 || code == 26;
    }

    /** When the disk does not take a fresh one, the next use finds the damaged one again. */
    private Connection renewed(Renewal.Witness witness) throws SQLException {
        Path aside = Salvage.putAside(path());
        try {
            make();
            return carried(aside, witness);
        } catch (SQLException e) {
            Salvage.putBack(aside, path());
            throw e;
        }
    }

    private Connection carried(Path aside, Renewal.Witness witness) throws SQLException {
        return connection(NO_LOOK, fresh -> {
            Renewal done = Salvage.carry(aside, fresh, witness);
            Log.write(new LogEvent.StoreRenewed(aside, done.carried(), done.lost(), done.counted()));
        });
    }

    /** Something that is done with a connection before or after the tables are made. */
    private interface Look {

        void at(Connection connection) throws SQLException;
    }

    private static final Look NO_LOOK = connection -> {};

    /** Reads every page once; the terminal's file is small. */
    private static final Look CHECKED = connection -> {
        try (Statement sql = connection.createStatement()) {
            sql.execute(PATIENCE);
            // A value that no table takes is no damage of the file; its room finds it.
            sql.execute("PRAGMA ignore_check_constraints = ON");
            String found = text(sql, "PRAGMA quick_check(1)");
            sql.execute("PRAGMA ignore_check_constraints = OFF");
            if (!found.equals("ok")) {
                alone(sql);
                throw new SQLiteException(found, SQLiteErrorCode.SQLITE_CORRUPT);
            }
        }
    };

    /** Only who is alone with a file can leave the log's mode; that also brings the log into the file. */
    private static void alone(Statement sql) throws SQLException {
        try {
            sql.execute("PRAGMA journal_mode = DELETE");
        } catch (SQLException e) {
            if (!damaged(e)) {
                throw e;
            }
        }
    }

    private Connection connection(Look before, Look after) throws SQLException {
        Connection connection = JDBC.createConnection("jdbc:sqlite:" + path().toAbsolutePath(), new Properties());
        try {
            before.at(connection);
            prepare(connection);
            after.at(connection);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** SQLite gives its log the rights of the file: nobody but the terminal's own user reads either. */
    private void make() throws SQLException {
        try {
            Files.createDirectories(directory);
            Files.createFile(path(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(directory)) {
                throw new SQLException("directory " + directory + " cannot be made: a file stands there; move it", e);
            }
        } catch (IOException e) {
            throw new SQLException("it cannot be made: " + e + "; check owner and rights of " + directory, e);
        }
    }

    private void prepare(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(PATIENCE);
            sql.execute("PRAGMA synchronous = FULL");
            sql.execute("PRAGMA secure_delete = ON");
            // Whoever swapped the file must not run code through it, nor lead a reader out of a page (sqlite.org/security).
            sql.execute("PRAGMA trusted_schema = OFF");
            sql.execute("PRAGMA cell_size_check = ON");
            // The courier moves the log into the file in the background; no citizen's record pays for it.
            sql.execute("PRAGMA wal_autocheckpoint = 0");
            if (!"wal".equals(text(sql, "PRAGMA journal_mode = WAL"))) {
                throw new SQLException(
                        "this file system does not carry a write-ahead log; put places: data on a local disk");
            }
            sql.execute("BEGIN IMMEDIATE");
            sql.execute("CREATE TABLE IF NOT EXISTS format (room TEXT PRIMARY KEY, version INTEGER NOT NULL) STRICT");
            for (Tables room : tables) {
                lead(sql, room);
            }
            sql.execute("COMMIT");
        }
        sync();
    }

    /** Leads a room's tables from the version they have to the one this program knows. */
    private static void lead(Statement sql, Tables room) throws SQLException {
        String found = text(sql, "SELECT version FROM format WHERE room = '" + room.room() + "'");
        int version = found.isEmpty() ? 0 : Integer.parseInt(found);
        int known = room.versions().size();
        if (version > known) {
            throw new SQLException("its tables of " + room.room() + " have format " + version
                    + ", this program knows " + known + "; install the version that wrote it");
        }
        for (int next = version; next < known; next++) {
            sql.executeUpdate(room.versions().get(next));
            sql.executeUpdate("INSERT OR REPLACE INTO format VALUES ('" + room.room() + "', " + (next + 1) + ")");
        }
    }

    /** A new file is there after power loss only when its directory is on disk as well. */
    private void sync() throws SQLException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            throw new SQLException("directory " + directory + " cannot be synced: " + e + "; check the disk below it",
                    e);
        }
    }

    static String text(Statement sql, String query) throws SQLException {
        try (ResultSet rows = sql.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
