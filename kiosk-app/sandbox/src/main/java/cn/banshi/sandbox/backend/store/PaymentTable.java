package cn.banshi.sandbox.backend.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Orders by which cases are paid. */
public final class PaymentTable {

    private final Sql sql;

    PaymentTable(Sql sql) {
        this.sql = sql;
    }

    public void add(Row row) {
        sql.write("""
            INSERT INTO payment_order (number, case_number, person, mobile, about, amount, state, expires_at, pay_until)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""", row.number(), row.filed().caseNumber(), row.filed().person(),
                row.filed().mobile(), row.filed().about(), row.amount(), row.state(), row.expiresAt().toString(),
                row.filed().payUntil().toString());
    }

    public void change(String number, String state, Optional<Instant> paidAt) {
        sql.write("UPDATE payment_order SET state = ?, paid_at = ? WHERE number = ?", state,
                paidAt.map(Instant::toString), number);
    }

    public Optional<Row> find(String number) {
        return sql.readOne(PaymentTable::row, "SELECT * FROM payment_order WHERE number = ?", number);
    }

    /** Of one case, newest first. */
    public List<Row> of(String caseNumber) {
        return sql.read(PaymentTable::row, "SELECT * FROM payment_order WHERE case_number = ? ORDER BY rowid DESC",
                caseNumber);
    }

    /** Of one person, newest first. */
    public List<Row> ofPerson(String person) {
        return sql.read(PaymentTable::row, "SELECT * FROM payment_order WHERE person = ? ORDER BY rowid DESC", person);
    }

    /** Newest first. */
    public List<Row> all() {
        return sql.read(PaymentTable::row, "SELECT * FROM payment_order ORDER BY rowid DESC");
    }

    private static Row row(ResultSet result) throws SQLException {
        return new Row(result.getString("number"),
                new Filed(result.getString("case_number"), result.getString("person"), result.getString("mobile"),
                        result.getString("about"), LocalDate.parse(result.getString("pay_until"))),
                result.getString("amount"), result.getString("state"), Instant.parse(result.getString("expires_at")),
                Optional.ofNullable(result.getString("paid_at")).map(Instant::parse));
    }

    /**
     * What is paid for.
     *
     * @param person identity number
     * @param mobile empty where none is known
     * @param about number of what is settled by it, such as a fine; empty where it is the case itself
     */
    public record Filed(String caseNumber, String person, String mobile, String about, LocalDate payUntil) {

        @Override
        public String toString() {
            return "Filed[" + caseNumber + "]";
        }
    }

    /** @param amount yuan; {@code state} as written last, whatever time it is */
    public record Row(String number, Filed filed, String amount, String state, Instant expiresAt,
            Optional<Instant> paidAt) {}
}
