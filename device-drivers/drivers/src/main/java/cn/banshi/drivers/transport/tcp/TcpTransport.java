package cn.banshi.drivers.transport.tcp;

import cn.banshi.device.Deadline;
import cn.banshi.drivers.transport.Transfer;
import cn.banshi.drivers.transport.Transport;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** A connection that is open; waits in a selector, so deadlines hold for reads and writes alike. */
final class TcpTransport implements Transport {

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;
    private final String peer;
    private volatile boolean stopped;
    private volatile boolean lost;

    TcpTransport(SocketChannel channel) throws IOException {
        this.channel = channel;
        this.peer = String.valueOf(channel.getRemoteAddress());
        channel.configureBlocking(false);
        this.selector = Selector.open();
        this.key = channel.register(selector, 0);
    }

    @Override
    public Transfer write(byte[] bytes, Deadline deadline) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        return transfer(SelectionKey.OP_WRITE, deadline, () -> {
            channel.write(left);
            return left.hasRemaining() ? 0 : bytes.length;
        });
    }

    @Override
    public Transfer read(ByteBuffer into, Deadline deadline) {
        return transfer(SelectionKey.OP_READ, deadline, () -> channel.read(into));
    }

    private Transfer transfer(int operation, Deadline deadline, Step step) {
        try {
            while (usable() && !Thread.currentThread().isInterrupted()) {
                int moved = step.run();
                if (moved > 0) {
                    return new Transfer.Done(moved);
                }
                if (moved < 0) {
                    return lost("the peer closed the connection");
                }
                long leftMs = (deadline.remaining().toNanos() + 999_999) / 1_000_000;
                if (leftMs == 0) {
                    return new Transfer.TimedOut();
                }
                key.interestOps(operation);
                selector.select(leftMs);
            }
            return lost ? new Transfer.Lost(peer + " was lost before") : new Transfer.Stopped();
        } catch (ClosedChannelException | ClosedSelectorException | CancelledKeyException closed) {
            return new Transfer.Stopped();
        } catch (IOException broken) {
            return lost(String.valueOf(broken.getMessage()));
        }
    }

    private Transfer lost(String detail) {
        if (stopped) {
            return new Transfer.Stopped();
        }
        lost = true;
        return new Transfer.Lost(peer + ": " + detail);
    }

    @Override
    public boolean usable() {
        return !stopped && !lost;
    }

    @Override
    public void close() {
        stopped = true;
        try (Selector first = selector; SocketChannel second = channel) {
            first.wakeup();
            second.shutdownOutput();
        } catch (IOException alreadyGone) {
            lost = true;
        }
    }

    @FunctionalInterface
    private interface Step {

        /** Moves what can be moved now: the count when something was, 0 to wait, -1 at the end. */
        int run() throws IOException;
    }
}
