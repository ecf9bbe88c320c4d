package cn.banshi.sandbox.torture.bench;

import cn.banshi.sandbox.backend.BackendMain;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sandbox's backend in a process of its own, which is killed and started again on the same data. Thread-safe. */
public final class Platform implements AutoCloseable {

    private final Path data;
    private final Path log;
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile URI address = URI.create("http://127.0.0.1:9");
    private volatile URI control = URI.create("http://127.0.0.1:9");
    private @Nullable Process process;
    private int kills;

    public Platform(Path place) {
        this.data = place.resolve("platform");
        this.log = place.resolve("platform.log");
    }

    /** Returns when it can be asked. */
    public synchronized void start() throws IOException {
        Process started = JavaProcess.start(BackendMain.class,
                List.of("--data", data.toString(), "--port", "0", "--control-port", "0"), Map.of(), log);
        process = started;
        BufferedReader lines = started.inputReader();
        control = after(lines.readLine(), "control on ");
        address = after(lines.readLine(), "ready on ");
    }

    private URI after(@Nullable String line, String start) throws IOException {
        if (line == null || !line.startsWith(start)) {
            throw new IOException("the platform did not start: see " + log);
        }
        return URI.create(line.substring(start.length()));
    }

    /** Dies as by SIGKILL and comes back, with other ports. */
    public synchronized void killAndStart() throws IOException {
        kill();
        kills++;
        start();
    }

    public synchronized int kills() {
        return kills;
    }

    /** Where {@code path} of the contract or of the developers' side is now. */
    URI at(String path) {
        return (path.startsWith("/sandbox") ? control : address).resolve(path);
    }

    /** Makes one of the backend's own faults happen. */
    void fault(String name) throws IOException, InterruptedException {
        client.send(HttpRequest.newBuilder(at("/sandbox/faults/" + name))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build(), HttpResponse.BodyHandlers.discarding());
    }

    public Path store() {
        return data.resolve("backend.sqlite");
    }

    private void kill() {
        Process running = process;
        if (running != null) {
            JavaProcess.kill(running);
        }
    }

    @Override
    public synchronized void close() {
        kill();
        client.close();
    }
}
