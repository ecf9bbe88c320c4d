package cn.banshi.sandbox.backend.store;

import java.time.Instant;
import java.util.List;

/** What is left of numbers: those that are over, and wrong ones that were tried. */
public final class NumberTable {

    private final Sql sql;

    NumberTable(Sql sql) {
        this.sql = sql;
    }

    public boolean isOver(String number) {
        return sql.readOne(row -> row.getString("number"), "SELECT number FROM number_over WHERE number = ?", number)
                .isPresent();
    }

    /** Somebody at this terminal tried one that the platform does not know. */
    public void missed(String terminal, Instant at) {
        sql.write("INSERT INTO number_miss (terminal, at) VALUES (?, ?)", terminal, at.toString());
    }

    /** When wrong ones were tried there, oldest first. */
    public List<Instant> missedAt(String terminal) {
        return sql.read(row -> Instant.parse(row.getString("at")),
                "SELECT at FROM number_miss WHERE terminal = ? ORDER BY rowid", terminal);
    }

    public void forgetMissedBefore(Instant at) {
        sql.write("DELETE FROM number_miss WHERE at < ?", at.toString());
    }
}
