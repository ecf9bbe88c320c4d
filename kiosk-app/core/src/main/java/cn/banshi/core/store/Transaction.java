package cn.banshi.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One transaction on the store, for the call it was given to and not beyond. Handed from room to room it lets them write
 * together or not at all. Values are text, numbers, bytes or null.
 */
public final class Transaction {

    private final Connection connection;

    Transaction(Connection connection) {
        this.connection = connection;
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Reader<T> {

        T read(ResultSet row) throws SQLException;
    }

    /** @return rows changed */
    public int change(String statement, @Nullable Object... values) throws SQLException {
        try (PreparedStatement sql = prepared(statement, values)) {
            return sql.executeUpdate();
        }
    }

    /** The first row; also of a change that ends in {@code RETURNING}. */
    public <T> Optional<T> first(String query, Reader<T> reader, @Nullable Object... values) throws SQLException {
        try (PreparedStatement sql = prepared(query, values); ResultSet rows = sql.executeQuery()) {
            return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
        }
    }

    /** All rows; the query bounds their number. */
    public <T> List<T> list(String query, Reader<T> reader, @Nullable Object... values) throws SQLException {
        try (PreparedStatement sql = prepared(query, values); ResultSet rows = sql.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        }
    }

    private PreparedStatement prepared(String statement, @Nullable Object... values) throws SQLException {
        PreparedStatement sql = connection.prepareStatement(statement);
        try {
            for (int i = 0; i < values.length; i++) {
                sql.setObject(i + 1, values[i]);
            }
            return sql;
        } catch (SQLException e) {
            sql.close();
            throw e;
        }
    }
}
