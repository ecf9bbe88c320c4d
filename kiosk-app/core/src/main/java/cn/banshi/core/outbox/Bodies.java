package cn.banshi.core.outbox;

import cn.banshi.core.crypto.Sealed;
import cn.banshi.core.crypto.Sealer;
import cn.banshi.core.crypto.Sealing;
import cn.banshi.core.outbox.Outbox.Entry;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Seals the bodies of entries together with what is written beside them, and opens them to be sent. */
final class Bodies {

    private final OutboxStore store;
    private final Sealer sealer;
    private final String terminalId;

    Bodies(OutboxStore store, Sealer sealer, String terminalId) {
        this.store = store;
        this.sealer = sealer;
        this.terminalId = terminalId;
    }

    Sealing<Sealed> seal(Entry entry) {
        return sealer.seal(entry.body(), context(List.of(entry.key().toString(), entry.reference(), entry.group(),
                entry.serviceId(), entry.serviceVersion())));
    }

    /** A body of which a part is missing was changed. */
    Sealing<byte[]> open(String key) throws SQLException {
        Optional<OutboxStore.Body> body = store.body(key);
        return body.isPresent()
                ? sealer.open(body.get().sealed(), context(body.get().context()))
                : new Sealing.Refused<>(Sealing.Reason.CHANGED);
    }

    /** Empty once it was erased. */
    Optional<Sealed> sealed(String key) throws SQLException {
        return store.body(key).map(OutboxStore.Body::sealed);
    }

    boolean holds(Entry entry) throws SQLException {
        return open(entry.key().toString()) instanceof Sealing.Done<byte[]>(byte[] there)
                && Arrays.equals(there, entry.body());
    }

    private List<String> context(List<String> columns) {
        return Stream.concat(Stream.of(terminalId), columns.stream()).toList();
    }
}
