package cn.banshi.core.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The bytes that are recorded, signed for and sent: written once, so their form is fixed here. */
class SubmissionBodyTest {

    @Test
    void writesTheContractsSubmissionWithTheDigestOfItsDocument() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("reason", "LOAN");
        answers.put("amount", "15000.00");
        answers.put("jointSpouse", true);
        var body = body(answers, List.of());

        assertThat(new String(body.json(), StandardCharsets.UTF_8)).isEqualTo("""
            {"serviceId":"fund-withdrawal","serviceVersion":"1.0","terminalId":"0007",\
            "reference":"0007-00042-K","identityToken":"abcdefghijklmnopqrstuvwxyz",\
            "applicant":{"name":"张𠮷","number":"410199198506150015","mobile":"13800008000"},\
            "answers":{"reason":"LOAN","amount":"15000.00","jointSpouse":true},\
            "consents":[{"id":"fund-data","version":1,"givenAt":"2026-11-23T01:00:00Z"}],\
            "signature":{"strokesSha256":"00ff",\
            "documentSha256":"315d429b7714cedb6ad04ac31240145257692630457f3c88253c5beceac76027",\
            "signedAt":"2026-11-23T01:04:00Z"},"document":"JVBERg==","recordedAt":"2026-11-23T01:05:00Z"}""");
        assertThat(body.toString()).isEqualTo("SubmissionBody[0007-00042-K]");
    }

    @Test
    void addsPhotographedMaterialsAtTheEndWithTheDigestOfEachPage() {
        var page = SubmissionBody.Page.of("JPEG".getBytes(StandardCharsets.US_ASCII));
        var body = body(Map.of(), List.of(SubmissionBody.Material.ofPages("retirement", "退休证", List.of(page))));

        assertThat(new String(body.json(), StandardCharsets.UTF_8)).endsWith("""
            "recordedAt":"2026-11-23T01:05:00Z","materials":[{"id":"retirement","title":"退休证","trustLevel":"C",\
            "pages":[{"picture":"SlBFRw==",\
            "sha256":"%s","source":"DOCUMENT_CAMERA"}]}]}""".formatted(page.sha256()));
        assertThat(page.sha256()).hasSize(64);
        assertThat(page.toString()).isEqualTo("Page");
    }

    @Test
    void saysOfEachMaterialHowFarItCanBeReliedOn() {
        var onFile = SubmissionBody.Material.onFile("marriage", "结婚证",
                new SubmissionBody.OnFile("1.2.156", "民政局", Optional.empty()));
        var body = body(Map.of(), List.of(onFile, SubmissionBody.Material.promised("household", "户口簿")));

        assertThat(new String(body.json(), StandardCharsets.UTF_8)).endsWith("""
            "materials":[{"id":"marriage","title":"结婚证","trustLevel":"A",\
            "certificate":{"number":"1.2.156","issuer":"民政局"}},\
            {"id":"household","title":"户口簿","trustLevel":"D"}]}""");
    }

    /** A queue ticket is nobody's: the bytes must not so much as leave a place for a person. */
    @Test
    void saysNothingOfAPersonWhereNobodyIsAsked() {
        var body = new SubmissionBody(new SubmissionBody.Service("ticket", "1"),
                new SubmissionBody.Origin("0007", "0007-00042-K", Optional.empty()), Optional.empty(),
                Map.of("group", "A"), List.of(), Optional.empty(), List.of(), Instant.parse("2026-11-23T01:05:00Z"));

        assertThat(new String(body.json(), StandardCharsets.UTF_8)).isEqualTo("""
            {"serviceId":"ticket","serviceVersion":"1","terminalId":"0007","reference":"0007-00042-K",\
            "answers":{"group":"A"},"recordedAt":"2026-11-23T01:05:00Z"}""");
    }

    private static SubmissionBody body(Map<String, Object> answers, List<SubmissionBody.Material> materials) {
        return new SubmissionBody(new SubmissionBody.Service("fund-withdrawal", "1.0"),
                new SubmissionBody.Origin("0007", "0007-00042-K", Optional.of("abcdefghijklmnopqrstuvwxyz")),
                Optional.of(new SubmissionBody.Person("张𠮷", "410199198506150015", "13800008000")), answers,
                List.of(new SubmissionBody.Consented("fund-data", 1, Instant.parse("2026-11-23T01:00:00Z"))),
                Optional.of(new SubmissionBody.Signed("00ff", Instant.parse("2026-11-23T01:04:00Z"),
                        "%PDF".getBytes(StandardCharsets.US_ASCII))),
                materials, Instant.parse("2026-11-23T01:05:00Z"));
    }
}
