package cn.banshi.core.outbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The SQLite file below a data directory.
 *
 * @param directory made when it is not there; also takes SQLite's native library, because a field image mounts
 *     {@code /tmp} without the right to execute
 */
record OutboxFile(Path directory) {

    private static final int VERSION = 1;

    private static final String SCHEMA = """
        CREATE TABLE entry (
          key TEXT PRIMARY KEY,
          reference TEXT NOT NULL UNIQUE,
          service_id TEXT NOT NULL,
          service_version TEXT NOT NULL,
          state TEXT NOT NULL CHECK (state IN
            ('pending', 'sending', 'not-yet-known', 'acknowledged', 'rejected', 'blocked')),
          attempts INTEGER NOT NULL,
          recorded_at INTEGER NOT NULL,
          next_attempt INTEGER NOT NULL,
          settled_at INTEGER,
          case_number TEXT,
          problem TEXT,
          payload BLOB
        ) STRICT;
        CREATE INDEX entry_by_state ON entry (state, recorded_at);
        CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
        """;

    Path path() {
        return directory.resolve("outbox.db");
    }

    /** @throws SQLException also when the directory cannot be made */
    Connection open() throws SQLException {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new SQLException("directory " + directory + " cannot be made: " + e.getMessage(), e);
        }
        System.setProperty("org.sqlite.tmpdir", directory.toString());
        Connection connection = JDBC.createConnection("jdbc:sqlite:" + path().toAbsolutePath(), new Properties());
        try {
            prepare(connection);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private void prepare(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("PRAGMA busy_timeout = 2000");
            sql.execute("PRAGMA synchronous = FULL");
            sql.execute("PRAGMA secure_delete = ON");
            // The courier moves the log into the file in the background; no citizen's record pays for it.
            sql.execute("PRAGMA wal_autocheckpoint = 0");
            if (!"wal".equals(text(sql, "PRAGMA journal_mode = WAL"))) {
                throw new SQLException("this file system does not carry a write-ahead log");
            }
            String version = text(sql, "PRAGMA user_version");
            switch (version) {
                case "0" -> create(connection, sql);
                case "" + VERSION -> {
                }
                default -> throw new SQLException("the file has format " + version + ", this program knows " + VERSION);
            }
        }
        sync();
    }

    private static void create(Connection connection, Statement sql) throws SQLException {
        connection.setAutoCommit(false);
        for (String statement : SCHEMA.split(";\n")) {
            sql.execute(statement);
        }
        sql.execute("PRAGMA user_version = " + VERSION);
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** A new file is there after power loss only when its directory is on disk as well. */
    private void sync() throws SQLException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            throw new SQLException("directory " + directory + " cannot be synced: " + e.getMessage(), e);
        }
    }

    private static String text(Statement sql, String query) throws SQLException {
        try (ResultSet rows = sql.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    /** For staff: file, cause, cure. */
    String explain(SQLException e) {
        SQLiteErrorCode code = e instanceof SQLiteException sqlite ? sqlite.getResultCode()
                : SQLiteErrorCode.UNKNOWN_ERROR;
        // The extended codes carry the plain one in their low byte.
        String cure = switch (code.code & 0xff) {
            case 13 -> "the disk is full: free space, the terminal goes on by itself";
            case 3, 8, 14, 23 -> "it cannot be written: check owner and rights, and that the disk is not mounted"
                    + " read-only";
            case 11, 26 -> "it is damaged: keep it, move it away and call the manufacturer; it may hold applications";
            case 5, 6 -> "another program holds it: stop the second terminal program";
            case 19 -> "the number or key was used before: record it again under the next number";
            case 10 -> "the disk reports errors: check cables and replace it";
            default -> "check the disk below it";
        };
        return path() + ": " + e.getMessage() + "; " + cure;
    }
}
