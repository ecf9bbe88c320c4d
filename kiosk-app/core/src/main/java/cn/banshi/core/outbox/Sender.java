package cn.banshi.core.outbox;

import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.Backend.Receipt;
import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.crypto.Sealing;
import cn.banshi.core.log.Detail;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.outbox.Outbox.Delivery;
import cn.banshi.core.outbox.OutboxStore.Note;
import cn.banshi.core.outbox.OutboxStore.Row;
import cn.banshi.core.text.Word;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** One attempt to bring one entry to its end. Holds no state of its own: everything between two tries is on disk. */
final class Sender {

    /** Ends what a clock that jumps would keep alive; a silent platform is asked some 900 times in three days. */
    private static final int MOST_ATTEMPTS = 2_000;

    private final OutboxStore store;
    private final Bodies bodies;
    private final Backend backend;
    private final InstantSource clock;
    private final Timetable timetable;

    Sender(OutboxStore store, Bodies bodies, Backend backend, InstantSource clock, Timetable timetable) {
        this.store = store;
        this.bodies = bodies;
        this.backend = backend;
        this.clock = clock;
        this.timetable = timetable;
    }

    /** @throws SQLException when the disk refused; nothing was sent that the disk does not know of */
    Delivery attempt(UUID key) throws SQLException {
        Row row = store.find(key).orElseThrow(() -> new IllegalArgumentException("never recorded: " + key));
        return switch (row.state()) {
            case PENDING -> row.behind() ? new Delivery.Pending(false) : send(row);
            case SENDING, NOT_YET_KNOWN -> row.behind()
                    ? new Delivery.Pending(true)
                    : follow(row, Meaning.ofLookUp(backend.lookUp(row.key())));
            case ACKNOWLEDGED -> again(row);
            case REJECTED -> new Delivery.Rejected(row.problem().orElse(""), "");
            case BLOCKED -> new Delivery.Pending(true);
        };
    }

    private Delivery send(Row row) throws SQLException {
        return switch (bodies.open(row.key().toString())) {
            case Sealing.Done<byte[]>(byte[] body) -> send(row, body);
            case Sealing.NoVault<byte[]>(String detail) -> {
                Log.write(new LogEvent.EntryNotSent(row.word(), Detail.of(detail)));
                store.postpone(row, row.state(), clock.instant().plus(timetable.tempo().longest()));
                yield new Delivery.Pending(false);
            }
            case Sealing.Refused<byte[]>(Sealing.Reason reason) -> {
                Log.write(new LogEvent.EntryBlocked(row.word(), Word.of(reason.word())));
                store.block(row, reason.word());
                yield new Delivery.Pending(false);
            }
        };
    }

    /** The order is the guarantee: first the disk knows that it is on its way, then it goes. */
    private Delivery send(Row row, byte[] body) throws SQLException {
        if (!store.sending(row)) {
            return attempt(row.key());
        }
        return follow(row, Meaning.ofSubmission(backend.submit(row.key(), body)));
    }

    private Delivery follow(Row row, Meaning meaning) throws SQLException {
        return switch (meaning) {
            case Meaning.Acknowledged(Receipt receipt) -> acknowledge(row, receipt);
            case Meaning.Rejected rejected -> reject(row, rejected);
            case Meaning.NeverArrived never -> send(row);
            case Meaning.Open(State state, Reply<Receipt> reply) -> postpone(row, state, reply);
        };
    }

    /** The answer itself is not kept: it holds personal data. Whoever wants it again asks the backend. */
    private Delivery again(Row row) {
        return switch (backend.lookUp(row.key())) {
            case Reply.Ok<Receipt>(Receipt receipt) -> new Delivery.Acknowledged(receipt);
            case Reply.Refused<Receipt> refused -> new Delivery.Pending(true);
            case Reply.NoAnswer<Receipt> none -> new Delivery.Pending(true);
        };
    }

    private Delivery acknowledge(Row row, Receipt receipt) {
        timetable.answered(clock.instant());
        write(row, () -> store.settle(row, State.ACKNOWLEDGED,
                new Note(Optional.of(receipt.caseNumber()), Optional.empty()), clock.instant()));
        return new Delivery.Acknowledged(receipt);
    }

    private Delivery reject(Row row, Meaning.Rejected rejected) {
        timetable.answered(clock.instant());
        write(row, () -> store.settle(row, State.REJECTED,
                new Note(Optional.empty(), Optional.of(rejected.type())), clock.instant()));
        return new Delivery.Rejected(rejected.type(), rejected.detail());
    }

    private Delivery postpone(Row row, State state, Reply<Receipt> reply) {
        Instant now = clock.instant();
        Instant next = timetable.again(row, reply, now);
        write(row, () -> store.postpone(row, givenUp(row, now) ? State.BLOCKED : state, next));
        return new Delivery.Pending(state == State.NOT_YET_KNOWN);
    }

    private boolean givenUp(Row row, Instant now) {
        return timetable.tooOld(row, now) || row.attempts() >= MOST_ATTEMPTS;
    }

    /** A disk that fails after the answer does no harm: the entry stays "sending", is looked up and ends the same way. */
    private static void write(Row row, Change change) {
        try {
            change.write();
        } catch (SQLException e) {
            Log.write(new LogEvent.AnswerNotWritten(row.word(), Detail.of(e.getMessage())));
        }
    }

    @FunctionalInterface
    private interface Change {

        void write() throws SQLException;
    }
}
