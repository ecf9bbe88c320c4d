package cn.banshi.sandbox.backend.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How the parts of bundles stand. */
public final class PartTable {

    private final Sql sql;

    PartTable(Sql sql) {
        this.sql = sql;
    }

    /** Behind those of the case that are there already. */
    public void add(String caseNumber, String person, Row row) {
        sql.write("""
            INSERT INTO case_part (case_number, place, part, person, state, changed_at)
            SELECT ?, count(*), ?, ?, ?, ? FROM case_part WHERE case_number = ?""", caseNumber, row.part(), person,
                row.state(), row.changedAt().toString(), caseNumber);
    }

    public void change(String caseNumber, Row row) {
        sql.write("UPDATE case_part SET state = ?, changed_at = ? WHERE case_number = ? AND part = ?", row.state(),
                row.changedAt().toString(), caseNumber, row.part());
    }

    /** In the order of the service; none of a case that is no bundle. */
    public List<Row> of(String caseNumber) {
        return sql.read(
                row -> new Row(row.getString("part"), row.getString("state"),
                        Instant.parse(row.getString("changed_at"))),
                "SELECT * FROM case_part WHERE case_number = ? ORDER BY place", caseNumber);
    }

    /** The bundles of a person, newest first. */
    public List<String> cases(String person) {
        return sql.read(row -> row.getString("case_number"), """
            SELECT case_number FROM case_part WHERE person = ? GROUP BY case_number
            ORDER BY max(rowid) DESC""", person);
    }

    /** Who filed it; empty of a case that is no bundle. */
    public Optional<String> applicant(String caseNumber) {
        return sql.readOne(row -> row.getString("person"), "SELECT person FROM case_part WHERE case_number = ? LIMIT 1",
                caseNumber);
    }

    public void add(String caseNumber, Agreed agreed) {
        sql.write("INSERT INTO part_agreement (case_number, part, person, clause) VALUES (?, ?, ?, ?)", caseNumber,
                agreed.part(), agreed.person(), agreed.clause());
    }

    public List<Agreed> agreed(String caseNumber) {
        return sql.read(row -> new Agreed(row.getString("part"), row.getString("person"), row.getString("clause")),
                "SELECT * FROM part_agreement WHERE case_number = ?", caseNumber);
    }

    /** The word of somebody else for a part. */
    public record Agreed(String part, String person, String clause) {

        @Override
        public String toString() {
            return "Agreed[" + part + "]";
        }
    }

    public record Row(String part, String state, Instant changedAt) {}
}
