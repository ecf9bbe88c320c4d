package cn.banshi.sandbox.backend.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Queue tickets of the hall, each good for its day. */
public final class TicketTable {

    private final Sql sql;

    TicketTable(Sql sql) {
        this.sql = sql;
    }

    public void add(Row row) {
        sql.write("INSERT INTO queue_ticket (day, number, window_group, place, state) VALUES (?, ?, ?, ?, ?)",
                row.day().toString(), row.number(), row.group(), row.place(), row.state());
    }

    public Optional<Row> find(LocalDate day, String number) {
        return sql.readOne(TicketTable::row, "SELECT * FROM queue_ticket WHERE day = ? AND number = ?", day.toString(),
                number);
    }

    /** All of a day and group, in the order in which they are called. */
    public List<Row> of(LocalDate day, String group) {
        return sql.read(TicketTable::row,
                "SELECT * FROM queue_ticket WHERE day = ? AND window_group = ? ORDER BY place",
                day.toString(), group);
    }

    public void update(Row row) {
        sql.write("UPDATE queue_ticket SET place = ?, state = ? WHERE day = ? AND number = ?", row.place(), row.state(),
                row.day().toString(), row.number());
    }

    private static Row row(ResultSet result) throws SQLException {
        return new Row(LocalDate.parse(result.getString("day")), result.getString("number"),
                result.getString("window_group"), result.getInt("place"), result.getString("state"));
    }

    /** @param place in the group's order; smaller ones are called earlier */
    public record Row(LocalDate day, String number, String group, int place, String state) {

        public Row at(int another) {
            return new Row(day, number, group, another, state);
        }

        public Row in(String another) {
            return new Row(day, number, group, place, another);
        }
    }
}
