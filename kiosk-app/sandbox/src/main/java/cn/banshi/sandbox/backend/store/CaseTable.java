package cn.banshi.sandbox.backend.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Cases: their history, their rating, and what withdrawals did to the fund. */
public final class CaseTable {

    private final Sql sql;

    CaseTable(Sql sql) {
        this.sql = sql;
    }

    public Optional<Filed> find(String caseNumber) {
        return sql.readOne(CaseTable::filed, "SELECT * FROM submission WHERE case_number = ?", caseNumber);
    }

    /** Newest first. */
    public List<Filed> findByReference(String reference) {
        return sql.read(CaseTable::filed, """
            SELECT * FROM (SELECT * FROM submission WHERE reference = ? ORDER BY rowid DESC LIMIT 20) UNION ALL
            SELECT * FROM correction WHERE reference = ?""", reference, reference);
    }

    public void addEvent(String caseNumber, Event event) {
        sql.write("""
            INSERT INTO case_event (case_number, place, state, at)
            SELECT ?, count(*), ?, ? FROM case_event WHERE case_number = ?""", caseNumber, event.state(),
                event.at().toString(), caseNumber);
    }

    /** Oldest first. */
    public List<Event> events(String caseNumber) {
        return sql.read(row -> new Event(row.getString("state"), Instant.parse(row.getString("at"))),
                "SELECT state, at FROM case_event WHERE case_number = ? ORDER BY place", caseNumber);
    }

    public void addFundCase(FundCase fundCase) {
        sql.write("""
            INSERT INTO fund_case (case_number, person, reason, paid, book_number, decided_on)
            VALUES (?, ?, ?, ?, ?, ?)""", fundCase.caseNumber(), fundCase.person(), fundCase.reason(),
                fundCase.paid().map(BigDecimal::toPlainString), fundCase.bookNumber(),
                fundCase.decidedOn().toString());
    }

    /** Approved and running cases of a person, newest first. */
    public List<FundCase> fundCases(String person) {
        return sql.read(CaseTable::fundCase, "SELECT * FROM fund_case WHERE person = ? ORDER BY rowid DESC", person);
    }

    public boolean isRated(String caseNumber) {
        return sql.readOne(row -> row.getInt("level"), "SELECT level FROM rating WHERE case_number = ?", caseNumber)
                .isPresent();
    }

    public void addRating(String caseNumber, int level, List<String> reasons, Instant at) {
        sql.write("INSERT INTO rating (case_number, level, reasons, at) VALUES (?, ?, ?, ?)", caseNumber, level,
                String.join(",", reasons), at.toString());
    }

    private static Filed filed(ResultSet result) throws SQLException {
        return new Filed(result.getString("case_number"), result.getString("reference"),
                result.getString("service_id"));
    }

    private static FundCase fundCase(ResultSet result) throws SQLException {
        return new FundCase(result.getString("case_number"), result.getString("person"), result.getString("reason"),
                Optional.ofNullable(result.getString("paid")).map(BigDecimal::new),
                Optional.ofNullable(result.getString("book_number")), LocalDate.parse(result.getString("decided_on")));
    }

    public record Filed(String caseNumber, String reference, String serviceId) {}

    public record Event(String state, Instant at) {}

    /** @param paid yuan; empty while people decide */
    public record FundCase(String caseNumber, String person, String reason, Optional<BigDecimal> paid,
            Optional<String> bookNumber, LocalDate decidedOn) {

        @Override
        public String toString() {
            return "FundCase[" + caseNumber + "]";
        }
    }
}
