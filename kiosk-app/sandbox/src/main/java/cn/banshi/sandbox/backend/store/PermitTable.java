package cn.banshi.sandbox.backend.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What was applied for at the office for residence permits; how far each is stands among the events of its case. */
public final class PermitTable {

    private final Sql sql;

    PermitTable(Sql sql) {
        this.sql = sql;
    }

    public void add(Row row) {
        sql.write("""
            INSERT INTO permit_case (case_number, person, kind, street, house, room, station)
            VALUES (?, ?, ?, ?, ?, ?, ?)""", row.caseNumber(), row.person(), row.kind(), row.street(), row.house(),
                row.room(), row.station());
    }

    public Optional<Row> find(String caseNumber) {
        return sql.readOne(PermitTable::row, "SELECT * FROM permit_case WHERE case_number = ?", caseNumber);
    }

    /** Oldest first. */
    public List<Row> of(String person) {
        return sql.read(PermitTable::row, "SELECT * FROM permit_case WHERE person = ? ORDER BY rowid", person);
    }

    private static Row row(ResultSet result) throws SQLException {
        return new Row(result.getString("case_number"), result.getString("person"), result.getString("kind"),
                result.getString("street"), result.getString("house"), result.getString("room"),
                result.getString("station"));
    }

    /**
     * @param street where the applicant lives now, like house and room; empty where it was not asked for
     * @param station where the card is collected; empty where none is made
     */
    public record Row(String caseNumber, String person, String kind, String street, String house, String room,
            String station) {

        @Override
        public String toString() {
            return "Row[" + caseNumber + "]";
        }
    }
}
