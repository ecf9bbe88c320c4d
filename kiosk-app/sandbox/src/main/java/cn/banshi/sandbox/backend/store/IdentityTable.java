package cn.banshi.sandbox.backend.store;

import java.time.Instant;
import java.util.Optional;

/** Tokens of identified persons. */
public final class IdentityTable {

    private final Sql sql;

    IdentityTable(Sql sql) {
        this.sql = sql;
    }

    public Optional<Row> find(String token) {
        return sql.readOne(
                row -> new Row(row.getString("token"), row.getString("person"), row.getString("name"),
                        row.getString("terminal"), Instant.parse(row.getString("issued_at")),
                        Instant.parse(row.getString("expires_at"))),
                "SELECT * FROM identity WHERE token = ?", token);
    }

    public void add(Row row) {
        sql.write("""
            INSERT INTO identity (token, person, name, terminal, issued_at, expires_at)
            VALUES (?, ?, ?, ?, ?, ?)""", row.token(), row.person(), row.name(), row.terminal(),
                row.issuedAt().toString(), row.expiresAt().toString());
    }

    /** @param person identity number */
    public record Row(String token, String person, String name, String terminal, Instant issuedAt,
            Instant expiresAt) {

        @Override
        public String toString() {
            return "Row";
        }
    }
}
