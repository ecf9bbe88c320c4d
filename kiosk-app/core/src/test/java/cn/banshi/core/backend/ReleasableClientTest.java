package cn.banshi.core.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

final class ReleasableClientTest {

    private static final HttpRequest ANY = HttpRequest.newBuilder(URI.create("http://127.0.0.1:9/")).build();

    private final HttpClient front = HttpClient.newHttpClient();
    private final ReleasableClient client = new ReleasableClient(front);

    @Test
    void handsOutWhatItHeldOnceAndHoldsItNoLonger() {
        assertThat(client.release()).containsSame(front);
        assertThat(client.release()).isEmpty();
    }

    @Test
    void aCallAfterItsReleaseFailsAsWithoutANetwork() {
        client.release();

        assertThatThrownBy(() -> client.send(ANY, BodyHandlers.discarding())).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> client.sendAsync(ANY, BodyHandlers.discarding()).get())
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(IOException.class);
    }
}
