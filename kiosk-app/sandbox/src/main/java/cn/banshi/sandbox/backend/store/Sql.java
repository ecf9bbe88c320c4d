package cn.banshi.sandbox.backend.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements with their values; {@link Optional#empty} stands for NULL. */
final class Sql {

    private final Connection connection;

    Sql(Connection connection) {
        this.connection = connection;
    }

    void write(String statement, Object... values) {
        try (PreparedStatement prepared = prepare(statement, values)) {
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    <T> List<T> read(Row<T> row, String query, Object... values) {
        try (PreparedStatement prepared = prepare(query, values); ResultSet result = prepared.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row.from(result));
            }
            return List.copyOf(rows);
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    <T> Optional<T> readOne(Row<T> row, String query, Object... values) {
        return read(row, query, values).stream().findFirst();
    }

    private PreparedStatement prepare(String statement, Object... values) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i] instanceof Optional<?> optional ? optional.orElse(null) : values[i];
            prepared.setObject(i + 1, value);
        }
        return prepared;
    }

    @FunctionalInterface
    interface Row<T> {

        T from(ResultSet result) throws SQLException;
    }
}
