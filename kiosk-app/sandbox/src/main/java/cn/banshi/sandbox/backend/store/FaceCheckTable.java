package cn.banshi.sandbox.backend.store;

import java.time.Instant;
import java.util.Optional;

/** What came of comparing faces: no picture, no score. */
public final class FaceCheckTable {

    private final Sql sql;

    FaceCheckTable(Sql sql) {
        this.sql = sql;
    }

    public Optional<Row> find(String token) {
        return sql.readOne(
                row -> new Row(row.getString("token"), row.getInt("attempts_left"), row.getString("consent"),
                        row.getString("method"), Optional.ofNullable(row.getString("matched_at")).map(Instant::parse)),
                "SELECT * FROM face_check WHERE token = ?", token);
    }

    /** In place of what was known of this token. */
    public void keep(Row row) {
        sql.write("""
            INSERT OR REPLACE INTO face_check (token, attempts_left, consent, method, matched_at)
            VALUES (?, ?, ?, ?, ?)""", row.token(), row.attemptsLeft(), row.consent(), row.method(),
                row.matchedAt().map(Instant::toString));
    }

    /**
     * @param consent id of the clause
     * @param method that saw the person live
     * @param matchedAt empty while it has not
     */
    public record Row(String token, int attemptsLeft, String consent, String method, Optional<Instant> matchedAt) {

        @Override
        public String toString() {
            return "Row";
        }
    }
}
