package cn.banshi.simulators.ipp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** As much HTTP/1.1 as a printer needs: requests with a length or in pieces, one after the other
 * on a line. */
public final class HttpLine implements AutoCloseable {

    /** In place of a length, of a body that comes in pieces. */
    private static final int IN_PIECES = -1;
    private static final int LONGEST_HEAD = 16_384;
    private static final int HEX = 16;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    public HttpLine(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    /** The length of the next request's body, for {@link #body}; empty when the peer has hung up. */
    public Optional<Integer> head() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0 || head.size() > LONGEST_HEAD) {
                return Optional.empty();
            }
            head.write(next);
        }
        List<String> lines = head.toString(StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT).lines().toList();
        return lines.contains("transfer-encoding: chunked")
                ? Optional.of(IN_PIECES)
                : lines.stream()
                        .filter(line -> line.startsWith("content-length:"))
                        .map(line -> Integer.valueOf(line.substring(line.indexOf(':') + 1).strip()))
                        .findFirst();
    }

    /** @param length as {@link #head} gave it */
    public byte[] body(int length) throws IOException {
        return length == IN_PIECES ? pieces() : piece(length);
    }

    /** Each behind its length in hexadecimal digits; the last one is empty (RFC 9112, section 7.1). */
    private byte[] pieces() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int length;
        do {
            length = Integer.parseInt(line(), HEX);
            body.writeBytes(piece(length));
            line();
        } while (length > 0);
        return body.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the peer hung up in the middle of a request");
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    private byte[] piece(int length) throws IOException {
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new IOException("the peer hung up in the middle of a request");
        }
        return body;
    }

    /** Answers with a body of IPP. */
    public void answer(byte[] body) throws IOException {
        send("HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\nContent-Length: " + body.length + "\r\n\r\n");
        out.write(body);
        out.flush();
    }

    /** Sends something as it is. */
    public void send(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** Waits until the peer hangs up. */
    public void listen() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
