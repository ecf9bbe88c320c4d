package cn.banshi.sandbox.torture.wire;

import java.util.Arrays;
import java.util.regex.Pattern;

/** The requests of a visit and after it, as their first line tells them apart; see openapi.yaml. */
enum RequestKind {
    RATING("POST /v1/cases/[^/]+/ratings"), LOOK_UP("GET /v1/submissions/.*"), SUBMISSION(
            "POST /v1/submissions"), PROBE(
                    "GET /v1/services/.*"), IDENTITY("POST /v1/identity/verifications"), SHARED_DATA(
                            "POST /v1/shared-data/.*"), CODE("POST /v1/identity/sms-codes"), CODE_CHECK(
                                    "POST /v1/identity/sms-codes/.*"), DRAFTS("POST /v1/drafts/searches");

    private final Pattern line;

    RequestKind(String line) {
        this.line = Pattern.compile(line + " HTTP/1\\.1");
    }

    /** @param line the first of a request */
    static RequestKind of(String line) {
        return Arrays.stream(values())
                .filter(kind -> kind.line.matcher(line).matches())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a terminal asks nothing of this kind"));
    }

    boolean aboutSubmission() {
        return this == SUBMISSION || this == LOOK_UP;
    }
}
