package cn.banshi.sandbox.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The script's hands outside the screen: lays the card on the reader, takes the phone, looks at the paper. */
final class HallAccess {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI control;

    /** @param folder of a running hall */
    HallAccess(Path folder) {
        try {
            control = URI.create(Files.readString(folder.resolve("control")).strip());
        } catch (IOException missing) {
            throw new UncheckedIOException("no hall is open in " + folder, missing);
        }
    }

    /** Makes something happen; see the desk for what can. */
    void make(String happening) {
        if (send(HttpRequest.newBuilder(control.resolve("/do/" + happening))
                .POST(HttpRequest.BodyPublishers.noBody())).isEmpty()) {
            throw new DeadEnd("the hall knows no " + happening);
        }
    }

    /** Empty when there is nothing to see under that name. */
    Optional<byte[]> see(String what) {
        return send(HttpRequest.newBuilder(control.resolve("/see/" + what)));
    }

    private Optional<byte[]> send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = client.send(request.timeout(LIMIT).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException gone) {
            throw new UncheckedIOException("the hall does not answer", gone);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new DeadEnd("interrupted", stop);
        }
    }
}
