package cn.banshi.sandbox.hall;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lets another process on this machine make things happen: {@code POST /do/card/insert/loan}, and look:
 * {@code GET /see/receipt.bin}.
 */
public final class HallControl implements AutoCloseable {

    private static final int STOP_AT_ONCE = 0;

    private final HttpServer server;

    /** Listens on a free port of the loopback address. */
    public HallControl(Hall hall) throws IOException {
        Map<String, Happening> happenings = hall.happenings()
                .stream()
                .collect(Collectors.toMap(Happening::name, Function.identity()));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/do/", exchange -> make(exchange, happenings));
        server.createContext("/see/", exchange -> show(exchange, hall));
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private static void make(HttpExchange exchange, Map<String, Happening> happenings) throws IOException {
        Happening happening = happenings.get(rest(exchange, "/do/"));
        if (happening == null) {
            answer(exchange, 404, "known: %s%n".formatted(String.join(" ", happenings.keySet())));
        } else {
            happening.act().run();
            answer(exchange, 200, happening.label() + "\n");
        }
    }

    private static void show(HttpExchange exchange, Hall hall) throws IOException {
        Optional<byte[]> seen = hall.see(rest(exchange, "/see/"));
        if (seen.isPresent()) {
            answer(exchange, 200, seen.get());
        } else {
            answer(exchange, 404, "nothing to see\n");
        }
    }

    private static String rest(HttpExchange exchange, String prefix) {
        return exchange.getRequestURI().getPath().substring(prefix.length());
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        answer(exchange, status, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(STOP_AT_ONCE);
    }
}
