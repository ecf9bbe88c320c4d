package cn.banshi.sandbox.torture.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a network can do to one request. Times fit an answer that is waited for 0.8 s.
 *
 * @param title as in a report
 */
record Mischief(String title, Act act) {

    private static final Duration WITHIN_PATIENCE = Duration.ofMillis(300);
    private static final Duration BEYOND_PATIENCE = Duration.ofMillis(1_500);
    private static final Duration DROP = Duration.ofMillis(20);
    private static final long GIBIBYTE = 1L << 30;

    static final List<Mischief> ALL = Stream.of(cuts(), resets(), delays(), strangers(), refusals(), spoilt(), floods())
            .flatMap(List::stream)
            .toList();

    @FunctionalInterface
    interface Act {

        void on(Exchange exchange) throws IOException;
    }

    private static List<Mischief> cuts() {
        return List.of(new Mischief("request lost", exchange -> {}),
                new Mischief("cut in the request", Exchange::forwardHalf),
                new Mischief("cut before the answer", Exchange::forward),
                new Mischief("cut in the answer's head", exchange -> exchange.answer(start(exchange.forward(), 40))),
                new Mischief("cut in the answer's body", exchange -> {
                    byte[] answer = exchange.forward();
                    exchange.answer(start(answer, answer.length - 60));
                }));
    }

    private static List<Mischief> resets() {
        return List.of(new Mischief("reset before the request", Exchange::reset),
                new Mischief("reset before the answer", exchange -> {
                    exchange.forward();
                    exchange.reset();
                }),
                new Mischief("reset in the answer", exchange -> {
                    exchange.answer(start(exchange.forward(), 120));
                    exchange.reset();
                }));
    }

    /** The one that is late arrives when its sender has given up and asked again. */
    private static List<Mischief> delays() {
        return List.of(new Mischief("delayed", exchange -> {
            exchange.waits(WITHIN_PATIENCE);
            exchange.answer(exchange.forward());
        }), new Mischief("dripping", exchange -> exchange.drip(exchange.forward(), DROP)),
                new Mischief("delivered twice", exchange -> {
                    exchange.forward();
                    exchange.answer(exchange.forward());
                }), new Mischief("delivered late", exchange -> {
                    exchange.waits(BEYOND_PATIENCE);
                    exchange.forward();
                }), new Mischief("request swallowed", Exchange::keepSilent),
                new Mischief("answer swallowed", exchange -> {
                    exchange.forward();
                    exchange.keepSilent();
                }));
    }

    /** Somebody else answers; nothing reaches the backend. */
    private static List<Mischief> strangers() {
        return List.of(
                says("portal: redirect", "302 Found\r\nLocation: http://portal.invalid/login", "text/html", ""),
                says("portal: page", "200 OK", "text/html", "<html>Log in to the hall's network</html>"),
                says("portal: other JSON", "200 OK", "application/json", "{\"code\":0,\"data\":{}}"),
                says("portal: 511", "511 Network Authentication Required", "text/html", "<html>log in</html>"),
                says("filter: problem of its own", "403 Forbidden", "application/problem+json", """
                    {"type":"about:blank","title":"Forbidden","status":403}"""),
                says("gateway: 502", "502 Bad Gateway", "text/html", "<html>502</html>"));
    }

    private static List<Mischief> refusals() {
        return List.of(problem("503", "503 Service Unavailable"),
                problem("503, Retry-After", "503 Service Unavailable\r\nRetry-After: 1"),
                problem("503, Retry-After as a date",
                        "503 Service Unavailable\r\nRetry-After: Mon, 23 Nov 2026 00:00:00 GMT"),
                problem("429, Retry-After", "429 Too Many Requests\r\nRetry-After: 1"));
    }

    /** The backend has acted, and its answer arrives changed. */
    private static List<Mischief> spoilt() {
        return List.of(new Mischief("garbage", exchange -> {
            exchange.forward();
            exchange.answer(garbage());
        }), new Mischief("Content-Length too long",
                changed(answer -> answer.replaceFirst("(?i)content-length: (\\d)", "Content-Length: 9$1"))),
                new Mischief("Content-Length too short",
                        changed(answer -> answer.replaceFirst("(?i)content-length: \\d+", "Content-Length: 60"))));
    }

    private static List<Mischief> floods() {
        return List.of(new Mischief("endless head", exchange -> {
            exchange.forward();
            exchange.answer("HTTP/1.1 200 OK\r\n");
            exchange.flood("X-More: and more\r\n".repeat(500).getBytes(StandardCharsets.US_ASCII), GIBIBYTE);
        }), new Mischief("body of 1 GiB", exchange -> {
            exchange.forward();
            exchange.answer("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1073741824\r\n\r\n");
            exchange.flood(" ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII), GIBIBYTE);
        }), new Mischief("gzip bomb", exchange -> {
            exchange.forward();
            exchange.answer("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\n\r\n");
            exchange.answer(Bomb.BYTES);
        }));
    }

    private static Mischief says(String title, String status, String type, String body) {
        return new Mischief(title, exchange -> exchange.answer("HTTP/1.1 " + status + "\r\nContent-Type: " + type
                + "\r\nContent-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body));
    }

    private static Mischief problem(String title, String status) {
        return says(title, status, "application/problem+json", """
            {"type":"https://banshi.example/problems/unavailable","title":"busy","status":%s,"retryable":true}"""
                .formatted(status.substring(0, 3)));
    }

    private static Act changed(UnaryOperator<String> change) {
        return exchange -> {
            String answer = new String(exchange.forward(), StandardCharsets.ISO_8859_1);
            String changed = change.apply(answer);
            if (changed.equals(answer)) {
                exchange.spare();
            }
            exchange.answer(changed);
        };
    }

    private static byte[] start(byte[] whole, int length) {
        return Arrays.copyOf(whole, Math.clamp(length, 0, whole.length));
    }

    private static byte[] garbage() {
        byte[] garbage = new byte[4096];
        for (int i = 0; i < garbage.length; i++) {
            garbage[i] = (byte) (i * 31 + i / 7);
        }
        return garbage;
    }
}
