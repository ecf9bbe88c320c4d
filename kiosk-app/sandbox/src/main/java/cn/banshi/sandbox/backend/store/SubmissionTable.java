package cn.banshi.sandbox.backend.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Submissions by their idempotency key. */
public final class SubmissionTable {

    private final Sql sql;

    SubmissionTable(Sql sql) {
        this.sql = sql;
    }

    public Optional<Row> find(UUID key) {
        return sql.readOne(SubmissionTable::row,
                "SELECT * FROM submission WHERE key = ? UNION ALL SELECT * FROM correction WHERE key = ?",
                key.toString(),
                key.toString());
    }

    /** What was filed under one case number, the first and then its corrections. */
    public List<Row> ofCase(String caseNumber) {
        return sql.read(SubmissionTable::row, """
            SELECT * FROM submission WHERE case_number = ? UNION ALL
            SELECT * FROM (SELECT * FROM correction WHERE case_number = ? ORDER BY rowid)""", caseNumber, caseNumber);
    }

    /** In the order of their arrival. */
    public List<Row> all() {
        return Stream.concat(sql.read(SubmissionTable::row, "SELECT * FROM submission ORDER BY rowid").stream(),
                sql.read(SubmissionTable::row, "SELECT * FROM correction ORDER BY rowid").stream())
                .sorted(Comparator.comparing(Row::receivedAt))
                .toList();
    }

    public void add(Row row) {
        add("submission", row);
    }

    /** Under the number of a case that is there. */
    public void correct(Row row) {
        add("correction", row);
    }

    private void add(String table, Row row) {
        sql.write(
                "INSERT INTO " + table + """
                     (key, digest, reference, service_id, case_number, received_at, request, answer, signature)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                row.key().toString(), row.digest(), row.reference(),
                row.serviceId(), row.caseNumber(), row.receivedAt().toString(), row.request(), row.answer(),
                row.signature());
    }

    public Optional<Row> findByCase(String caseNumber) {
        return sql.readOne(SubmissionTable::row, "SELECT * FROM submission WHERE case_number = ?", caseNumber);
    }

    /** The answer stands in what was added, as far as it is known only then. */
    public void answered(UUID key, String answer) {
        sql.write("UPDATE submission SET answer = ? WHERE key = ?", answer, key.toString());
    }

    private static Row row(ResultSet result) throws SQLException {
        return new Row(UUID.fromString(result.getString("key")), result.getString("digest"),
                result.getString("reference"), result.getString("service_id"), result.getString("case_number"),
                Instant.parse(result.getString("received_at")), result.getBytes("request"),
                result.getString("answer"), Optional.ofNullable(result.getString("signature")));
    }

    /**
     * @param digest SHA-256 of {@code request} in hex
     * @param request the body's bytes as they came
     * @param answer the answer's JSON
     * @param signature the terminal's over {@code request}, as it came first
     */
    @SuppressWarnings("ArrayRecordComponent") // the bytes as they came; never compared
    public record Row(UUID key, String digest, String reference, String serviceId, String caseNumber,
            Instant receivedAt, byte[] request, String answer, Optional<String> signature) {

        @Override
        public String toString() {
            return "Row[" + caseNumber + "]";
        }
    }
}
