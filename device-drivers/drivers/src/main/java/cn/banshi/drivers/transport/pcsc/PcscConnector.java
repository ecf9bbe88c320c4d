package cn.banshi.drivers.transport.pcsc;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.drivers.transport.Address;
import cn.banshi.drivers.transport.Connector;
import cn.banshi.drivers.transport.pcsc.Lane.Ran;
import cn.banshi.drivers.transport.pcsc.ReaderSession.Opened;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Opens a reader at the card service. Every link has a connection of its own to the service, so one that was lost with a
 * restart of the service is followed by one that works.
 */
public final class PcscConnector implements Connector<CardLink> {

    /** The service answers within milliseconds; socket activation starts it within a second. */
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

    private final String reader;
    private final Supplier<Optional<CardService>> library;
    /** The lane of the link before; touched by whoever has the port's turn. */
    private @Nullable Lane before;

    public PcscConnector(Address.CardReader address) {
        this(address.name(), PcscLite::load);
    }

    PcscConnector(String reader, Supplier<Optional<CardService>> library) {
        this.reader = reader;
        this.library = library;
    }

    @Override
    public Connection<CardLink> connect(Deadline deadline) {
        Lane last = before;
        if (last != null && !last.ended(deadline.within(CONNECT_LIMIT))) {
            // a second call to the same reader would only wait behind the first, and a third behind the second
            return refused(Cause.TIMED_OUT, "pcsc.stuck", "has not come back from an earlier command; take the card"
                    + " out, plug the reader in again, or restart pcscd");
        }
        return library.get()
                .map(service -> open(new ReaderSession(service, reader), deadline.within(CONNECT_LIMIT)))
                .orElseGet(() -> refused(Cause.NOT_READY, "pcsc.no-library", "cannot be asked: libpcsclite.so.1 is"
                        + " not installed; install pcscd"));
    }

    private Connection<CardLink> open(ReaderSession session, Deadline deadline) {
        Lane lane = new Lane("card reader " + reader);
        before = lane;
        Ran<Opened> ran = lane.run(session::open, deadline, new Cancellation());
        if (ran instanceof Ran.Back<Opened>(Opened.Ready ready)) {
            return new Connection.Open<>(new PcscLink(lane, session, reader));
        }
        lane.close(session::end);
        return switch (ran) {
            case Ran.Back<Opened>(Opened opened) -> notOpened(opened);
            case Ran.Overdue<Opened> silent -> refused(Cause.TIMED_OUT, "pcsc.silent",
                    "cannot be asked: pcscd does not answer; restart it");
            case Ran.Stopped<Opened> stop -> refused(Cause.CANCELLED, "pcsc.cancelled", "was not opened: interrupted");
        };
    }

    private Connection<CardLink> notOpened(Opened opened) {
        return switch (opened) {
            case Opened.Ready ready -> throw new IllegalStateException("it was opened");
            case Opened.NoReader(List<String> attached) -> refused(Cause.NOT_READY, "pcsc.no-reader",
                    "is not attached; attached: " + names(attached));
            case Opened.Ambiguous(List<String> matching) -> refused(Cause.NOT_READY, "pcsc.ambiguous",
                    "is the beginning of several names; write one of them: " + names(matching));
            case Opened.Refused(ServiceCode code, int raw) -> refused(Cause.NOT_READY, ServiceCode.text(raw),
                    "cannot be asked: " + why(code));
        };
    }

    private static String why(ServiceCode code) {
        return switch (code) {
            case SERVICE_GONE -> "pcscd does not run; start it (systemctl start pcscd.socket)";
            case HUNG_UP -> "pcscd hung up; if it stays so, let this user in (polkit, org.debian.pcsc-lite.access_pcsc)";
            case READER_GONE, CARD_GONE, CARD_INTERRUPTED, CARD_MUTE, CLAIMED, TIMEOUT, UNLISTED -> "pcscd refused";
        };
    }

    private static String names(List<String> readers) {
        return readers.isEmpty() ? "none" : String.join(", ", readers);
    }

    private Connection<CardLink> refused(Cause cause, String code, String what) {
        return new Connection.Refused<>(new Failure(cause, code, "card reader '" + reader + "' " + what));
    }
}
