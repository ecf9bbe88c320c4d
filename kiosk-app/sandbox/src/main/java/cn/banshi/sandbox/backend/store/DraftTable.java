package cn.banshi.sandbox.backend.store;

import java.time.LocalDate;
import java.util.List;

/** What people have begun, one for each person and service. */
public final class DraftTable {

    private final Sql sql;

    DraftTable(Sql sql) {
        this.sql = sql;
    }

    /** In place of an earlier one of this person and service. */
    public void keep(Row row) {
        sql.write("DELETE FROM draft WHERE person = ? AND service_id = ?", row.person(), row.serviceId());
        sql.write("INSERT INTO draft (number, person, service_id, kept_until, draft) VALUES (?, ?, ?, ?, ?)",
                row.number(), row.person(), row.serviceId(), row.keptUntil().toString(), row.draft());
    }

    /** Of one person, newest first. */
    public List<Row> of(String person) {
        return sql.read(
                row -> new Row(row.getString("number"), row.getString("person"), row.getString("service_id"),
                        LocalDate.parse(row.getString("kept_until")), row.getString("draft")),
                "SELECT * FROM draft WHERE person = ? ORDER BY rowid DESC", person);
    }

    /** Whoever names a draft that is not theirs ends nothing. */
    public void end(String number, String person) {
        sql.write("DELETE FROM draft WHERE number = ? AND person = ?", number, person);
    }

    /** Those whose last day is over. */
    public void forgetBefore(LocalDate today) {
        sql.write("DELETE FROM draft WHERE kept_until < ?", today.toString());
    }

    /**
     * @param person identity number
     * @param draft the contract's {@code Draft} as JSON
     */
    public record Row(String number, String person, String serviceId, LocalDate keptUntil, String draft) {

        @Override
        public String toString() {
            return "Row[" + number + "]";
        }
    }
}
