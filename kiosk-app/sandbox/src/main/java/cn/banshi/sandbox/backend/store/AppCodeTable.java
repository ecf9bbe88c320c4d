package cn.banshi.sandbox.backend.store;

import java.time.Instant;
import java.util.Optional;

/** Codes that the city's app has shown. */
public final class AppCodeTable {

    private final Sql sql;

    AppCodeTable(Sql sql) {
        this.sql = sql;
    }

    public Optional<Row> find(String code) {
        return sql.readOne(
                row -> new Row(row.getString("code"), row.getString("person"), row.getString("name"),
                        Instant.parse(row.getString("expires_at")), row.getBoolean("used")),
                "SELECT * FROM app_code WHERE code = ?", code);
    }

    public void add(Row row) {
        sql.write("INSERT INTO app_code (code, person, name, expires_at, used) VALUES (?, ?, ?, ?, ?)", row.code(),
                row.person(), row.name(), row.expiresAt().toString(), row.used() ? 1 : 0);
    }

    public void use(String code) {
        sql.write("UPDATE app_code SET used = 1 WHERE code = ?", code);
    }

    /** @param person identity number */
    public record Row(String code, String person, String name, Instant expiresAt, boolean used) {

        @Override
        public String toString() {
            return "Row";
        }
    }
}
