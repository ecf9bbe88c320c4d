package cn.banshi.sandbox.backend;

import cn.banshi.contract.model.Applicant;
import cn.banshi.contract.model.CardLayout;
import cn.banshi.contract.model.Consent;
import cn.banshi.contract.model.IdentityClaim;
import cn.banshi.contract.model.IdentityMethod;
import cn.banshi.contract.model.SharedDataRequest;
import cn.banshi.contract.model.Signature;
import cn.banshi.contract.model.SmsCodeAttempt;
import cn.banshi.contract.model.SmsCodeRequest;
import cn.banshi.contract.model.SmsPurpose;
import cn.banshi.contract.model.SubmissionRequest;
import cn.banshi.sandbox.backend.person.Person;
import cn.banshi.sandbox.backend.person.PersonRegister;
import cn.banshi.sandbox.backend.platform.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Somebody at a test's terminal: identified, with a mobile number of their own. */
record Citizen(Terminal terminal, Person.Card card, String token, String mobile) {

    static final String CARD = "6299990000000000012";
    static final String REFERENCE = "0007-00042-7";
    static final byte[] PDF = "%PDF-1.7 demo".getBytes(StandardCharsets.US_ASCII);

    private static final PersonRegister REGISTER = PersonRegister.load();
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** One of the six with a story. */
    static Citizen known(SandboxBackend backend, String number) {
        return known(Terminal.at(backend.address()), number);
    }

    static Citizen known(Terminal terminal, String number) {
        return identified(terminal, REGISTER.find(number, "").orElseThrow().card());
    }

    /** A person nobody else uses, with an account and without a home. */
    static Citizen renting(SandboxBackend backend) {
        while (true) {
            Person person = REGISTER.find(nextNumber(), "测试").orElseThrow();
            if (person.homes().isEmpty()) {
                return identified(backend, person.card());
            }
        }
    }

    static Citizen identified(SandboxBackend backend, Person.Card card) {
        return identified(Terminal.at(backend.address()), card);
    }

    static Citizen identified(Terminal terminal, Person.Card card) {
        String token = terminal.identity().verifyIdentity(Terminal.ID, claim(card)).identityToken();
        return new Citizen(terminal, card, token, "138%08d".formatted(COUNT.incrementAndGet()));
    }

    static IdentityClaim claim(Person.Card card) {
        return new IdentityClaim(IdentityMethod.ID_CARD, card.name(), card.number(), CardLayout.RESIDENT,
                card.validTo().orElse(null));
    }

    /** Asks for a code, reads it on the phone and types it in. */
    Citizen withMobile(SandboxBackend backend) {
        return withMobile(number -> backend.developerSide().phone(number).getFirst().code());
    }

    /** @param phone gives the last code sent to a number */
    Citizen withMobile(UnaryOperator<String> phone) {
        var sent = terminal.identity()
                .sendSmsCode(Terminal.ID,
                        new SmsCodeRequest(mobile, SmsPurpose.SUBMISSION, token));
        terminal.identity().verifySmsCode(Terminal.ID, sent.requestId(), new SmsCodeAttempt(phone.apply(mobile)));
        return this;
    }

    Map<String, Object> data(String name, Map<String, String> parameters) {
        return terminal.sharedData()
                .fetchSharedData(Terminal.ID, name,
                        new SharedDataRequest(token, "fund-withdrawal", "公积金提取", parameters, null))
                .data();
    }

    Map<String, Object> data(String name) {
        return data(name, Map.of());
    }

    SubmissionRequest asks(String reason, String amount) {
        return asks(reason, amount, Instant.now());
    }

    SubmissionRequest asks(String reason, String amount, Instant recordedAt) {
        return asks(Map.of("reason", reason, "amount", amount, "payeeCard", CARD), recordedAt);
    }

    SubmissionRequest asks(Map<String, Object> answers, Instant recordedAt) {
        return new SubmissionRequest("fund-withdrawal", "1", Terminal.ID, REFERENCE, token,
                new Applicant(card.name(), card.number(), mobile), answers,
                List.of(new Consent("personal-data", 1, recordedAt)),
                new Signature("0".repeat(64), Sha256.of(PDF), recordedAt, null), PDF, recordedAt, null, null, null,
                null,
                null, null);
    }

    private static String nextNumber() {
        LocalDate birth = LocalDate.of(1980, 1, 1).plusDays(COUNT.incrementAndGet());
        String body = "410199" + DateTimeFormatter.BASIC_ISO_DATE.format(birth) + "201";
        int sum = 0;
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        for (int place = 0; place < weights.length; place++) {
            sum += weights[place] * Character.digit(body.charAt(place), 10);
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
