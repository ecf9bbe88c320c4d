package cn.banshi.sandbox.backend.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Codes sent to mobile numbers. */
public final class SmsTable {

    private final Sql sql;

    SmsTable(Sql sql) {
        this.sql = sql;
    }

    public Optional<Row> find(UUID requestId) {
        return sql.readOne(SmsTable::row, "SELECT * FROM sms_code WHERE request_id = ?", requestId.toString());
    }

    /** Newest first. */
    public List<Row> findByMobile(String mobile) {
        return sql.read(SmsTable::row, "SELECT * FROM sms_code WHERE mobile = ? ORDER BY rowid DESC", mobile);
    }

    /** Newest first. */
    public List<Row> all() {
        return sql.read(SmsTable::row, "SELECT * FROM sms_code ORDER BY rowid DESC");
    }

    public void add(Row row) {
        sql.write("""
            INSERT INTO sms_code (request_id, mobile, purpose, terminal, person, code, sent_at, expires_at,
                attempts_left, verified_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", row.requestId().toString(), row.mobile(), row.purpose(),
                row.terminal(), row.person(), row.code(), row.sentAt().toString(), row.expiresAt().toString(),
                row.attemptsLeft(), row.verifiedAt().map(Instant::toString));
    }

    public void update(UUID requestId, int attemptsLeft, Optional<Instant> verifiedAt) {
        sql.write("UPDATE sms_code SET attempts_left = ?, verified_at = ? WHERE request_id = ?", attemptsLeft,
                verifiedAt.map(Instant::toString), requestId.toString());
    }

    private static Row row(ResultSet result) throws SQLException {
        return new Row(UUID.fromString(result.getString("request_id")), result.getString("mobile"),
                result.getString("purpose"), result.getString("terminal"), result.getString("person"),
                result.getString("code"), Instant.parse(result.getString("sent_at")),
                Instant.parse(result.getString("expires_at")), result.getInt("attempts_left"),
                Optional.ofNullable(result.getString("verified_at")).map(Instant::parse));
    }

    /** @param person identity number of who asked; empty text when nobody was identified */
    public record Row(UUID requestId, String mobile, String purpose, String terminal, String person, String code,
            Instant sentAt, Instant expiresAt, int attemptsLeft, Optional<Instant> verifiedAt) {

        @Override
        public String toString() {
            return "Row[" + requestId + "]";
        }
    }
}
