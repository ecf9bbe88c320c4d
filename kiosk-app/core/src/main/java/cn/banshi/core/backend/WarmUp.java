package cn.banshi.core.backend;

import cn.banshi.contract.model.DraftList;
import cn.banshi.contract.model.MandateList;
import cn.banshi.contract.model.Problem;
import cn.banshi.contract.model.SharedData;
import cn.banshi.contract.model.SmsCodeSent;
import cn.banshi.contract.model.Submission;
import cn.banshi.contract.model.VerifiedIdentity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the contract's JSON once each way with made-up values, so that no citizen waits for classes to load. */
final class WarmUp {

    private WarmUp() {}

    static void json() {
        new SubmissionBody(new SubmissionBody.Service("s", "1"),
                new SubmissionBody.Origin("0000", "r", Optional.of("t")),
                Optional.of(new SubmissionBody.Person("n", "n", "m")), Map.of("a", "b"),
                List.of(new SubmissionBody.Consented("c", 1, Instant.EPOCH)),
                Optional.of(new SubmissionBody.Signed("", Instant.EPOCH, new byte[1])),
                List.of(SubmissionBody.Material.ofPages("m", "t", List.of(SubmissionBody.Page.of(new byte[1])))),
                Instant.EPOCH).json();
        read(Submission.class, """
            {"key": "00000000-0000-7000-8000-000000000000", "receivedAt": "2026-11-23T00:00:00Z",
             "decision": {"verdict": "APPROVED", "nextDate": "2026-11-23", "message": {}, "details": {"a": "b"}}}""");
        read(VerifiedIdentity.class, """
            {"identityToken": "t", "expiresAt": "2026-11-23T00:00:00Z"}""");
        read(SharedData.class, """
            {"name": "n", "source": {"zh": "", "en": ""}, "data": {"a": [{"b": 1.5}]}}""");
        read(DraftList.class, """
            {"drafts": [{"end": "APP", "savedAt": "2026-11-23T00:00:00Z", "answers": {"a": "b"}}]}""");
        read(MandateList.class, """
            {"mandates": [{"kind": "CHILD", "recordedAt": "2026-11-23T00:00:00Z", "until": "2026-11-23",
             "recordedIn": {"zh": "", "en": ""}}]}""");
        read(SmsCodeSent.class, "{}");
        read(Problem.class, """
            {"type": "about:blank", "errors": [{"at": "/"}]}""");
    }

    private static void read(Class<?> shape, String json) {
        ContractJson.read(json.getBytes(StandardCharsets.UTF_8), shape);
    }
}
