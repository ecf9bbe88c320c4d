package cn.banshi.sandbox.torture.wire;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One request on its way, and what can be done to it. */
final class Exchange {

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");
    private static final int MOST_HEAD = 1 << 16;
    private static final int PATIENCE_MS = 60_000;

    private final Socket client;
    private final int backend;
    private final CountDownLatch closing;
    private final String head;
    private final byte[] body;
    private final RequestKind kind;
    private volatile boolean forwarded;
    private volatile boolean spared;

    private Exchange(Socket client, int backend, CountDownLatch closing, String head, byte[] body) {
        this.client = client;
        this.backend = backend;
        this.closing = closing;
        this.head = head;
        this.body = body;
        this.kind = RequestKind.of(head.substring(0, head.indexOf("\r\n")));
    }

    /**
     * Reads one request.
     *
     * @param backend port on this machine
     * @param closing opens when nobody is to wait any more
     */
    static Exchange read(Socket client, int backend, CountDownLatch closing) throws IOException {
        client.setSoTimeout(PATIENCE_MS);
        InputStream in = client.getInputStream();
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0 || head.size() > MOST_HEAD) {
                throw new EOFException("no request");
            }
            head.write(next);
        }
        String text = head.toString(StandardCharsets.ISO_8859_1);
        Matcher length = LENGTH.matcher(text);
        return new Exchange(client, backend, closing, text,
                in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0));
    }

    RequestKind kind() {
        return kind;
    }

    /** What was to be done to the answer could not be done to this one. */
    void spare() {
        spared = true;
    }

    boolean spared() {
        return spared;
    }

    /** Whether the backend has answered. */
    boolean forwarded() {
        return forwarded;
    }

    /** The backend's whole answer to the whole request. */
    byte[] forward() throws IOException {
        try (Socket upstream = upstream()) {
            write(upstream, closingHead(), body);
            byte[] answer = upstream.getInputStream().readAllBytes();
            forwarded = true;
            return answer;
        }
    }

    /** The backend gets the head and half of the body, and then the end. */
    void forwardHalf() throws IOException {
        try (Socket upstream = upstream()) {
            write(upstream, closingHead(), Arrays.copyOf(body, body.length / 2));
        }
    }

    void answer(byte[] bytes) throws IOException {
        write(client, "", bytes);
    }

    void answer(String text) throws IOException {
        write(client, text, new byte[0]);
    }

    /** One byte at a time. */
    void drip(byte[] bytes, Duration pause) throws IOException {
        for (byte drop : bytes) {
            if (!waits(pause)) {
                return;
            }
            answer(new byte[]{drop});
        }
    }

    /** For as long as anybody listens. */
    void flood(byte[] block, long bytes) throws IOException {
        for (long sent = 0; sent < bytes && closing.getCount() > 0; sent += block.length) {
            answer(block);
        }
    }

    /** What was sent may be lost with it, as by a firewall that forgets a connection. */
    void reset() throws IOException {
        client.setSoLinger(true, 0);
        client.close();
    }

    /** Until the client has gone, in whichever way. */
    void keepSilent() {
        try {
            client.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            return;
        }
    }

    /** @return false when nobody is to wait any more */
    boolean waits(Duration time) {
        try {
            return !closing.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Socket upstream() throws IOException {
        Socket upstream = new Socket(InetAddress.getLoopbackAddress(), backend);
        upstream.setSoTimeout(PATIENCE_MS);
        return upstream;
    }

    /** One request a connection, so that the answer's end is the connection's. */
    private String closingHead() {
        return head.replaceFirst("\r\n", "\r\nConnection: close\r\n");
    }

    private static void write(Socket peer, String text, byte[] bytes) throws IOException {
        OutputStream out = peer.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.write(bytes);
        out.flush();
    }
}
