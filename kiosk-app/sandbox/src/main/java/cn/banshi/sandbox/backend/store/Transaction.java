package cn.banshi.sandbox.backend.store;

/** One unit of work on the store; valid only inside {@link Store#inTransaction}. */
public final class Transaction {

    private final Sql sql;

    Transaction(Sql sql) {
        this.sql = sql;
    }

    public SubmissionTable submissions() {
        return new SubmissionTable(sql);
    }

    public CaseTable cases() {
        return new CaseTable(sql);
    }

    public PartTable parts() {
        return new PartTable(sql);
    }

    public PermitTable permits() {
        return new PermitTable(sql);
    }

    public IdentityTable identities() {
        return new IdentityTable(sql);
    }

    public AppCodeTable appCodes() {
        return new AppCodeTable(sql);
    }

    public NumberClaimTable numberClaims() {
        return new NumberClaimTable(sql);
    }

    public SmsTable smsCodes() {
        return new SmsTable(sql);
    }

    public FaceCheckTable faceChecks() {
        return new FaceCheckTable(sql);
    }

    public DraftTable drafts() {
        return new DraftTable(sql);
    }

    public NumberTable numbers() {
        return new NumberTable(sql);
    }

    public PaymentTable payments() {
        return new PaymentTable(sql);
    }

    public MandateTable mandates() {
        return new MandateTable(sql);
    }

    public TerminalTable terminals() {
        return new TerminalTable(sql);
    }

    public BookingTable bookings() {
        return new BookingTable(sql);
    }

    public TicketTable tickets() {
        return new TicketTable(sql);
    }

    /** Counts up from 1, each name by itself. */
    public int next(String name) {
        sql.write("INSERT INTO counter (name, last) VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET last = last + 1",
                name);
        return sql.readOne(row -> row.getInt(1), "SELECT last FROM counter WHERE name = ?", name).orElseThrow();
    }

    Sql sql() {
        return sql;
    }
}
