package cn.banshi.sandbox.backend.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What people have begun. */
public final class DraftTable {

    private final Sql sql;

    DraftTable(Sql sql) {
        this.sql = sql;
    }

    /** Beside what there is. */
    public void keep(Row row) {
        sql.write(
                "INSERT INTO draft (number, person, service_id, kept_until, draft, case_number) VALUES (?, ?, ?, ?, ?, ?)",
                row.number(), row.person(), row.serviceId(), row.keptUntil().toString(), row.draft(), row.caseNumber());
    }

    /** Of one person, newest first. */
    public List<Row> of(String person) {
        return sql.read(DraftTable::row, "SELECT * FROM draft WHERE person = ? ORDER BY rowid DESC", person);
    }

    public Optional<Row> find(String number) {
        return sql.readOne(DraftTable::row, "SELECT * FROM draft WHERE number = ?", number);
    }

    /** What a returned case waits for. */
    public Optional<Row> ofCase(String caseNumber) {
        return sql.readOne(DraftTable::row, "SELECT * FROM draft WHERE case_number = ?", caseNumber);
    }

    /** Whoever names a draft that is not theirs ends nothing. That it was there stays known. */
    public void end(String number, String person) {
        over("number = ? AND person = ?", number, person);
    }

    /** Those whose last day is over. */
    public void forgetBefore(LocalDate today) {
        over("kept_until < ?", today.toString());
    }

    private void over(String which, Object... values) {
        sql.write("INSERT OR IGNORE INTO number_over (number) SELECT number FROM draft WHERE " + which, values);
        sql.write("DELETE FROM draft WHERE " + which, values);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getString("number"), row.getString("person"), row.getString("service_id"),
                LocalDate.parse(row.getString("kept_until")), row.getString("draft"),
                Optional.ofNullable(row.getString("case_number")));
    }

    /**
     * @param person identity number
     * @param draft the contract's {@code Draft} as JSON
     * @param caseNumber of the case that it corrects; empty where nothing was filed
     */
    public record Row(String number, String person, String serviceId, LocalDate keptUntil, String draft,
            Optional<String> caseNumber) {

        @Override
        public String toString() {
            return "Row[" + number + "]";
        }
    }
}
