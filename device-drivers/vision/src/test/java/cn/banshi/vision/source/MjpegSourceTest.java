package cn.banshi.vision.source;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure.Cause;
import cn.banshi.vision.source.FrameSource.Taking;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Cameras on the net, and peers that are none. Each test waits for what it asks for, however slow the machine is. */
class MjpegSourceTest {

    private static final byte[] JPEG = HexFormat.of().parseHex("FFD8FFDA000211FFD9");
    private static final Duration LONG = Duration.ofSeconds(40);
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=x\r\n\r\n";

    private final CountDownLatch over = new CountDownLatch(1);

    /** What a peer does with its one visitor; its connection is closed when it returns. */
    @FunctionalInterface
    private interface Peer {

        void serve(OutputStream out) throws IOException, InterruptedException;
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** What a source at this peer gives within a time. */
    private Taking take(Peer peer, Duration within) throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> serve(server, peer));
            try (var source = new MjpegSource(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/"))) {
                return source.take(Deadline.after(within));
            } finally {
                over.countDown();
            }
        }
    }

    private static void serve(ServerSocket server, Peer peer) {
        try (Socket visitor = server.accept()) {
            visitor.getInputStream().read();
            peer.serve(visitor.getOutputStream());
        } catch (IOException | InterruptedException gone) {
            Thread.currentThread().interrupt(); // the test is over
        }
    }

    private static String code(Taking taking) {
        return taking instanceof Taking.NoFrame(var failure) ? failure.code() : "a frame";
    }

    @Test
    void framesComeBetweenBoundaries() throws IOException {
        Taking taking = take(out -> {
            text(out, HEAD + "--x\r\nContent-Type: image/jpeg\r\n\r\n");
            out.write(JPEG);
            text(out, "\r\n--x\r\n");
            over.await();
        }, LONG);
        assertThat(taking).isInstanceOfSatisfying(Taking.Taken.class,
                taken -> assertThat(taken.encoded()).isEqualTo(JPEG));
    }

    @Test
    void endlessPictureIsNeverAFrame() throws IOException {
        var sent = new CountDownLatch(1);
        Taking taking = take(out -> {
            text(out, HEAD);
            out.write(HexFormat.of().parseHex("FFD8FFDA0002"));
            byte[] more = new byte[1 << 20];
            for (int part = 0; part < 10; part++) { // longer than a frame may be
                out.write(more);
            }
            out.write(JPEG);
            sent.countDown();
            over.await();
        }, LONG);
        assertThat(taking).as("what stands behind it")
                .isInstanceOfSatisfying(Taking.Taken.class,
                        taken -> assertThat(taken.encoded()).isEqualTo(JPEG));
    }

    @Test
    void drippingPeerIsGivenUpAtTheDeadline() throws IOException {
        Taking taking = take(out -> {
            text(out, HEAD);
            out.write(JPEG, 0, JPEG.length - 1);
            out.flush();
            over.await();
        }, SHORT);
        assertThat(taking).isInstanceOfSatisfying(Taking.NoFrame.class,
                none -> assertThat(none.failure().cause()).isEqualTo(Cause.TIMED_OUT));
    }

    @Test
    void peerThatSaysNothingIsGivenUpAtTheDeadline() throws IOException {
        assertThat(code(take(out -> over.await(), SHORT))).isEqualTo("camera.silent");
    }

    @Test
    void headWithoutEndIsRefused() throws IOException {
        assertThat(code(take(out -> {
            text(out, "HTTP/1.1 200 OK\r\n");
            while (over.getCount() > 0) {
                text(out, "X-More: " + "a".repeat(1_000) + "\r\n");
            }
        }, LONG))).isEqualTo("camera.gone");
    }

    @Test
    void answerThatIsNotOkIsNamed() throws IOException {
        assertThat(code(take(out -> text(out, "HTTP/1.1 401 No\r\nContent-Length: 0\r\n\r\n"), LONG)))
                .isEqualTo("camera.refused");
    }

    @Test
    void redirectIsNotFollowed() throws IOException {
        assertThat(code(take(
                out -> text(out, "HTTP/1.1 302 There\r\nLocation: http://127.0.0.1:9/\r\nContent-Length: 0\r\n\r\n"),
                LONG))).isEqualTo("camera.refused");
    }

    @Test
    void streamThatEndsIsNamed() throws IOException {
        assertThat(code(take(out -> text(out, HEAD), LONG))).isEqualTo("camera.ended");
    }

    @Test
    void peerThatIsNoneIsNamed() throws IOException {
        assertThat(code(take(out -> text(out, "SSH-2.0-OpenSSH\r\n"), LONG))).isEqualTo("camera.gone");
    }
}
