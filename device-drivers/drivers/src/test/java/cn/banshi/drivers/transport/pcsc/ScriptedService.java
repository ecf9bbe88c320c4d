package cn.banshi.drivers.transport.pcsc;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A card service that answers as a test says, may not come back, and counts what it gave out. */
final class ScriptedService implements CardService {

    static final String READER = "Scripted Reader 00 00";

    final AtomicInteger contexts = new AtomicInteger();
    final AtomicInteger cards = new AtomicInteger();
    volatile List<String> readers = List.of(READER);
    volatile int establishCode;
    volatile int stateCode;
    volatile int state = STATE_PRESENT;
    volatile int connectCode;
    volatile int transmitCode;
    volatile byte[] response = {(byte) 0x90, 0x00};
    /** What every call waits for, when there is something. */
    volatile @Nullable CountDownLatch hanging;
    /** What a card that has been powered waits for before it is handed out, when there is something. */
    volatile @Nullable CountDownLatch powering;

    private static <T> Reply<T> reply(int code, T value) {
        return code == 0 ? new Reply.Given<>(value) : new Reply.Refused<>(ServiceCode.of(code), code);
    }

    private void hang() {
        waitFor(hanging);
    }

    private static void waitFor(@Nullable CountDownLatch gate) {
        if (gate != null) {
            try {
                gate.await();
            } catch (InterruptedException stop) {
                throw new AssertionError("a call into the library cannot be interrupted", stop);
            }
        }
    }

    @Override
    public Reply<Long> establish() {
        hang();
        if (establishCode == 0) {
            contexts.incrementAndGet();
        }
        return reply(establishCode, 7L);
    }

    @Override
    public void releaseContext(long context) {
        contexts.decrementAndGet();
    }

    @Override
    public Reply<List<String>> readers(long context) {
        return reply(0, readers);
    }

    @Override
    public Reply<Integer> state(long context, String reader, int known, int waitMs) {
        hang();
        if (known == state && stateCode == 0) {
            LockSupport.parkNanos(waitMs * 1_000_000L);
        }
        return reply(stateCode, state);
    }

    @Override
    public Reply<Powered> connect(long context, String reader) {
        hang();
        if (connectCode == 0) {
            cards.incrementAndGet();
        }
        waitFor(powering);
        return reply(connectCode, new Powered(9L, 2L, new byte[]{0x3B, 0x00}));
    }

    @Override
    public void disconnect(long card) {
        cards.decrementAndGet();
    }

    @Override
    public Reply<byte[]> transmit(Powered card, byte[] command) {
        hang();
        return reply(transmitCode, response);
    }
}
