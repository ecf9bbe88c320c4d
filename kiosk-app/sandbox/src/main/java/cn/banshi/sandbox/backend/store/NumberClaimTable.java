package cn.banshi.sandbox.backend.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who said by number and mobile number who they are, rightly or not. */
public final class NumberClaimTable {

    private final Sql sql;

    NumberClaimTable(Sql sql) {
        this.sql = sql;
    }

    public Optional<Row> find(UUID requestId) {
        return sql.readOne(NumberClaimTable::row, "SELECT * FROM number_claim WHERE request_id = ?",
                requestId.toString());
    }

    /** Claims of either, newest first. */
    public List<Row> find(String number, String mobile) {
        return sql.read(NumberClaimTable::row,
                "SELECT * FROM number_claim WHERE number = ? OR mobile = ? ORDER BY rowid DESC", number, mobile);
    }

    /** Newest first. */
    public List<Row> all() {
        return sql.read(NumberClaimTable::row, "SELECT * FROM number_claim ORDER BY rowid DESC");
    }

    public void add(Row row) {
        sql.write("""
            INSERT INTO number_claim (request_id, number, mobile, terminal, code, sent_at, expires_at, attempts_left,
                used)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""", row.requestId().toString(), row.number(), row.mobile(),
                row.terminal(), row.code(), row.sentAt().toString(), row.expiresAt().toString(), row.attemptsLeft(),
                row.used() ? 1 : 0);
    }

    public void use(UUID requestId) {
        sql.write("UPDATE number_claim SET used = 1 WHERE request_id = ?", requestId.toString());
    }

    public void update(UUID requestId, int attemptsLeft) {
        sql.write("UPDATE number_claim SET attempts_left = ? WHERE request_id = ?", attemptsLeft,
                requestId.toString());
    }

    private static Row row(ResultSet result) throws SQLException {
        return new Row(UUID.fromString(result.getString("request_id")), result.getString("number"),
                result.getString("mobile"), result.getString("terminal"), result.getString("code"),
                Instant.parse(result.getString("sent_at")), Instant.parse(result.getString("expires_at")),
                result.getInt("attempts_left"), result.getBoolean("used"));
    }

    /** @param code empty text where nothing was sent, because the two do not belong together */
    public record Row(UUID requestId, String number, String mobile, String terminal, String code, Instant sentAt,
            Instant expiresAt, int attemptsLeft, boolean used) {

        @Override
        public String toString() {
            return "Row[" + requestId + "]";
        }
    }
}
