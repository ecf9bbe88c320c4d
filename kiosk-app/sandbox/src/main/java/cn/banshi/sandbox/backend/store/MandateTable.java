package cn.banshi.sandbox.backend.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Mandates that were recorded at a terminal, and those of whatever origin that were withdrawn. */
public final class MandateTable {

    private final Sql sql;

    MandateTable(Sql sql) {
        this.sql = sql;
    }

    public void add(Row row) {
        sql.write("""
            INSERT INTO mandate (number, agent, principal, name, service_id, consent, recorded_at, until)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", row.number(), row.agent(), row.principal(), row.name(),
                row.serviceId(), row.consent(), row.recordedAt().toString(), row.until().toString());
    }

    /** Of one person, newest first. */
    public List<Row> of(String agent) {
        return sql.read(row -> new Row(row.getString("number"), row.getString("agent"), row.getString("principal"),
                row.getString("name"), row.getString("service_id"), row.getString("consent"),
                Instant.parse(row.getString("recorded_at")), LocalDate.parse(row.getString("until"))),
                "SELECT * FROM mandate WHERE agent = ? ORDER BY rowid DESC", agent);
    }

    public void withdraw(String number, Instant at) {
        sql.write("INSERT OR IGNORE INTO withdrawn_mandate (number, at) VALUES (?, ?)", number, at.toString());
    }

    /** Empty while nobody has withdrawn it. */
    public Optional<Instant> withdrawn(String number) {
        return sql.readOne(row -> Instant.parse(row.getString("at")),
                "SELECT at FROM withdrawn_mandate WHERE number = ?", number);
    }

    /**
     * @param agent identity number
     * @param principal identity number
     * @param consent id of the clause
     * @param until last day
     */
    public record Row(String number, String agent, String principal, String name, String serviceId, String consent,
            Instant recordedAt, LocalDate until) {

        @Override
        public String toString() {
            return "Row[" + number + "]";
        }
    }
}
