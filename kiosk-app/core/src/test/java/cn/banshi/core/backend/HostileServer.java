package cn.banshi.core.backend;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A peer that reads one request per connection and then misbehaves as told. */
final class HostileServer implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");

    private final ServerSocket socket;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    /** @param head request line and headers */
    @SuppressWarnings("ArrayRecordComponent")
    record Request(String head, byte[] body) {}

    /** What to do once the request was read. */
    @FunctionalInterface
    interface Behaviour {

        void answer(Socket peer, HostileServer server) throws IOException, InterruptedException;
    }

    HostileServer(Behaviour behaviour) throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> accept(behaviour));
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/v1");
    }

    List<Request> requests() {
        return requests;
    }

    /** A whole answer with a body. */
    static Behaviour says(String statusAndHeaders, String body) {
        return (peer, server) -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            send(peer, "HTTP/1.1 " + statusAndHeaders + "\r\nContent-Length: " + bytes.length
                    + "\r\nConnection: close\r\n\r\n", bytes);
        };
    }

    /** These characters, then the end of the stream. */
    static Behaviour cuts(String raw) {
        return (peer, server) -> send(peer, raw, new byte[0]);
    }

    /** Nothing until the test ends. */
    static Behaviour keepsSilent() {
        return (peer, server) -> server.closing.await();
    }

    /** One character at a time, for as long as anybody listens. */
    static Behaviour drips(String head, char drop) {
        return (peer, server) -> {
            send(peer, head, new byte[0]);
            while (!server.closing.await(20, TimeUnit.MILLISECONDS)) {
                send(peer, String.valueOf(drop), new byte[0]);
            }
        };
    }

    /** A TCP reset after some characters. */
    static Behaviour resets(String raw) {
        return (peer, server) -> {
            send(peer, raw, new byte[0]);
            peer.setSoLinger(true, 0);
        };
    }

    /** A body without end, as fast as it is read. */
    static Behaviour floods(String head) {
        return (peer, server) -> {
            byte[] block = new byte[1 << 16];
            Arrays.fill(block, (byte) ' ');
            send(peer, head, block);
            while (server.closing.getCount() > 0) {
                send(peer, "", block);
            }
        };
    }

    private void accept(Behaviour behaviour) {
        while (!socket.isClosed()) {
            try {
                Socket peer = socket.accept();
                Thread.ofVirtual().start(() -> converse(peer, behaviour));
            } catch (IOException e) {
                return; // closed: the test is over
            }
        }
    }

    private void converse(Socket peer, Behaviour behaviour) {
        try (peer) {
            requests.add(read(peer.getInputStream()));
            behaviour.answer(peer, this);
        } catch (IOException | InterruptedException e) {
            Thread.currentThread().interrupt(); // the client went away, as it should; this thread ends here
        }
    }

    private static Request read(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.write(next);
        }
        String text = head.toString(StandardCharsets.ISO_8859_1);
        Matcher length = LENGTH.matcher(text);
        return new Request(text.toLowerCase(Locale.ROOT),
                in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0));
    }

    private static void send(Socket peer, String text, byte[] bytes) throws IOException {
        OutputStream out = peer.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.write(bytes);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        socket.close();
    }
}
