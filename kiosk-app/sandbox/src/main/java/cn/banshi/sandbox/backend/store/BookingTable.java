package cn.banshi.sandbox.backend.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Places that were booked. */
public final class BookingTable {

    private final Sql sql;

    BookingTable(Sql sql) {
        this.sql = sql;
    }

    public void add(Row row) {
        Slot slot = row.slot();
        sql.write("""
            INSERT INTO booking (number, person, service_id, place, subject, day, time, cancelled)
            VALUES (?, ?, ?, ?, ?, ?, ?, 0)""", row.number(), row.person(), slot.service(), slot.place(),
                slot.subject(), slot.day().toString(), slot.time());
    }

    public void cancel(String number) {
        sql.write("UPDATE booking SET cancelled = 1 WHERE number = ?", number);
    }

    /** How many places of a slot are booked and not cancelled. */
    public int taken(Slot slot) {
        return sql.readOne(row -> row.getInt(1), """
            SELECT count(*) FROM booking
            WHERE service_id = ? AND place = ? AND subject = ? AND day = ? AND time = ? AND cancelled = 0""",
                slot.service(), slot.place(), slot.subject(), slot.day().toString(), slot.time()).orElseThrow();
    }

    /** What a person has booked from {@code today} on and not cancelled, soonest first. */
    public List<Row> live(String service, String person, LocalDate today) {
        return sql.read(BookingTable::row, """
            SELECT * FROM booking WHERE service_id = ? AND person = ? AND day >= ? AND cancelled = 0
            ORDER BY day, time, number""", service, person, today.toString());
    }

    private static Row row(ResultSet result) throws SQLException {
        return new Row(result.getString("number"), result.getString("person"),
                new Slot(result.getString("service_id"), result.getString("place"), result.getString("subject"),
                        LocalDate.parse(result.getString("day")), result.getString("time")));
    }

    /** @param time of the day, {@code 08:00-09:00} */
    public record Slot(String service, String place, String subject, LocalDate day, String time) {

        public Slot on(LocalDate another) {
            return new Slot(service, place, subject, another, time);
        }

        public Slot at(String another) {
            return new Slot(service, place, subject, day, another);
        }
    }

    /** @param person identity number */
    public record Row(String number, String person, Slot slot) {

        @Override
        public String toString() {
            return "Row[" + number + "]";
        }
    }
}
