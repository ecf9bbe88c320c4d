package cn.banshi.core.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.backend.Backend.CodeCheck;
import cn.banshi.core.backend.Backend.Facts;
import cn.banshi.core.backend.Backend.Identity;
import cn.banshi.core.backend.Backend.Owner;
import cn.banshi.core.backend.Backend.Mandate;
import cn.banshi.core.backend.Backend.Rated;
import cn.banshi.core.backend.Backend.Receipt;
import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.backend.Backend.Verdict;
import cn.banshi.core.configuration.TerminalConfiguration.BackendAccess;
import cn.banshi.core.text.Localized;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The one question that decides whether a citizen is told the truth: did a complete answer come back? */
class RestBackendTest {

    private static final UUID KEY = UUID.fromString("019aaf00-1111-7222-8333-444455556666");
    private static final Instant NOW = Instant.parse("2026-11-23T01:05:00Z");
    private static final byte[] BODY = "{ \"exact\":\t\"字节\" }".getBytes(StandardCharsets.UTF_8);
    private static final String SUBMISSION = """
        {"key": "%s", "reference": "0007-00042-K", "caseNumber": "ZZ20261123000700042X",
         "receivedAt": "2026-11-23T01:05:01Z", "fromTheFuture": {"x": 1},
         "decision": {"verdict": "APPROVED", "code": "APPROVED", "message": {"zh": "已批准", "en": "Approved"},
          "nextDate": "2027-11-23", "details": {"bookNumber": "B1"}}}""".formatted(KEY);
    private static final String JSON = "201 Created\r\nContent-Type: application/json";
    private static final String PROBLEM = "\r\nContent-Type: application/problem+json";
    private static final String UNAVAILABLE = """
        {"type": "https://banshi.example/problems/unavailable", "title": "down", "status": 503,
         "retryable": true, "detail": "fund system is down"}""";

    private static final String UNKNOWN = """
        {"type": "https://banshi.example/problems/not-found", "title": "none", "status": 404, "retryable": false}""";

    @Test
    void sendsTheRecordedBytesUnchangedUnderTheirKey() throws IOException {
        try (var server = new HostileServer(HostileServer.says(JSON, SUBMISSION))) {
            assertThat(backend(server.url()).submit(KEY, BODY)).isEqualTo(new Reply.Ok<>(new Receipt(
                    "ZZ20261123000700042X", Instant.parse("2026-11-23T01:05:01Z"), Verdict.APPROVED, "APPROVED",
                    new Localized("已批准", "Approved"), Optional.of(LocalDate.of(2027, 11, 23)),
                    Map.of("bookNumber", "B1"))));

            var request = server.requests().getFirst();
            assertThat(request.body()).isEqualTo(BODY);
            assertThat(request.head()).startsWith("post /v1/submissions http/1.1")
                    .contains("idempotency-key: " + KEY, "x-terminal-id: 0007", "content-type: application/json\r\n")
                    .containsPattern("traceparent: 00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        }
    }

    @Test
    void learnsByTheWayThatTheBackendIsAwayAndThatItIsBack() throws IOException {
        int freePort;
        try (var nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            freePort = nobody.getLocalPort();
        }
        var gone = backend(URI.create("http://127.0.0.1:" + freePort + "/v1"));
        assertThat(gone.away()).isFalse();
        assertThat(gone.lookUp(KEY)).isInstanceOf(Reply.NoAnswer.class);
        assertThat(gone.away()).isTrue();

        try (var server = new HostileServer(HostileServer.says("404 Not Found" + PROBLEM, UNKNOWN))) {
            var there = backend(server.url());
            assertThat(there.reachable()).isTrue();
            assertThat(there.away()).isFalse();
        }
        try (var server = new HostileServer(HostileServer.says("503 Unavailable" + PROBLEM, UNAVAILABLE))) {
            var down = backend(server.url());
            assertThat(down.lookUp(KEY)).isInstanceOf(Reply.Refused.class);
            assertThat(down.away()).as("one department's trouble is not the platform's").isFalse();
            assertThat(down.reachable()).isFalse();
            assertThat(down.away()).isTrue();
        }
    }

    @Test
    void asksForASubmissionByItsKey() throws IOException {
        try (var server = new HostileServer(HostileServer.says(JSON, SUBMISSION))) {
            assertThat(backend(server.url()).lookUp(KEY)).isInstanceOf(Reply.Ok.class);
            assertThat(server.requests().getFirst().head()).startsWith("get /v1/submissions/" + KEY + " http/1.1");
        }
    }

    @Test
    void provesACardHolder() throws IOException {
        String answer = """
            {"identityToken": "abcdefghijklmnopqrstuvwxyz", "expiresAt": "2026-11-23T01:35:00Z"}""";
        try (var server = new HostileServer(HostileServer.says(JSON, answer))) {
            var claim = new CardClaim.OfIdentity("张䶮", "410199198506150015", Optional.empty(), "RESIDENT");

            assertThat(backend(server.url()).verifyIdentity(claim)).isEqualTo(new Reply.Ok<>(
                    new Identity("abcdefghijklmnopqrstuvwxyz", Instant.parse("2026-11-23T01:35:00Z"),
                            Optional.empty())));
            assertThat(new String(server.requests().getFirst().body(), StandardCharsets.UTF_8)).isEqualTo("""
                {"method":"ID_CARD","name":"张䶮","number":"410199198506150015","cardLayout":"RESIDENT"}""");
        }
    }

    @Test
    void provesTheHolderOfASocialSecurityCard() throws IOException {
        String answer = """
            {"identityToken": "abcdefghijklmnopqrstuvwxyz", "expiresAt": "2026-11-23T01:35:00Z"}""";
        try (var server = new HostileServer(HostileServer.says(JSON, answer))) {
            var claim = new CardClaim.OfSocialSecurity("张䶮", "410199198506150015",
                    Optional.of(LocalDate.of(2035, 8, 20)));

            assertThat(backend(server.url()).verifyIdentity(claim)).isInstanceOf(Reply.Ok.class);
            assertThat(new String(server.requests().getFirst().body(), StandardCharsets.UTF_8)).isEqualTo("""
                {"method":"SOCIAL_SECURITY_CARD","name":"张䶮","number":"410199198506150015","validTo":"2035-08-20"}""");
        }
    }

    @Test
    void learnsWhoseCodeOfTheAppItIs() throws IOException {
        String answer = """
            {"identityToken": "abcdefghijklmnopqrstuvwxyz", "expiresAt": "2026-11-23T01:35:00Z", "name": "张䶮",
             "number": "410199198506150015"}""";
        try (var server = new HostileServer(HostileServer.says(JSON, answer))) {
            var claim = new CardClaim.OfApp("a".repeat(43));

            assertThat(backend(server.url()).verifyIdentity(claim)).isEqualTo(new Reply.Ok<>(
                    new Identity("abcdefghijklmnopqrstuvwxyz", Instant.parse("2026-11-23T01:35:00Z"),
                            Optional.of(new Owner("张䶮", "410199198506150015")))));
            var request = server.requests().getFirst();
            assertThat(request.head()).startsWith("post /v1/identity/app-codes/verifications http/1.1");
            assertThat(new String(request.body(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"code\":\"" + "a".repeat(43) + "\"}");
        }
    }

    @Test
    void readsSharedDataForAPurpose() throws IOException {
        String answer = """
            {"name": "fund-account", "source": {"zh": "公积金中心", "en": "Fund centre"},
             "fetchedAt": "2026-11-23T01:05:00Z", "data": {"balance": "86420.50", "loans": [{"n": 1}]}}""";
        try (var server = new HostileServer(HostileServer.says(JSON, answer))) {
            var mandate = new Mandate(Optional.of("abcdefghijklmnopqrstuvwxyz"), "fund-withdrawal", "办理提取");

            assertThat(backend(server.url()).fetch("fund-account", mandate, Map.of("card", "1"))).isEqualTo(
                    new Reply.Ok<>(new Facts("fund-account", new Localized("公积金中心", "Fund centre"),
                            Instant.parse("2026-11-23T01:05:00Z"),
                            Map.of("balance", "86420.50", "loans", List.of(Map.of("n", 1))))));
            assertThat(server.requests().getFirst().head()).startsWith("post /v1/shared-data/fund-account");
            assertThat(new String(server.requests().getFirst().body(), StandardCharsets.UTF_8))
                    .contains("\"purpose\":\"办理提取\"", "\"parameters\":{\"card\":\"1\"}");
        }
    }

    @Test
    void checksACode() throws IOException {
        try (var server = new HostileServer(HostileServer.says(JSON, "{\"verified\":false,\"attemptsLeft\":2}"))) {
            assertThat(backend(server.url()).checkCode(KEY.toString(), "123456"))
                    .isEqualTo(new Reply.Ok<>(new CodeCheck(false, 2)));
        }
    }

    @Test
    void ratesWithoutWaitingForABody() throws IOException {
        try (var server = new HostileServer(HostileServer.cuts("HTTP/1.1 204 No Content\r\n\r\n"))) {
            assertThat(backend(server.url()).rate("ZZ20261123000700042X", 2, List.of("slow")))
                    .isEqualTo(new Reply.Ok<>(new Rated()));
            assertThat(new String(server.requests().getFirst().body(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"level\":2,\"reasons\":[\"slow\"],\"at\":\"2026-11-23T01:05:00Z\"}");
        }
    }

    @ParameterizedTest
    @MethodSource
    void takesAProblemDocumentAsANo(String retryAfter, Optional<Duration> wait) throws IOException {
        var problem = HostileServer.says("503 Unavailable" + PROBLEM + retryAfter, UNAVAILABLE);
        try (var server = new HostileServer(problem)) {
            assertThat(backend(server.url()).submit(KEY, BODY)).isEqualTo(new Reply.Refused<>(503,
                    "https://banshi.example/problems/unavailable", "fund system is down", true, wait));
        }
    }

    static Stream<Arguments> takesAProblemDocumentAsANo() {
        return Stream.of(Arguments.of("", Optional.empty()),
                Arguments.of("\r\nRetry-After: 30", Optional.of(Duration.ofSeconds(30))),
                Arguments.of("\r\nRetry-After: 999999999", Optional.of(Duration.ofHours(1))),
                Arguments.of("\r\nRetry-After: Mon, 23 Nov 2026 01:06:00 GMT", Optional.of(Duration.ofMinutes(1))),
                Arguments.of("\r\nRetry-After: Mon, 23 Nov 2026 01:00:00 GMT", Optional.of(Duration.ZERO)),
                Arguments.of("\r\nRetry-After: soon", Optional.empty()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void doesNotKnowWhatBecameOfItWithoutACompleteAnswer(String what, HostileServer.Behaviour behaviour, String detail)
            throws IOException {
        try (var server = new HostileServer(behaviour)) {
            boolean endless = what.startsWith("silent") || what.startsWith("dripping");
            RestBackend backend = endless ? impatient(server.url()) : backend(server.url());
            assertThat(backend.submit(KEY, BODY)).isInstanceOfSatisfying(Reply.NoAnswer.class, reply -> {
                assertThat(reply.sent()).isTrue();
                assertThat(reply.detail()).containsPattern(detail);
            });
            assertThat(server.requests()).hasSize(1);
        }
    }

    static Stream<Arguments> doesNotKnowWhatBecameOfItWithoutACompleteAnswer() {
        String head = "HTTP/1.1 " + JSON + "\r\n";
        String deep = "{\"key\":" + "[".repeat(100_000);
        return Stream.of(
                Arguments.of("silent", HostileServer.keepsSilent(), "HttpTimeoutException"),
                Arguments.of("dripping header", HostileServer.drips("HTTP/1.1 201 Created\r\nX: ", 'x'), "Timeout"),
                Arguments.of("dripping body", HostileServer.drips(head + "Content-Length: 9999\r\n\r\n{", ' '),
                        "broke off"),
                Arguments.of("half a body", HostileServer.cuts(head + "Content-Length: 9999\r\n\r\n{\"key\":"),
                        "broke off"),
                Arguments.of("cut chunk", HostileServer.cuts(head + "Transfer-Encoding: chunked\r\n\r\nff\r\n{"),
                        "broke off"),
                Arguments.of("cut without length", HostileServer.cuts(head + "\r\n" + SUBMISSION.substring(0, 300)),
                        "Exception"),
                Arguments.of("no header", HostileServer.cuts(""), "EOFException"),
                Arguments.of("reset", HostileServer.resets(""), "Exception"),
                // A reset may overtake what was sent before it (RFC 9293 §3.10.7.4): then not even the header was read.
                Arguments.of("reset in the body", HostileServer.resets(head + "Content-Length: 999\r\n\r\n{"),
                        "broke off|Connection reset"),
                Arguments.of("gateway page",
                        HostileServer.says("502 Bad Gateway\r\nContent-Type: text/html", "<h1>502</h1>"), "status 502"),
                Arguments.of("error without type", HostileServer.says("500 Oops", ""), "status 500 with no type"),
                Arguments.of("portal", HostileServer.says("200 OK\r\nContent-Type: text/html", "<h1>log in</h1>"),
                        "Ex"),
                Arguments.of("redirect", HostileServer.says(
                        "307 Elsewhere\r\nLocation: /v1/submissions\r\nContent-Type: text/html", ""), "status 307"),
                Arguments.of("no HTTP", HostileServer.cuts("SSH-2.0-OpenSSH_9.2\r\n\r\n"), "Exception"),
                Arguments.of("empty", HostileServer.says(JSON, ""), "lacks what the contract requires"),
                Arguments.of("not an object", HostileServer.says(JSON, "[]"), "Exception"),
                Arguments.of("verdict missing", HostileServer.says(JSON,
                        SUBMISSION.replace("\"verdict\": \"APPROVED\",", "")), "lacks what the contract requires"),
                Arguments.of("message null", HostileServer.says(JSON,
                        SUBMISSION.replace("{\"zh\": \"已批准\", \"en\": \"Approved\"}", "null")), "lacks what"),
                Arguments.of("unknown verdict", HostileServer.says(JSON,
                        SUBMISSION.replace("\"verdict\": \"APPROVED\"", "\"verdict\": \"MAYBE\"")), "Exception"),
                Arguments.of("another key", HostileServer.says(JSON,
                        SUBMISSION.replace(KEY.toString(), new UUID(1, 2).toString())), "about another submission"),
                Arguments.of("nested without end", HostileServer.says(JSON, deep), "Exception"),
                Arguments.of("a member twice", HostileServer.says(JSON,
                        SUBMISSION.replace("\"key\":", "\"key\": \"x\", \"key\":")), "Exception"),
                Arguments.of("a type that is none", HostileServer.says("200 OK\r\nContent-Type: ;", SUBMISSION),
                        "type is none"),
                Arguments.of("packed", HostileServer.says(JSON + "\r\nContent-Encoding: gzip", "\u001f\u008b\b"),
                        "Exception"),
                Arguments.of("a mebibyte of headers",
                        HostileServer.cuts("HTTP/1.1 " + JSON + ("\r\nX: " + "x".repeat(1000)).repeat(1050)
                                + "\r\n\r\n" + SUBMISSION),
                        "Exception"),
                Arguments.of("endless", HostileServer.floods(head + "\r\n"), "longer than 1048576 bytes"),
                Arguments.of("endless gateway page",
                        HostileServer.floods("HTTP/1.1 502 Bad\r\nContent-Type: text/html\r\n\r\n"), "status 502"),
                Arguments.of("endless problem", HostileServer.floods("HTTP/1.1 400 Bad" + PROBLEM + "\r\n\r\n"),
                        "longer than 1048576 bytes"),
                Arguments.of("cut problem", HostileServer.cuts(
                        "HTTP/1.1 400 Bad" + PROBLEM + "\r\n\r\n{\"type\":"), "unreadable problem document"),
                Arguments.of("problem without its members", HostileServer.says("400 Bad" + PROBLEM, "{}"),
                        "unreadable problem document"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void knowsWhetherTheBackendAnswersAtAll(String what, HostileServer.Behaviour behaviour, boolean reachable)
            throws IOException {
        try (var server = new HostileServer(behaviour)) {
            assertThat(backend(server.url()).reachable()).isEqualTo(reachable);
            assertThat(server.requests().getFirst().head()).startsWith("get /v1/services/none http/1.1");
        }
    }

    static Stream<Arguments> knowsWhetherTheBackendAnswersAtAll() {
        return Stream.of(Arguments.of("no such service", HostileServer.says("404 None" + PROBLEM, UNKNOWN), true),
                Arguments.of("down", HostileServer.says("503 Unavailable" + PROBLEM, UNAVAILABLE), false),
                Arguments.of("portal", HostileServer.says("200 OK\r\nContent-Type: text/html", "log in"), false),
                Arguments.of("silent", HostileServer.keepsSilent(), false));
    }

    @Test
    void hangsUpOnAnAnswerWithoutEnd() throws IOException, InterruptedException {
        var hungUp = new CountDownLatch(1);
        try (var server = new HostileServer((peer, any) -> {
            try (OutputStream out = peer.getOutputStream()) {
                out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
                byte[] more = "X: and more\r\n".repeat(1000).getBytes(StandardCharsets.US_ASCII);
                while (true) {
                    out.write(more);
                }
            } finally {
                hungUp.countDown();
            }
        })) {
            assertThat(backend(server.url()).lookUp(KEY)).isInstanceOf(Reply.NoAnswer.class);
            assertThat(hungUp.await(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void learnsTheTimeFromThePlatformOnly(String what, String head, String body, boolean heard) throws IOException {
        try (var server = new HostileServer(HostileServer.says(head, body))) {
            RestBackend backend = backend(server.url());
            for (int answers = 0; answers < 3; answers++) {
                backend.reachable();
            }
            assertThat(backend.platformClock().wrong().isPresent()).isEqualTo(heard);
            assertThat(backend.platformClock().doubtful()).isFalse();
        }
    }

    static Stream<Arguments> learnsTheTimeFromThePlatformOnly() {
        String problem = "404 None" + PROBLEM;
        String date = "\r\nDate: Mon, 23 Nov 2026 02:05:00 GMT";
        String filter = "{\"type\": \"about:blank\", \"title\": \"no\", \"status\": 403, \"retryable\": false}";
        return Stream.of(Arguments.of("platform", problem + date, UNKNOWN, true),
                Arguments.of("portal's page", "200 OK\r\nContent-Type: text/html" + date, "log in", false),
                Arguments.of("portal's JSON", "200 OK\r\nContent-Type: application/json" + date, "{}", false),
                Arguments.of("portal's redirect", "302 Found\r\nContent-Type: text/html" + date, "", false),
                Arguments.of("gateway's page", "502 Bad\r\nContent-Type: text/html" + date, "", false),
                Arguments.of("filter's problem", "403 Forbidden" + PROBLEM + date, filter, false),
                Arguments.of("problem that cannot be read", problem + date, "{}", false),
                Arguments.of("from a store on the way", problem + date + "\r\nAge: 3600", UNKNOWN, false),
                Arguments.of("none", problem, UNKNOWN, false),
                Arguments.of("two", problem + date + date, UNKNOWN, false),
                Arguments.of("no date", problem + "\r\nDate: yesterday", UNKNOWN, false),
                Arguments.of("impossible", problem + "\r\nDate: Mon, 99 Nov 2026 02:05:00 GMT", UNKNOWN, false),
                Arguments.of("never set", problem + "\r\nDate: Thu, 01 Jan 1970 00:00:00 GMT", UNKNOWN, false),
                Arguments.of("right", problem + "\r\nDate: Mon, 23 Nov 2026 01:05:00 GMT", UNKNOWN, false));
    }

    @Test
    void knowsThatNothingLeftWhenNobodyListens() throws IOException {
        URI nobody;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + closed.getLocalPort() + "/v1");
        }

        assertThat(backend(nobody).submit(KEY, BODY)).isInstanceOfSatisfying(Reply.NoAnswer.class,
                reply -> assertThat(reply.sent()).isFalse());
    }

    @Test
    void saysNothingPersonalAboutAnAnswerItCannotRead() throws IOException {
        String answer = SUBMISSION.replace("\"verdict\": \"APPROVED\"", "\"verdict\": \"410199198506150015\"");
        try (var server = new HostileServer(HostileServer.says(JSON, answer))) {
            assertThat(backend(server.url()).submit(KEY, BODY)).isInstanceOfSatisfying(Reply.NoAnswer.class,
                    reply -> assertThat(reply.detail()).doesNotContain("410199"));
        }
    }

    @Test
    void touchesNoNetworkWhileWarmingUp() throws IOException {
        try (var server = new HostileServer(HostileServer.keepsSilent())) {
            backend(server.url()).warmUp();

            assertThat(server.requests()).isEmpty();
        }
    }

    private static RestBackend backend(URI url) {
        return backend(url, Duration.ofSeconds(20));
    }

    /** For peers that never answer; where an answer is expected a busy machine must not be taken for a silent peer. */
    private static RestBackend impatient(URI url) {
        return backend(url, Duration.ofMillis(700));
    }

    private static RestBackend backend(URI url, Duration patience) {
        var access = new BackendAccess(url, "https://cases.example/", Duration.ofSeconds(20), patience, true);
        return new RestBackend(access, "0007", InstantSource.fixed(NOW));
    }
}
