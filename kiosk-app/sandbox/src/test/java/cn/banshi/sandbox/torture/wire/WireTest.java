package cn.banshi.sandbox.torture.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counts what was done to requests, not what was meant. */
class WireTest {

    private static final String LOOK_UP = "GET /v1/submissions/019aaf00 HTTP/1.1\r\n\r\n";
    private static final String WITHOUT_LENGTH = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{}";

    private final Toll toll = new Toll();
    private ServerSocket backend;

    @BeforeEach
    void opens() throws IOException {
        backend = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::answersOnce);
    }

    @AfterEach
    void closes() throws IOException {
        backend.close();
    }

    @Test
    void passesOnWhatIsNotTroubled() throws IOException {
        assertThat(asked(Optional.empty())).isEqualTo(WITHOUT_LENGTH);
        assertThat(toll.total()).isZero();
    }

    @Test
    void countsARequestThatWasLost() throws IOException {
        assertThat(asked(named("request lost"))).isEmpty();
        assertThat(toll.total()).isOne();
    }

    @Test
    void doesNotCountAnAnswerThatOffersNothingToSpoil() throws IOException {
        assertThat(asked(named("Content-Length too long"))).isEqualTo(WITHOUT_LENGTH);
        assertThat(toll.total()).isZero();
    }

    @Test
    void doesNotCountWhatTheBackendDidNotAnswer() throws IOException {
        backend.close();
        assertThat(asked(named("cut in the answer's head"))).isEmpty();
        assertThat(toll.total()).isZero();
    }

    /** Until the end of the stream, which comes when all is counted. */
    private String asked(Optional<Mischief> mischief) throws IOException {
        try (var wire = new Wire(backend.getLocalPort(), any -> mischief, toll);
                var client = new Socket(InetAddress.getLoopbackAddress(), wire.port())) {
            client.getOutputStream().write(LOOK_UP.getBytes(StandardCharsets.US_ASCII));
            return new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static Optional<Mischief> named(String title) {
        return Mischief.ALL.stream().filter(one -> one.title().equals(title)).findFirst();
    }

    private void answersOnce() {
        try (Socket peer = backend.accept()) {
            Exchange.read(peer, 0, new CountDownLatch(0)).answer(WITHOUT_LENGTH);
        } catch (IOException e) {
            return; // the test needs no backend, or closed it
        }
    }
}
