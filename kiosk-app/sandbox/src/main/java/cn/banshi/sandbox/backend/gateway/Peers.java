package cn.banshi.sandbox.backend.gateway;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who is at the other end of the connections that came through a gateway. Thread-safe. */
public final class Peers {

    private final Map<Integer, Peer> byPort = new ConcurrentHashMap<>();

    /** Who a request comes from. */
    public sealed interface Peer {

        /** Came past the gateways, unencrypted. */
        record Unknown() implements Peer {}

        /** Came through a gateway and showed no certificate. */
        record Anonymous() implements Peer {}

        /** @param name in the certificate that was shown and checked */
        record Known(String name) implements Peer {}
    }

    /** @param port from which the gateway speaks for the peer */
    void seat(int port, Optional<String> name) {
        byPort.put(port, name.<Peer>map(Peer.Known::new).orElseGet(Peer.Anonymous::new));
    }

    void leave(int port) {
        byPort.remove(port);
    }

    /** @param port from which the request came */
    public Peer at(int port) {
        return byPort.getOrDefault(port, new Peer.Unknown());
    }
}
