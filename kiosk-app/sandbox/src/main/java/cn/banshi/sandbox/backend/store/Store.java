package cn.banshi.sandbox.backend.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * The platform's memory in one SQLite file. What a transaction wrote is on the disk when {@link #inTransaction} returns,
 * so the process may be killed at any moment. Thread-safe: transactions run one after the other.
 */
public final class Store implements AutoCloseable {

    private static final List<String> SETTINGS = List.of("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL",
            "PRAGMA foreign_keys=ON");

    private static final List<String> TABLES = List.of("""
        CREATE TABLE IF NOT EXISTS submission (
            key TEXT PRIMARY KEY, digest TEXT NOT NULL, reference TEXT NOT NULL, service_id TEXT NOT NULL,
            case_number TEXT NOT NULL UNIQUE, received_at TEXT NOT NULL, request BLOB NOT NULL,
            answer TEXT NOT NULL, signature TEXT) STRICT""", """
        CREATE TABLE IF NOT EXISTS case_event (
            case_number TEXT NOT NULL REFERENCES submission (case_number), place INTEGER NOT NULL,
            state TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (case_number, place)) STRICT""", """
        CREATE TABLE IF NOT EXISTS fund_case (
            case_number TEXT PRIMARY KEY REFERENCES submission (case_number), person TEXT NOT NULL,
            reason TEXT NOT NULL, paid TEXT, book_number TEXT, decided_on TEXT NOT NULL) STRICT""", """
        CREATE TABLE IF NOT EXISTS part_agreement (
            case_number TEXT NOT NULL REFERENCES submission (case_number), part TEXT NOT NULL,
            person TEXT NOT NULL, clause TEXT NOT NULL, PRIMARY KEY (case_number, part, person, clause)) STRICT""", """
        CREATE TABLE IF NOT EXISTS case_part (
            case_number TEXT NOT NULL REFERENCES submission (case_number), place INTEGER NOT NULL,
            part TEXT NOT NULL, person TEXT NOT NULL, state TEXT NOT NULL, changed_at TEXT NOT NULL,
            PRIMARY KEY (case_number, part)) STRICT""", """
        CREATE TABLE IF NOT EXISTS permit_case (
            case_number TEXT PRIMARY KEY REFERENCES submission (case_number), person TEXT NOT NULL,
            kind TEXT NOT NULL, street TEXT NOT NULL, house TEXT NOT NULL, room TEXT NOT NULL,
            station TEXT NOT NULL) STRICT""", """
        CREATE TABLE IF NOT EXISTS payment_order (
            number TEXT PRIMARY KEY, case_number TEXT NOT NULL REFERENCES submission (case_number),
            person TEXT NOT NULL, mobile TEXT NOT NULL, about TEXT NOT NULL, amount TEXT NOT NULL,
            state TEXT NOT NULL, expires_at TEXT NOT NULL, pay_until TEXT NOT NULL, paid_at TEXT) STRICT""", """
        CREATE TABLE IF NOT EXISTS rating (
            case_number TEXT PRIMARY KEY REFERENCES submission (case_number), level INTEGER NOT NULL,
            reasons TEXT NOT NULL, at TEXT NOT NULL) STRICT""", """
        CREATE TABLE IF NOT EXISTS identity (
            token TEXT PRIMARY KEY, person TEXT NOT NULL, name TEXT NOT NULL, terminal TEXT NOT NULL,
            issued_at TEXT NOT NULL, expires_at TEXT NOT NULL) STRICT""", """
        CREATE TABLE IF NOT EXISTS app_code (
            code TEXT PRIMARY KEY, person TEXT NOT NULL, name TEXT NOT NULL, expires_at TEXT NOT NULL,
            used INTEGER NOT NULL) STRICT""", """
        CREATE TABLE IF NOT EXISTS number_claim (
            request_id TEXT PRIMARY KEY, number TEXT NOT NULL, mobile TEXT NOT NULL, terminal TEXT NOT NULL,
            code TEXT NOT NULL, sent_at TEXT NOT NULL, expires_at TEXT NOT NULL, attempts_left INTEGER NOT NULL,
            used INTEGER NOT NULL) STRICT""", """
        CREATE TABLE IF NOT EXISTS sms_code (
            request_id TEXT PRIMARY KEY, mobile TEXT NOT NULL, purpose TEXT NOT NULL, terminal TEXT NOT NULL,
            person TEXT NOT NULL, code TEXT NOT NULL, sent_at TEXT NOT NULL, expires_at TEXT NOT NULL,
            attempts_left INTEGER NOT NULL, verified_at TEXT) STRICT""", """
        CREATE TABLE IF NOT EXISTS face_check (
            token TEXT PRIMARY KEY, attempts_left INTEGER NOT NULL, consent TEXT NOT NULL, method TEXT NOT NULL,
            matched_at TEXT) STRICT""", """
        CREATE TABLE IF NOT EXISTS pairing_code (
            terminal TEXT PRIMARY KEY, code TEXT NOT NULL, attempts_left INTEGER NOT NULL, expires_at TEXT NOT NULL,
            used_by TEXT NOT NULL) STRICT""", """
        CREATE TABLE IF NOT EXISTS terminal_key (
            key_id TEXT PRIMARY KEY, terminal TEXT NOT NULL, public_key BLOB NOT NULL, serial TEXT NOT NULL,
            expires_at TEXT NOT NULL, revoked INTEGER NOT NULL) STRICT""", """
        CREATE TABLE IF NOT EXISTS terminal_report (
            terminal TEXT NOT NULL, kind TEXT NOT NULL, since TEXT NOT NULL, PRIMARY KEY (terminal, kind)) STRICT""",
            """
                CREATE TABLE IF NOT EXISTS draft (
                    number TEXT PRIMARY KEY, person TEXT NOT NULL, service_id TEXT NOT NULL, kept_until TEXT NOT NULL,
                    draft TEXT NOT NULL, case_number TEXT) STRICT""",
            """
                CREATE TABLE IF NOT EXISTS correction (
                    key TEXT PRIMARY KEY, digest TEXT NOT NULL, reference TEXT NOT NULL, service_id TEXT NOT NULL,
                    case_number TEXT NOT NULL REFERENCES submission (case_number), received_at TEXT NOT NULL,
                    request BLOB NOT NULL, answer TEXT NOT NULL, signature TEXT) STRICT""",
            """
                CREATE TABLE IF NOT EXISTS number_over (number TEXT PRIMARY KEY) STRICT""",
            """
                CREATE TABLE IF NOT EXISTS number_miss (terminal TEXT NOT NULL, at TEXT NOT NULL) STRICT""",
            """
                CREATE TABLE IF NOT EXISTS mandate (
                    number TEXT PRIMARY KEY, agent TEXT NOT NULL, principal TEXT NOT NULL, name TEXT NOT NULL,
                    service_id TEXT NOT NULL, consent TEXT NOT NULL, recorded_at TEXT NOT NULL,
                    until TEXT NOT NULL) STRICT""",
            """
                CREATE TABLE IF NOT EXISTS withdrawn_mandate (number TEXT PRIMARY KEY, at TEXT NOT NULL) STRICT""",
            """
                CREATE TABLE IF NOT EXISTS booking (
                    number TEXT PRIMARY KEY, person TEXT NOT NULL, service_id TEXT NOT NULL, place TEXT NOT NULL,
                    subject TEXT NOT NULL, day TEXT NOT NULL, time TEXT NOT NULL, cancelled INTEGER NOT NULL) STRICT""",
            """
                CREATE TABLE IF NOT EXISTS queue_ticket (
                    day TEXT NOT NULL, number TEXT NOT NULL, window_group TEXT NOT NULL, place INTEGER NOT NULL,
                    state TEXT NOT NULL, PRIMARY KEY (day, number)) STRICT""",
            """
                CREATE TABLE IF NOT EXISTS counter (name TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT""");

    private static final List<String> EMPTY = List.of("DELETE FROM rating", "DELETE FROM payment_order",
            "DELETE FROM case_event",
            "DELETE FROM fund_case", "DELETE FROM correction", "DELETE FROM part_agreement", "DELETE FROM case_part",
            "DELETE FROM permit_case",
            "DELETE FROM submission",
            "DELETE FROM identity",
            "DELETE FROM app_code", "DELETE FROM sms_code", "DELETE FROM number_claim", "DELETE FROM face_check",
            "DELETE FROM draft", "DELETE FROM mandate", "DELETE FROM withdrawn_mandate", "DELETE FROM number_over",
            "DELETE FROM number_miss", "DELETE FROM booking",
            "DELETE FROM queue_ticket", "DELETE FROM counter");

    private final ReentrantLock turn = new ReentrantLock();
    private final Connection connection;

    private Store(Connection connection) {
        this.connection = connection;
    }

    /** Opens or makes {@code backend.sqlite} in {@code folder}. */
    public static Store open(Path folder) {
        try {
            Files.createDirectories(folder);
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("backend.sqlite"));
            run(connection, SETTINGS);
            run(connection, TABLES);
            connection.setAutoCommit(false);
            return new Store(connection);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /** All of {@code work} or nothing of it. */
    public <T> T inTransaction(Function<Transaction, T> work) {
        turn.lock();
        boolean done = false;
        try {
            T result = work.apply(new Transaction(new Sql(connection)));
            connection.commit();
            done = true;
            return result;
        } catch (SQLException e) {
            throw new StoreException(e);
        } finally {
            if (!done) {
                rollBack();
            }
            turn.unlock();
        }
    }

    /** Forgets everything about citizens; paired terminals stay paired. */
    public void clear() {
        inTransaction(transaction -> {
            EMPTY.forEach(transaction.sql()::write);
            return true;
        });
    }

    @Override
    public void close() {
        turn.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StoreException(e);
        } finally {
            turn.unlock();
        }
    }

    private void rollBack() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    private static void run(Connection connection, List<String> commands) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
