package cn.banshi.simulators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * A port of loopback that a device answers on, and that stays its own while its plug is pulled: whoever connects is refused,
 * and nobody else is given the number meanwhile. Without that another device in software answered to the address of the pulled one.
 * Thread-safe.
 */
public final class LoopbackPort implements AutoCloseable {

    private static final Duration GIVEN_BACK = Duration.ofSeconds(2);
    private static final long GLANCE_NANOS = 200_000;

    private final int number;
    private ServerSocket door;
    private Optional<SocketChannel> held = Optional.empty();

    /** @param number 0 for any that is free */
    public LoopbackPort(int number) {
        this.door = open(number);
        this.number = door.getLocalPort();
    }

    public int number() {
        return number;
    }

    /** Where connections come in; closed while the plug is pulled. */
    public synchronized ServerSocket door() {
        return door;
    }

    /** Nobody answers any more. */
    public synchronized void pull() {
        if (held.isEmpty()) {
            shut();
            held = Optional.of(hold(System.nanoTime() + GIVEN_BACK.toNanos()));
        }
    }

    /** Bound, and never connected nor listening. The system takes the door back once whoever waited at it has been woken. */
    private SocketChannel hold(long end) {
        try {
            SocketChannel held = SocketChannel.open().setOption(StandardSocketOptions.SO_REUSEADDR, true);
            while (!bound(held)) {
                if (System.nanoTime() > end) {
                    held.close();
                    throw new IllegalStateException("port " + number + " was not given back");
                }
                LockSupport.parkNanos(GLANCE_NANOS);
            }
            return held;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private boolean bound(SocketChannel channel) throws IOException {
        try {
            channel.bind(address(number));
            return true;
        } catch (BindException notYet) {
            return false;
        }
    }

    /** @return where connections come in again */
    public synchronized ServerSocket put() {
        if (held.isPresent()) {
            release();
            door = open(number);
        }
        return door;
    }

    @Override
    public synchronized void close() {
        shut();
        release();
    }

    private void shut() {
        try {
            door.close();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    private void release() {
        try {
            if (held.isPresent()) {
                held.get().close();
            }
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
        held = Optional.empty();
    }

    private static ServerSocket open(int number) {
        try {
            var door = new ServerSocket();
            door.setReuseAddress(true);
            door.bind(address(number));
            return door;
        } catch (IOException taken) {
            throw new IllegalArgumentException("port " + number + " cannot be had: " + taken.getMessage(), taken);
        }
    }

    private static InetSocketAddress address(int number) {
        return new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), number);
    }
}
