package cn.banshi.sandbox.torture.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** Stands between one terminal and the backend; one request a connection. Thread-safe. */
final class Wire implements AutoCloseable {

    private final ServerSocket door;
    private final int backend;
    private final Function<RequestKind, Optional<Mischief>> choice;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Toll toll;

    /** @param choice what to do to a request; empty passes it on */
    Wire(int backend, Function<RequestKind, Optional<Mischief>> choice, Toll toll) {
        this.backend = backend;
        this.choice = choice;
        this.toll = toll;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> converse(client));
            } catch (IOException e) {
                return; // closed: the trial is over
            }
        }
    }

    private void converse(Socket client) {
        try (client) {
            Exchange exchange = Exchange.read(client, backend, closing);
            Optional<Mischief> mischief = choice.apply(exchange.kind());
            if (mischief.isPresent()) {
                strike(mischief.get(), exchange);
            } else {
                exchange.answer(exchange.forward());
            }
        } catch (IOException e) {
            return; // one of the two went away, which is what this is about
        }
    }

    /** A flood or a drip ends when the client goes; before the answer its going is no doing of ours. */
    private void strike(Mischief mischief, Exchange exchange) throws IOException {
        boolean whole = false;
        try {
            mischief.act().on(exchange);
            whole = true;
        } finally {
            if (!exchange.spared() && (whole || exchange.forwarded())) {
                toll.strike(exchange.kind());
            }
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
