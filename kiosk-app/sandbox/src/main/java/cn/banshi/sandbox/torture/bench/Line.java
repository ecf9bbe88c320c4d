package cn.banshi.sandbox.torture.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * The line between victim and platform: one address however often the platform comes back elsewhere. Submissions have
 * {@link Trouble} on it, and it says when one has arrived and when its answer is there. Thread-safe.
 */
public final class Line implements AutoCloseable {

    private static final Set<String> HOP = Set.of("connection", "content-length", "host", "upgrade", "http2-settings",
            "transfer-encoding");
    private static final Duration LONGEST = Duration.ofSeconds(6);
    private static final int REFUSED_OF_A_HUNDRED = 4;
    private static final String REFUSAL = """
        {"type": "https://banshi.example/problems/request-invalid", "title": "Not taken", "status": 400,
         "detail": "refused at the door", "retryable": false}""";

    private final Platform platform;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LONGEST)
            .build();
    private final RandomGenerator random;
    private final Map<Trouble, Integer> made = new EnumMap<>(Trouble.class);
    private volatile Consumer<Moment> moments = moment -> {};
    private volatile boolean troubled;

    /** What happens to a submission. Which of them is drawn, but for {@link #REFUSED}: that depends on its key alone. */
    public enum Trouble {
        NONE, REQUEST_LOST, ANSWER_LOST, REPEATED, UNAVAILABLE, REFUSED;

        /** Out of a hundred: 60, 8, 14, 12, 6. */
        private static Trouble drawn(int hundredth) {
            if (hundredth < 60) {
                return NONE;
            }
            if (hundredth < 68) {
                return REQUEST_LOST;
            }
            if (hundredth < 82) {
                return ANSWER_LOST;
            }
            return hundredth < 94 ? REPEATED : UNAVAILABLE;
        }
    }

    public Line(Platform platform, RandomGenerator random) throws IOException {
        this.platform = platform;
        this.random = random;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Whether submissions have trouble from now on; a refusal stays one. */
    public void troubled(boolean on) {
        troubled = on;
    }

    /** Whom to tell of {@link Moment#ARRIVED} and {@link Moment#ANSWERED}. */
    public void listen(Consumer<Moment> listener) {
        moments = listener;
    }

    /** How many submissions met what. */
    public synchronized Map<Trouble, Integer> made() {
        return Map.copyOf(made);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean submission = exchange.getRequestMethod().equals("POST")
                    && exchange.getRequestURI().getPath().equals("/v1/submissions");
            Optional<HttpResponse<byte[]>> answer = submission ? submit(exchange, body) : pass(exchange, body);
            if (answer.isPresent()) {
                give(exchange, answer.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<HttpResponse<byte[]>> submit(HttpExchange exchange, byte[] body)
            throws IOException, InterruptedException {
        moments.accept(Moment.ARRIVED);
        Trouble trouble = trouble(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        var answer = switch (trouble) {
            case REFUSED -> refuse(exchange);
            case NONE -> pass(exchange, body);
            case REQUEST_LOST -> faulty("lose-next-request", exchange, body);
            case ANSWER_LOST -> faulty("lose-next-answer", exchange, body);
            case UNAVAILABLE -> faulty("problem?status=503", exchange, body);
            case REPEATED -> {
                var first = Thread.startVirtualThread(() -> repeat(exchange, body));
                var second = pass(exchange, body);
                first.join();
                yield second;
            }
        };
        moments.accept(Moment.ANSWERED);
        return answer;
    }

    /** The platform refuses the same application however often it comes. */
    private synchronized Trouble trouble(String key) {
        Trouble drawn = troubled ? Trouble.drawn(random.nextInt(100)) : Trouble.NONE;
        Trouble trouble = Math.floorMod(key.hashCode(), 100) < REFUSED_OF_A_HUNDRED ? Trouble.REFUSED : drawn;
        made.merge(trouble, 1, Integer::sum);
        return trouble;
    }

    private Optional<HttpResponse<byte[]>> refuse(HttpExchange exchange) throws IOException {
        byte[] problem = REFUSAL.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
        exchange.sendResponseHeaders(400, problem.length);
        exchange.getResponseBody().write(problem);
        return Optional.empty();
    }

    private Optional<HttpResponse<byte[]>> faulty(String fault, HttpExchange exchange, byte[] body)
            throws IOException, InterruptedException {
        try {
            platform.fault(fault);
        } catch (IOException dead) {
            return Optional.empty();
        }
        return pass(exchange, body);
    }

    private void repeat(HttpExchange exchange, byte[] body) {
        try {
            pass(exchange, body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Empty when the platform gave no whole answer; the victim then gets none either. */
    private Optional<HttpResponse<byte[]>> pass(HttpExchange exchange, byte[] body) throws InterruptedException {
        var request = HttpRequest.newBuilder(platform.at(exchange.getRequestURI().toString()))
                .timeout(LONGEST)
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!HOP.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            return Optional.of(client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException lost) {
            return Optional.empty();
        }
    }

    private static void give(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (!HOP.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> exchange.getResponseHeaders().add(name, value));
            }
        });
        boolean empty = answer.body().length == 0;
        exchange.sendResponseHeaders(answer.statusCode(), empty ? -1 : answer.body().length);
        if (!empty) {
            exchange.getResponseBody().write(answer.body());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.shutdownNow();
    }
}
