package cn.banshi.sandbox.torture.victim;

import cn.banshi.core.outbox.Outbox;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.IntSupplier;

/** Notes what goes into the outbox, before it does and when it is said to be safe. */
final class WitnessedOutbox implements Outbox {

    private final Outbox outbox;
    private final Notes notes;
    private final IntSupplier visit;

    WitnessedOutbox(Outbox outbox, Notes notes, IntSupplier visit) {
        this.outbox = outbox;
        this.notes = notes;
        this.visit = visit;
    }

    @Override
    public String nextReference() {
        return outbox.nextReference();
    }

    @Override
    public Recorded record(Entry entry) {
        notes.note("signed", visit.getAsInt(), entry.reference(), entry.key(), sha256(entry.body()));
        Recorded recorded = outbox.record(entry);
        notes.note(recorded instanceof Recorded.Safe ? "safe" : "unsafe", visit.getAsInt(), entry.reference());
        return recorded;
    }

    @Override
    public Delivery deliver(UUID key, Duration patience) {
        return outbox.deliver(key, patience);
    }

    @Override
    public boolean takeBack(UUID key) {
        return outbox.takeBack(key);
    }

    @Override
    public void close() {
        outbox.close();
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
