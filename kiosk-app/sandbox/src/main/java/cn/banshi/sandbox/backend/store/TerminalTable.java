package cn.banshi.sandbox.backend.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Pairing codes, the keys terminals were certified for, and what terminals report of themselves. */
public final class TerminalTable {

    private final Sql sql;

    TerminalTable(Sql sql) {
        this.sql = sql;
    }

    public Optional<Code> code(String terminal) {
        return sql.readOne(
                row -> new Code(row.getString("terminal"), row.getString("code"), row.getInt("attempts_left"),
                        Instant.parse(row.getString("expires_at")), row.getString("used_by")),
                "SELECT * FROM pairing_code WHERE terminal = ?", terminal);
    }

    /** A terminal has one code at a time. */
    public void put(Code code) {
        sql.write("""
            INSERT OR REPLACE INTO pairing_code (terminal, code, attempts_left, expires_at, used_by)
            VALUES (?, ?, ?, ?, ?)""", code.terminal(), code.code(), code.attemptsLeft(), code.expiresAt().toString(),
                code.usedBy());
    }

    public List<KnownKey> keys(String terminal) {
        return sql.read(TerminalTable::key, "SELECT * FROM terminal_key WHERE terminal = ?", terminal);
    }

    /** By the serial number of its newest certificate, in hexadecimal. */
    public Optional<KnownKey> serial(String serial) {
        return sql.readOne(TerminalTable::key, "SELECT * FROM terminal_key WHERE serial = ?", serial);
    }

    public void put(KnownKey key) {
        sql.write("""
            INSERT OR REPLACE INTO terminal_key (key_id, terminal, public_key, serial, expires_at, revoked)
            VALUES (?, ?, ?, ?, ?, ?)""", key.keyId(), key.terminal(), key.publicKey(), key.serial(),
                key.expiresAt().toString(), key.revoked() ? 1 : 0);
    }

    public void revoke(String terminal) {
        sql.write("UPDATE terminal_key SET revoked = 1 WHERE terminal = ?", terminal);
    }

    public List<Standing> standing() {
        return sql.read(row -> new Standing(row.getString("terminal"), row.getString("kind"),
                Instant.parse(row.getString("since"))), "SELECT * FROM terminal_report ORDER BY terminal, kind");
    }

    /** In place of all that stood at this terminal. */
    public void report(String terminal, List<Standing> standing) {
        sql.write("DELETE FROM terminal_report WHERE terminal = ?", terminal);
        standing.forEach(each -> sql.write("INSERT INTO terminal_report (terminal, kind, since) VALUES (?, ?, ?)",
                terminal, each.kind(), each.since().toString()));
    }

    private static KnownKey key(ResultSet row) throws SQLException {
        return new KnownKey(row.getString("key_id"), row.getString("terminal"), row.getBytes("public_key"),
                row.getString("serial"), Instant.parse(row.getString("expires_at")), row.getInt("revoked") != 0);
    }

    /** What people of the hall should see to. */
    public record Standing(String terminal, String kind, Instant since) {}

    /** @param usedBy the key that used it; empty before */
    public record Code(String terminal, String code, int attemptsLeft, Instant expiresAt, String usedBy) {}

    /** @param publicKey SubjectPublicKeyInfo in DER */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record KnownKey(String keyId, String terminal, byte[] publicKey, String serial, Instant expiresAt,
            boolean revoked) {}
}
