package cn.banshi.simulators.ipp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Optional;

/** Something at a printer's address that answers every request in the same bad way. */
final class HostilePrinter implements AutoCloseable {

    private final ServerSocket door;

    /** What it does once a request was read. */
    @FunctionalInterface
    interface Answer {

        void to(HttpLine line) throws IOException;
    }

    HostilePrinter(Answer answer) {
        try {
            door = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        Thread.ofVirtual().name("hostile printer").start(() -> {
            while (!door.isClosed()) {
                try {
                    Socket line = door.accept();
                    Thread.ofVirtual().start(() -> talk(line, answer));
                } catch (SocketException closed) {
                    return;
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            }
        });
    }

    private static void talk(Socket socket, Answer answer) {
        try (HttpLine line = new HttpLine(socket)) {
            Optional<Integer> length = line.head();
            if (length.isPresent()) {
                line.body(length.get());
                answer.to(line);
            }
        } catch (IOException hungUp) {
            // the driver has had enough, which is what the tests are about
        }
    }

    String address() {
        return "ipp://127.0.0.1:" + door.getLocalPort() + "/ipp/print";
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
