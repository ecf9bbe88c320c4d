package cn.banshi.sandbox.backend.web;

import java.net.URI;

/** The problem types of the contract. */
enum ProblemKind {
    MANDATE_NOT_VALID("mandate-not-valid", 403, false, "The mandate does not hold for this person and service"), //
    MANDATE_NOT_GIVEN("mandate-not-given", 422, false, "Nobody can be entrusted so"), //
    AGREEMENT_NOT_THEIRS("agreement-not-theirs", 422, false,
            "The part waits for nobody's word, or for somebody else's"), //
    REQUEST_INVALID("request-invalid", 400, false, "The request does not fit the contract"), //
    TERMINAL_NOT_AUTHENTICATED("terminal-not-authenticated", 403, true, "Only a paired terminal may ask this"), //
    TERMINAL_NOT_MATCHED("terminal-not-matched", 403, true, "X-Terminal-Id is not the name in the client certificate"), //
    PAIRING_REFUSED("pairing-refused", 403, false, "The code does not pair this terminal"), //
    CERTIFICATE_REQUEST_INVALID("certificate-request-invalid", 422, false, "The certificate request cannot be granted"), //
    SIGNATURE_NOT_VALID("signature-not-valid", 401, true, "The submission is not signed by this terminal as it is"), //
    IDEMPOTENCY_KEY_MISSING("idempotency-key-missing", 400, false, "A submission needs an Idempotency-Key"), //
    IDENTITY_NOT_VALID("identity-not-valid", 403, false, "The identity token does not speak for a person here and now"), //
    IDENTITY_NOT_MATCHED("identity-not-matched", 422, false, "The document does not match the register"), //
    APP_CODE_UNKNOWN("app-code-unknown", 422, false, "The app made no such code"), //
    APP_CODE_EXPIRED("app-code-expired", 422, false, "The code's minute is over"), //
    APP_CODE_USED("app-code-used", 422, false, "The code has been used"), //
    SMS_CODE_WRONG("sms-code-wrong", 422, false, "Another code was sent"), //
    SMS_CODE_SPENT("sms-code-spent", 422, false, "There are no more tries"), //
    SMS_TOO_OFTEN("sms-too-often", 429, false, "Claimed too often today"), //
    NOT_FOUND("not-found", 404, false, "There is no such thing"), //
    SUBMISSION_UNKNOWN("submission-unknown", 404, true, "Nothing is stored under this key"), //
    SMS_CODE_UNKNOWN("sms-code-unknown", 404, false, "There is no such code request, or it has expired"), //
    UPLOAD_UNKNOWN("upload-unknown", 404, false, "There is no such place or page"), //
    INTERFACE_UNKNOWN("interface-unknown", 404, false, "There is no such interface"), //
    METHOD_NOT_ALLOWED("method-not-allowed", 405, false, "The path takes another method"), //
    SUBMISSION_RUNNING("submission-running", 409, true, "The first request with this key has not ended"), //
    ALREADY_RATED("already-rated", 409, false, "The case has been rated"), //
    REQUEST_TOO_LARGE("request-too-large", 413, false, "The body is larger than any the contract knows"), //
    NOTHING_TO_PAY("nothing-to-pay", 422, false, "There is nothing to pay"), //
    PROOF_UNKNOWN("proof-unknown", 404, false, "There is no such proof"), //
    PROOF_NOT_ISSUED("proof-not-issued", 422, false, "It would not be true"), //
    PAYLOAD_DIFFERS("payload-differs", 422, false, "The key was used for another payload"), //
    SMS_TOO_SOON("sms-too-soon", 429, true, "The last code was sent a moment ago"), //
    INTERFACE_NOT_CONNECTED("interface-not-connected", 503, false, "The department is not connected"), //
    UNAVAILABLE("unavailable", 503, true, "A part of the platform is down"), //
    CORRECTION_NOT_OPEN("correction-not-open", 409, false, "The case does not wait for a correction"), //
    NUMBER_UNKNOWN("number-unknown", 404, false, "The platform never gave this number out"), //
    NUMBER_OVER("number-over", 410, false, "What was kept under this number is over"), //
    NUMBER_TOO_OFTEN("number-too-often", 429, true, "Too many wrong numbers at this terminal"), //
    INTERNAL("internal", 500, true, "The platform has a fault");

    private static final String BASE = "https://banshi.example/problems/";

    private final String slug;
    private final int status;
    private final boolean retryable;
    private final String title;

    ProblemKind(String slug, int status, boolean retryable, String title) {
        this.slug = slug;
        this.status = status;
        this.retryable = retryable;
        this.title = title;
    }

    URI type() {
        return URI.create(BASE + slug);
    }

    int status() {
        return status;
    }

    boolean retryable() {
        return retryable;
    }

    String title() {
        return title;
    }
}
