package cn.banshi.sandbox.backend.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Submissions by their idempotency key. */
public final class SubmissionTable {

    private final Sql sql;

    SubmissionTable(Sql sql) {
        this.sql = sql;
    }

    public Optional<Row> find(UUID key) {
        return sql.readOne(SubmissionTable::row, "SELECT * FROM submission WHERE key = ?", key.toString());
    }

    /** In the order of their arrival. */
    public List<Row> all() {
        return sql.read(SubmissionTable::row, "SELECT * FROM submission ORDER BY rowid");
    }

    public void add(Row row) {
        sql.write(
                """
                    INSERT INTO submission (key, digest, reference, service_id, case_number, received_at, request, answer, signature)
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
