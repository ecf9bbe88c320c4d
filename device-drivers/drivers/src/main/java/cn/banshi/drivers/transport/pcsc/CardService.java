package cn.banshi.drivers.transport.pcsc;

import java.util.List;

/**
 * The calls of PC/SC part 5 that are needed here. Each may block for as long as the service or a card likes, so each runs
 * on a {@link Lane}.
 */
interface CardService {

    /** Bits of {@link #state}: dwEventState of PC/SC part 5. The upper half counts changes. */
    int STATE_UNKNOWN = 0x0004;
    int STATE_UNAVAILABLE = 0x0008;
    int STATE_PRESENT = 0x0020;

    /** A connection of our own to the service. */
    Reply<Long> establish();

    void releaseContext(long context);

    /** Names of the readers attached now; none is no error. */
    Reply<List<String>> readers(long context);

    /**
     * Waits until the reader's state is another than {@code known}.
     *
     * @param known the state of before, 0 to be told at once
     * @param waitMs longest wait; when it ends without a change, the state is given all the same
     */
    Reply<Integer> state(long context, String reader, int known, int waitMs);

    /** Powers the card, which nobody else may use meanwhile. */
    Reply<Powered> connect(long context, String reader);

    /** Powers it down. */
    void disconnect(long card);

    Reply<byte[]> transmit(Powered card, byte[] command);

    /** Outcome of a call. */
    sealed interface Reply<T> {

        record Given<T>(T value) implements Reply<T> {}

        record Refused<T>(ServiceCode code, int raw) implements Reply<T> {}
    }

    /**
     * A card that is powered.
     *
     * @param handle of the connection
     * @param protocol T=0 or T=1, as the service numbers them
     * @param answerToReset up to 33 bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Powered(long handle, long protocol, byte[] answerToReset) {}
}
