package cn.banshi.vision.source;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Motion JPEG over HTTP. The server is not trusted: it gets a limit for its head, for the size of a frame, and none of its
 * redirects is followed; a frame that does not become whole is nobody's concern but of whoever waits for it.
 */
public final class MjpegSource implements FrameSource {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration HEAD = Duration.ofSeconds(5);
    private static final int CHUNK = 1 << 14;

    private final URI place;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final Newest newest = new Newest();
    private volatile @Nullable Thread reading;

    public MjpegSource(URI place) {
        this.place = place;
    }

    @Override
    public Taking take(Deadline deadline) {
        if (reading == null) {
            reading = Thread.ofPlatform().daemon().name("vision-mjpeg").start(this::read);
        }
        return newest.take(deadline);
    }

    private void read() {
        try {
            HttpResponse<InputStream> answer = client.send(HttpRequest.newBuilder(place).timeout(HEAD).build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() == 200) {
                    split(body);
                    end("camera.ended", place.getHost() + " ended its stream");
                } else {
                    end("camera.refused", place.getHost() + " answered with HTTP " + answer.statusCode());
                }
            }
        } catch (IOException gone) {
            end("camera.gone", place.getHost() + " cannot be reached or broke off; look at its cable and power");
        } catch (InterruptedException closed) {
            end("camera.closed", "the camera was closed");
        }
    }

    private void split(InputStream body) throws IOException {
        var splitter = new JpegSplitter();
        byte[] chunk = new byte[CHUNK];
        for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
            for (int at = 0; at < read; at++) {
                splitter.feed(chunk[at]).ifPresent(jpeg -> newest.put(new Taking.Taken(jpeg, Instant.now())));
            }
        }
    }

    private void end(String code, String detail) {
        newest.put(new Taking.NoFrame(new Failure(Cause.NOT_READY, code, detail)));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
