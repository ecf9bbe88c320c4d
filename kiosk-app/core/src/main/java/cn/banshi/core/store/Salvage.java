package cn.banshi.core.store;

import cn.banshi.core.log.Detail;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.text.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.sqlite.JDBC;

/**
 * What becomes of a damaged file: it is put aside and kept, and every row that can be read still is carried into a fresh
 * one. SQLite finds damage in the structure of its pages only; a room that must know whether a value is whole protects
 * the value itself.
 */
final class Salvage {

    /** Rows carried at once; when one of them cannot be read, all of them are tried singly. */
    private static final long BATCH = 500;
    /** Row ids that are tried when the file does not say which is the last; more than a terminal writes in years. */
    private static final long ENOUGH = 200_000;

    /** Endings of the files that belong together, the main one first. */
    private static final List<String> PARTS = List.of("", "-wal", "-shm");

    private final Path damaged;
    private long saved;
    private long lost;
    private boolean uncounted;

    private Salvage(Path damaged) {
        this.damaged = damaged;
    }

    /**
     * Puts the file aside, beside where it was, under the next free name. No program may have it open.
     *
     * @return where it is now
     */
    static Path putAside(Path file) throws SQLException {
        try {
            Path aside = file;
            for (int number = 1; Files.exists(aside); number++) {
                aside = Path.of(file + ".damaged-" + number);
            }
            for (String part : PARTS.subList(1, PARTS.size())) {
                if (Files.exists(Path.of(file + part))) {
                    Files.move(Path.of(file + part), Path.of(aside + part));
                }
            }
            return Files.move(file, aside);
        } catch (IOException e) {
            throw new SQLException("it is damaged and cannot be put aside: " + e + "; check owner and rights", e);
        }
    }

    /** Undoes {@link #putAside} where no fresh file could be written. */
    static void putBack(Path aside, Path file) {
        try {
            for (String part : PARTS) {
                Files.deleteIfExists(Path.of(file + part));
                if (Files.exists(Path.of(aside + part))) {
                    Files.move(Path.of(aside + part), Path.of(file + part));
                }
            }
        } catch (IOException e) {
            Log.write(new LogEvent.StoreLost(aside, Detail.of(e.toString())));
        }
    }

    /**
     * Carries over what can be read, and has it told, in one transaction.
     *
     * @param fresh a file with every table and nothing in them
     * @throws SQLException when the fresh file does not take it
     */
    static Renewal carry(Path damaged, Connection fresh, Renewal.Witness witness) throws SQLException {
        var salvage = new Salvage(damaged);
        try (Statement sql = fresh.createStatement()) {
            sql.execute("BEGIN IMMEDIATE");
            for (String table : names(fresh, "SELECT name FROM sqlite_schema WHERE type = 'table'"
                    + " AND name <> 'format' AND name NOT LIKE 'sqlite%'")) {
                salvage.table(fresh, table);
            }
            var renewal = new Renewal(damaged, salvage.saved, salvage.lost, !salvage.uncounted);
            witness.tell(new Transaction(fresh), renewal);
            sql.execute("COMMIT");
            return renewal;
        }
    }

    private void table(Connection fresh, String table) {
        try (Connection old = JDBC.createConnection("jdbc:sqlite:file:" + damaged.toAbsolutePath() + "?immutable=1",
                new Properties())) {
            String query = "SELECT name FROM pragma_table_info('" + table + "')";
            List<String> columns = names(fresh, query);
            columns.retainAll(names(old, query));
            String list = String.join(", ", columns);
            String from = "SELECT " + list + " FROM " + table + " WHERE rowid BETWEEN ";
            try (PreparedStatement to = fresh.prepareStatement("INSERT OR IGNORE INTO " + table + " (" + list
                    + ") VALUES (" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")")) {
                rows((first, end) -> read(old, from + first + " AND " + end), to, last(old, table));
            }
        } catch (SQLException e) {
            unreadable(table, e);
        }
    }

    /** Rows of a range of row ids. */
    private interface Source {

        List<Object[]> rows(long first, long last) throws SQLException;
    }

    private void rows(Source from, PreparedStatement to, long last) {
        for (long first = 1; first <= last; first += BATCH) {
            long end = Math.min(last, first + BATCH - 1);
            if (!carried(from, to, first, end)) {
                for (long row = first; row <= end; row++) {
                    lost += carried(from, to, row, row) ? 0 : 1;
                }
            }
        }
    }

    /** False when one of the rows cannot be read or does not fit the table. */
    private boolean carried(Source from, PreparedStatement to, long first, long last) {
        try {
            for (Object[] row : from.rows(first, last)) {
                for (int i = 0; i < row.length; i++) {
                    to.setObject(i + 1, row[i]);
                }
                saved += to.executeUpdate();
            }
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** With a statement of its own: one that met damage is not used again. */
    private static List<Object[]> read(Connection old, String query) throws SQLException {
        List<Object[]> all = new ArrayList<>();
        try (Statement sql = old.createStatement(); ResultSet rows = sql.executeQuery(query)) {
            while (rows.next()) {
                all.add(values(rows));
            }
        }
        return all;
    }

    private static Object[] values(ResultSet row) throws SQLException {
        Object[] values = new Object[row.getMetaData().getColumnCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.getObject(i + 1);
        }
        return values;
    }

    private long last(Connection old, String table) {
        try {
            String last = names(old, "SELECT coalesce(max(rowid), 0) FROM " + table).getFirst();
            return Math.min(ENOUGH, Long.parseLong(last));
        } catch (SQLException e) {
            uncounted = true;
            return ENOUGH;
        }
    }

    private static List<String> names(Connection connection, String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement sql = connection.createStatement(); ResultSet rows = sql.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private void unreadable(String table, SQLException e) {
        uncounted = true;
        Log.write(new LogEvent.TableUnreadable(Word.orOther(table), damaged, Detail.of(e.getMessage())));
    }
}
