package cn.banshi.drivers.transport.pcsc;

import cn.banshi.drivers.transport.pcsc.CardService.Powered;
import cn.banshi.drivers.transport.pcsc.CardService.Reply;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One reader at the card service: a context of its own, and at most one card. Confined to a {@link Lane}.
 *
 * <p>The context is its own because the library lets one call at a time into each: a card that does not answer would hold
 * up the wait at every other reader.
 */
final class ReaderSession {

    private final CardService service;
    private final String wanted;
    private String reader = "";
    private long context;
    private @Nullable Powered card;

    /** @param wanted name of the reader, or its beginning */
    ReaderSession(CardService service, String wanted) {
        this.service = service;
        this.wanted = wanted;
    }

    /** Outcome of {@link #open}. */
    sealed interface Opened {

        record Ready() implements Opened {}

        /** @param attached the readers there are */
        record NoReader(List<String> attached) implements Opened {}

        /** @param matching the readers whose names begin as the one that is wanted */
        record Ambiguous(List<String> matching) implements Opened {}

        record Refused(ServiceCode code, int raw) implements Opened {}
    }

    Opened open() {
        return switch (service.establish()) {
            case Reply.Refused<Long>(ServiceCode code, int raw) -> new Opened.Refused(code, raw);
            case Reply.Given<Long>(Long own) -> {
                context = own;
                yield find();
            }
        };
    }

    private Opened find() {
        return switch (service.readers(context)) {
            case Reply.Refused<List<String>>(ServiceCode code, int raw) -> new Opened.Refused(code, raw);
            case Reply.Given<List<String>>(List<String> attached) -> {
                List<String> matching = attached.contains(wanted)
                        ? List.of(wanted)
                        : attached.stream().filter(name -> name.startsWith(wanted)).toList();
                reader = matching.isEmpty() ? "" : matching.getFirst();
                yield switch (matching.size()) {
                    case 0 -> new Opened.NoReader(attached);
                    case 1 -> new Opened.Ready();
                    default -> new Opened.Ambiguous(matching);
                };
            }
        };
    }

    Reply<Integer> state(int known, int waitMs) {
        return service.state(context, reader, known, waitMs);
    }

    Reply<Powered> connect() {
        Reply<Powered> reply = service.connect(context, reader);
        if (reply instanceof Reply.Given<Powered>(Powered powered)) {
            card = powered;
        }
        return reply;
    }

    /** Empty when there is no card to speak with. */
    Optional<Reply<byte[]>> transmit(byte[] command) {
        return Optional.ofNullable(card).map(powered -> service.transmit(powered, command));
    }

    boolean letGo() {
        Powered held = card;
        if (held != null) {
            card = null;
            service.disconnect(held.handle());
        }
        return held != null;
    }

    void end() {
        letGo();
        if (context != 0) {
            service.releaseContext(context);
            context = 0;
        }
    }
}
