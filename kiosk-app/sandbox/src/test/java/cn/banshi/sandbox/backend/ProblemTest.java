package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.contract.model.CardLayout;
import cn.banshi.contract.model.IdentityClaim;
import cn.banshi.contract.model.IdentityMethod;
import cn.banshi.contract.model.Problem;
import cn.banshi.contract.model.ProblemError;
import cn.banshi.contract.model.SharedDataRequest;
import cn.banshi.contract.model.SmsCodeAttempt;
import cn.banshi.contract.model.SmsCodeRequest;
import cn.banshi.contract.model.SmsPurpose;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every way to be told no: the status, the type to branch on, and where the request is wrong. */
class ProblemTest {

    private final SandboxBackend backend = Backends.shared();
    private final Terminal terminal = Terminal.at(backend.address());
    private final JsonMapper mapper = JsonMapper.shared();

    @ParameterizedTest(name = "{0} {1} -> {2} {3}")
    @CsvSource({
        "GET, /services/no-such-service, 404, not-found",
        "GET, /services/UPPER, 400, request-invalid",
        "GET, /nowhere, 404, not-found",
        "DELETE, /services, 405, method-not-allowed",
        "GET, /cases/ZZ20261123000799999B, 404, not-found",
        "GET, /cases/123, 400, request-invalid",
        "GET, /cases, 400, request-invalid",
        "GET, /cases?reference=0007-00042, 400, request-invalid",
        "GET, /submissions/not-a-key, 400, request-invalid",
        "GET, /submissions/0190a1b2-0000-7000-8000-000000000000, 404, submission-unknown"})
    void answersWithAProblemWhenPathOrParametersAreWrong(String method, String path, int status, String slug)
            throws IOException, InterruptedException {
        Reply reply = send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));

        assertThat(reply.status()).isEqualTo(status);
        assertThat(Terminal.slug(reply.problem())).isEqualTo(slug);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', value = {
        "/identity/verifications | {} | ",
        "/identity/verifications | {\"method\":\"FACE\",\"name\":\"测试\",\"number\":\"410199198506150015\",\"cardLayout\":\"RESIDENT\"} | /method",
        "/identity/verifications | {\"method\":\"ID_CARD\",\"name\":\"测试\",\"number\":\"4101\",\"cardLayout\":\"RESIDENT\"} | /number",
        "/identity/verifications | {\"method\":\"ID_CARD\",\"name\":\"测试\",\"number\":\"410199198506150015\",\"cardLayout\":\"RESIDENT\",\"validTo\":\"2030-02-30\"} | /validTo",
        "/identity/verifications | not json | ",
        "/identity/verifications | {} {} | ",
        "/identity/app-codes/verifications | {\"code\":\"too-short\"} | /code",
        "/identity/app-codes/verifications | {\"code\":\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/\"} | /code",
        "/identity/sms-codes | {\"mobile\":\"12800000000\",\"purpose\":\"SUBMISSION\"} | /mobile",
        "/identity/sms-codes | {\"mobile\":\"13800000000\",\"purpose\":\"SUBMISSION\",\"more\":1} | ",
        "/identity/sms-codes/7/verifications | {\"code\":\"123456\"} | path:requestId",
        "/identity/sms-codes/0190a1b2-0000-7000-8000-000000000000/verifications | {\"code\":\"12345\"} | /code",
        "/shared-data/fund-account | {\"identityToken\":\"x\",\"serviceId\":\"fund-withdrawal\",\"purpose\":\"p\"} | /identityToken",
        "/cases/ZZ20261123000799999B/ratings | {\"level\":6,\"reasons\":[],\"at\":\"2026-11-23T08:00:00Z\"} | /level",
        "/cases/ZZ20261123000799999B/ratings | {\"level\":1,\"reasons\":[],\"at\":\"yesterday\"} | /at"})
    void pointsAtWhatIsWrongInABody(String path, String body, String at) throws IOException, InterruptedException {
        Reply reply = send(post(path, body));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(Terminal.slug(reply.problem())).isEqualTo("request-invalid");
        assertThat(reply.problem().retryable()).isFalse();
        assertThat(reply.problem().errors()).extracting(ProblemError::at).contains(at == null ? "" : at);
    }

    @ParameterizedTest(name = "{0} = {1} -> {2}")
    @CsvSource({
        "/answers/amount, 100, /answers/amount",
        "/answers/amount, 100.5, /answers/amount",
        "/answers/reason, HOLIDAY, /answers/reason",
        "/answers/payeeCard, 62, /answers/payeeCard",
        "/reference, 42, /reference",
        "/recordedAt, 2026-11-23, /recordedAt",
        "/signature/strokesSha256, AB, /signature/strokesSha256",
        "/document, SGVsbG8gd29ybGQ=, /document",
        "/document, JVBERi0xLjcgb3RoZXI=, /signature/documentSha256",
        "/serviceId, no-such-service, /serviceId",
        "/terminalId, ZZ-0008, /terminalId",
        "/applicant/mobile, 0371, /applicant/mobile"})
    void refusesASubmissionThatDoesNotFit(String pointer, String value, String at)
            throws IOException, InterruptedException {
        ObjectNode body = mapper.valueToTree(Citizen.renting(backend).asks("RENT", "100.00"));
        int slash = pointer.lastIndexOf('/');
        ((ObjectNode) body.at(pointer.substring(0, slash))).put(pointer.substring(slash + 1), value);

        Reply reply = send(
                post("/submissions", body.toString()).header("Idempotency-Key", UUID.randomUUID().toString()));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problem().errors()).extracting(ProblemError::at).containsExactly(at);
    }

    @Test
    void refusesASubmissionWithoutAUsableKey() throws IOException, InterruptedException {
        String body = mapper.writeValueAsString(Citizen.renting(backend).asks("RENT", "100.00"));

        Reply without = send(post("/submissions", body));
        Reply broken = send(post("/submissions", body).header("Idempotency-Key", "42"));

        assertThat(without.status()).isEqualTo(400);
        assertThat(Terminal.slug(without.problem())).isEqualTo("idempotency-key-missing");
        assertThat(Terminal.slug(broken.problem())).isEqualTo("idempotency-key-missing");
    }

    @Test
    void refusesADocumentLargerThanTheContractAllows() throws IOException, InterruptedException {
        ObjectNode body = mapper.valueToTree(Citizen.renting(backend).asks("RENT", "100.00"));
        body.put("document", "JVBERi0x".repeat(400_000));
        Reply long32 = send(
                post("/submissions", body.toString()).header("Idempotency-Key", UUID.randomUUID().toString()));
        body.put("document", "JVBERi0x".repeat(1_400_000));
        Reply long112 = send(
                post("/submissions", body.toString()).header("Idempotency-Key", UUID.randomUUID().toString()));

        assertThat(long32.problem().errors()).extracting(ProblemError::at).containsExactly("/document");
        assertThat(long112.status()).isEqualTo(413);
        assertThat(Terminal.slug(long112.problem())).isEqualTo("request-too-large");
    }

    @Test
    void asksForTheTerminalsName() throws IOException, InterruptedException {
        Reply reply = send(HttpRequest.newBuilder(URI.create(backend.address() + "/services")));

        assertThat(reply.problem().errors()).extracting(ProblemError::at).containsExactly("header:X-Terminal-Id");
    }

    @Test
    void doesNotMatchAnotherNameAnExpiredCardOrAnotherRegion() {
        assertThat(refused("410199198506150015", "王明", null)).isEqualTo("identity-not-matched");
        assertThat(refused("410199198506150015", "王明远", LocalDate.of(2020, 1, 1))).isEqualTo("identity-not-matched");
        assertThat(refused("11010519491231002X", "测试", null)).isEqualTo("identity-not-matched");
    }

    @Test
    void givesDataOnlyForATokenOfThisTerminal() {
        Citizen citizen = Citizen.renting(backend);
        SharedDataRequest request = new SharedDataRequest(citizen.token(), "fund-withdrawal", "公积金提取", Map.of(), null);

        Problem problem = Terminal.problem(() -> terminal.sharedData().fetchSharedData("ZZ-0099", "marriage", request));

        assertThat(problem.status()).isEqualTo(403);
        assertThat(Terminal.slug(problem)).isEqualTo("identity-not-valid");
    }

    @Test
    void tellsAnInterfaceThatIsNotConnectedFromOneThatIsUnknown() {
        Citizen citizen = Citizen.renting(backend);

        Problem notConnected = Terminal.problem(() -> citizen.data("vaccination-file"));
        Problem unknown = Terminal.problem(() -> citizen.data("no-such-interface"));

        assertThat(notConnected.status()).isEqualTo(503);
        assertThat(Terminal.slug(notConnected)).isEqualTo("interface-not-connected");
        assertThat(notConnected.retryable()).isFalse();
        assertThat(Terminal.slug(unknown)).isEqualTo("interface-unknown");
    }

    @Test
    void countsWrongSmsCodesDownAndThenRefusesEvenTheRightOne() {
        Citizen citizen = Citizen.renting(backend);
        var sent = terminal.identity()
                .sendSmsCode(Terminal.ID,
                        new SmsCodeRequest(citizen.mobile(), SmsPurpose.SUBMISSION, citizen.token()));
        String right = backend.developerSide().phone(citizen.mobile()).getFirst().code();
        String wrong = right.equals("000000") ? "000001" : "000000";

        for (int left = 4; left >= 0; left--) {
            var result = terminal.identity().verifySmsCode(Terminal.ID, sent.requestId(), new SmsCodeAttempt(wrong));
            assertThat(result.verified()).isFalse();
            assertThat(result.attemptsLeft()).isEqualTo(left);
        }
        assertThat(terminal.identity()
                .verifySmsCode(Terminal.ID, sent.requestId(), new SmsCodeAttempt(right))
                .verified()).isFalse();
    }

    @Test
    void sendsNoSecondCodeWithinAMinuteAndNoneWithoutIdentity() {
        Citizen citizen = Citizen.renting(backend).withMobile(backend);

        Problem soon = Terminal.problem(() -> terminal.identity()
                .sendSmsCode(Terminal.ID,
                        new SmsCodeRequest(citizen.mobile(), SmsPurpose.SUBMISSION, citizen.token())));
        Problem nobody = Terminal.problem(() -> terminal.identity()
                .sendSmsCode(Terminal.ID,
                        new SmsCodeRequest("13700000000", SmsPurpose.SUBMISSION, null)));
        Problem unknown = Terminal.problem(() -> terminal.identity()
                .verifySmsCode(Terminal.ID, UUID.randomUUID(),
                        new SmsCodeAttempt("123456")));

        assertThat(soon.status()).isEqualTo(429);
        assertThat(soon.retryable()).isTrue();
        assertThat(Terminal.slug(nobody)).isEqualTo("identity-not-valid");
        assertThat(Terminal.slug(unknown)).isEqualTo("sms-code-unknown");
    }

    private String refused(String number, String name, @Nullable LocalDate validTo) {
        IdentityClaim claim = new IdentityClaim(IdentityMethod.ID_CARD, name, number, CardLayout.RESIDENT, validTo);
        return Terminal.slug(Terminal.problem(() -> terminal.identity().verifyIdentity(Terminal.ID, claim)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(backend.address() + path)).header("X-Terminal-Id", Terminal.ID);
    }

    private HttpRequest.Builder post(String path, String body) {
        return request(path).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
            return new Reply(response.statusCode(), mapper.readValue(response.body(), Problem.class));
        }
    }

    private record Reply(int status, Problem problem) {}
}
