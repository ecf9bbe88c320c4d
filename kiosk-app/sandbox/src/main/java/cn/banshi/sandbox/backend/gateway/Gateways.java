package cn.banshi.sandbox.backend.gateway;

import cn.banshi.core.crypto.Suite;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntSupplier;

/**
 * The gateways of both suites, each made when it is first asked for: the library of one is large, and most tests need
 * neither. Thread-safe.
 */
public final class Gateways implements AutoCloseable {

    private final Function<Suite, Gateway.Identity> identities;
    private final Function<Suite, Integer> ports;
    private final Peers peers;
    private final Map<Suite, Gateway> made = new EnumMap<>(Suite.class);
    private IntSupplier behind = () -> 0;

    /** @param ports 0 lets the system choose */
    public Gateways(Function<Suite, Gateway.Identity> identities, Function<Suite, Integer> ports, Peers peers) {
        this.identities = identities;
        this.ports = ports;
        this.peers = peers;
    }

    /** @param plain the port all of them stand before */
    public synchronized void standBefore(IntSupplier plain) {
        behind = plain;
    }

    /** The port of a suite's gateway, which is opened if it was not. */
    public synchronized int open(Suite suite) {
        Gateway gateway = made.computeIfAbsent(suite, each -> new Gateway(identities.apply(each), ports.apply(each),
                () -> plain().getAsInt(), peers));
        gateway.open();
        return gateway.port();
    }

    /** Opens what was closed. */
    public synchronized void reopen() {
        made.values().forEach(Gateway::open);
    }

    @Override
    public synchronized void close() {
        made.values().forEach(Gateway::close);
    }

    private synchronized IntSupplier plain() {
        return behind;
    }
}
