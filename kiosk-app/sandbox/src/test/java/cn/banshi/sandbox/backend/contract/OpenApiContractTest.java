package cn.banshi.sandbox.backend.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Answers that break the contract are noticed, and the contract itself leaves nothing without a limit. */
class OpenApiContractTest {

    private static final OpenApiContract CONTRACT = OpenApiContract.load();
    private static final String FUND = """
        {"name":"fund-account","source":{"zh":"中","en":"e"},"fetchedAt":"2026-11-23T08:00:00Z",
        "data":{"state":"NORMAL","balance":%s,"interest":"0.00","rentQuota":"0.00"}}""";

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', value = {
        "200 | application/json | {\"verified\":true,\"attemptsLeft\":5} | ",
        "200 | application/json | {\"verified\":true} | ''",
        "200 | application/json | {\"verified\":\"yes\",\"attemptsLeft\":5} | /verified",
        "200 | application/json | {\"verified\":true,\"attemptsLeft\":11} | /attemptsLeft",
        "200 | application/json | {\"verified\":true,\"attemptsLeft\":5,\"code\":\"1\"} | ''",
        "200 | application/problem+json | {\"verified\":true,\"attemptsLeft\":5} | header:Content-Type",
        "404 | application/problem+json | {\"type\":\"https://a.example/b\",\"title\":\"t\",\"status\":404,\"retryable\":false} | ",
        "404 | application/problem+json | {\"type\":\"https://a.example/b\",\"title\":\"t\",\"status\":404} | ''",
        "404 | application/json | {\"type\":\"https://a.example/b\",\"title\":\"t\",\"status\":404,\"retryable\":false} | header:Content-Type"})
    void noticesAnAnswerThatBreaksIt(int status, String type, String body, String at) {
        List<Finding> findings = check("POST", "/identity/sms-codes/0190a1b2-0000-7000-8000-000000000000/verifications",
                new Message.Answer(status, type, body.getBytes(StandardCharsets.UTF_8)));

        assertThat(findings).extracting(Finding::at).isEqualTo(at == null ? List.of() : List.of(at));
    }

    @Test
    void holdsSharedDataAgainstTheFormOfTheirInterface() {
        assertThat(check("POST", "/shared-data/fund-account", json(FUND.formatted("\"86420.50\"")))).isEmpty();
        assertThat(check("POST", "/shared-data/fund-account", json(FUND.formatted("86420.50"))))
                .extracting(Finding::at)
                .containsExactly("/data/balance");
        assertThat(check("POST", "/shared-data/marriage", json(FUND.formatted("\"1.00\"")))).extracting(Finding::at)
                .isNotEmpty();
    }

    @Test
    void demandsAnEmptyBodyWhereTheContractHasNone() {
        String path = "/cases/ZZ20261123000700042B/ratings";

        assertThat(check("POST", path, new Message.Answer(204, "", new byte[0]))).isEmpty();
        assertThat(check("POST", path, new Message.Answer(204, "application/json", new byte[]{'1'}))).hasSize(1);
    }

    @Test
    void findsEveryOperation() {
        assertThat(new OpenApiReader().operations()).extracting(Operation::id)
                .containsExactlyInAnyOrder(
                        "listServices", "getService", "verifyIdentity", "checkFace", "verifyAppCode", "claimNumber",
                        "verifyNumber", "sendSmsCode",
                        "verifySmsCode", "listSharedData", "fetchSharedData", "keepDraft", "findDrafts", "findNumber",
                        "callHelp", "findHelpCall", "endHelpCall", "tellCase",
                        "issueProof", "issueCopy", "orderPayment", "findPaymentOrder",
                        "findMandates", "recordMandate", "openUpload", "getUpload",
                        "withdrawUpload", "getUploadPage",
                        "submit", "findSubmission", "findCases", "getCase", "agreeToPart", "rateCase",
                        "enrolTerminal", "renewTerminal", "reportTerminal");
        assertThat(new OpenApiReader().operations()).allSatisfy(operation -> assertThat(operation.parameters())
                .extracting(Operation.Parameter::name)
                .contains("X-Terminal-Id"));
    }

    @Test
    void limitsEveryTextEveryListAndEveryNumber() {
        List<String> unlimited = new ArrayList<>();
        new OpenApiReader().schemas().forEach((name, schema) -> collectUnlimited(name, schema, unlimited));

        assertThat(unlimited).isEmpty();
    }

    private static void collectUnlimited(String place, JsonNode node, List<String> unlimited) {
        boolean limited = switch (node.path("type").asString("")) {
            case "string" -> node.has("maxLength") || node.has("enum");
            case "array" -> node.has("maxItems");
            case "integer" -> node.has("minimum") && node.has("maximum");
            case "object" -> node.has("properties") || node.has("maxProperties");
            default -> true;
        };
        if (!limited) {
            unlimited.add(place);
        }
        node.properties().forEach(child -> {
            if (child.getValue().isObject()) {
                collectUnlimited(place + "/" + child.getKey(), child.getValue(), unlimited);
            }
        });
    }

    private static Message.Answer json(String body) {
        return new Message.Answer(200, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Finding> check(String method, String path, Message.Answer answer) {
        var match = (OpenApiContract.Match.Found) CONTRACT.match(method, path);
        return CONTRACT.checkAnswer(match.operation(), answer, path);
    }
}
