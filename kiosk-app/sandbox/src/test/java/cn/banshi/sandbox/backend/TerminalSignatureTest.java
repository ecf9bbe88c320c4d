package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.contract.model.SubmissionRequest;
import cn.banshi.core.backend.Backend.Receipt;
import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.crypto.Credential;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.crypto.TerminalKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a paired terminal files was filed by it, as it is: the platform stores nothing else. */
class TerminalSignatureTest {

    private final SandboxBackend backend = Backends.shared();
    private final String id = "ZZ-" + TerminalIds.next();
    private final JsonMapper mapper = JsonMapper.shared();
    private final UUID key = UUID.randomUUID();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void keepsTheSignatureWithTheSubmission(Suite suite) {
        Paired terminal = Paired.before(backend, suite, id, folder).paired(backend);
        byte[] body = submission();

        Reply<Receipt> reply = terminal.backend().submit(key, body);

        assertThat(reply).isInstanceOf(Reply.Ok.class);
        JsonNode stored = backend.developerSide()
                .applications()
                .stream()
                .filter(each -> each.path("key").asString().equals(key.toString()))
                .findFirst()
                .orElseThrow();
        String signature = stored.path("terminalSignature").asString();
        assertThat(signature).startsWith("keyId=" + terminal.own().key().keyId() + ", alg="
                + suite.signatureAlgorithm() + ", value=");
        assertThat(terminal.own().key().verifier().verifies(body, value(signature))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void refusesAChangedByte(Suite suite) throws IOException, InterruptedException {
        Paired terminal = Paired.before(backend, suite, id, folder).paired(backend);
        byte[] body = submission();
        byte[] changed = new String(body, StandardCharsets.UTF_8).replace("100.00", "900.00")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(changed).isNotEqualTo(body);

        assertThat(send(changed, Optional.of(signed(terminal.own().key(), body)))).isEqualTo("401 signature-not-valid");
        assertThat(terminal.backend().lookUp(key)).isInstanceOfSatisfying(Reply.Refused.class,
                none -> assertThat(none.status()).as("nothing was stored").isEqualTo(404));
    }

    @Test
    void refusesAnotherTerminalsKey() throws IOException, InterruptedException {
        Paired.before(backend, Suite.INTERNATIONAL, id, folder).paired(backend);
        Credential other = Paired.before(backend, Suite.INTERNATIONAL, TerminalIds.next(), folder.resolve("other"))
                .paired(backend)
                .own();
        byte[] body = submission();

        assertThat(send(body, Optional.of(signed(other.key(), body)))).isEqualTo("401 signature-not-valid");
    }

    @Test
    void refusesAPairedTerminalWithoutASignature() throws IOException, InterruptedException {
        Paired.before(backend, Suite.INTERNATIONAL, id, folder).paired(backend);

        assertThat(send(submission(), Optional.empty())).isEqualTo("401 signature-not-valid");
    }

    @Test
    void refusesTheKeyOfARevokedTerminal() throws IOException, InterruptedException {
        Paired terminal = Paired.before(backend, Suite.INTERNATIONAL, id, folder).paired(backend);
        byte[] body = submission();
        backend.terminals().revoke(id);

        assertThat(send(body, Optional.of(signed(terminal.own().key(), body)))).isEqualTo("401 signature-not-valid");
    }

    @Test
    void takesAKeyThatWasRenewedMeanwhile() throws IOException, InterruptedException {
        Paired terminal = Paired.before(backend, Suite.INTERNATIONAL, id, folder).paired(backend);
        TerminalKey old = terminal.own().key();
        byte[] body = submission();
        terminal.withClock(InstantSource.offset(InstantSource.system(),
                Duration.ofDays(61))).renewal().round();
        assertThat(terminal.own().key().keyId()).isNotEqualTo(old.keyId());

        assertThat(send(body, Optional.of(signed(old, body)))).startsWith("201");
    }

    @Test
    void refusesWhatIsNoSignatureByTheContract() throws IOException, InterruptedException {
        Paired.before(backend, Suite.INTERNATIONAL, id, folder).paired(backend);

        assertThat(send(submission(), Optional.of("trust me"))).isEqualTo("400 request-invalid");
    }

    private byte[] submission() {
        SubmissionRequest asked = Citizen.renting(backend).asks("RENT", "100.00");
        ObjectNode body = mapper.valueToTree(asked);
        return body.put("terminalId", id).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String signed(TerminalKey key, byte[] body) {
        return "keyId=" + key.keyId() + ", alg=" + key.suite().signatureAlgorithm() + ", value="
                + Base64.getEncoder().encodeToString(key.sign(body));
    }

    private static byte[] value(String signature) {
        return Base64.getDecoder().decode(signature.substring(signature.indexOf("value=") + 6));
    }

    /** Past the gateway, so that the signature alone decides. */
    private String send(byte[] body, Optional<String> signature) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(backend.address() + "/submissions"))
                .header("X-Terminal-Id", id)
                .header("Idempotency-Key", key.toString())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        signature.ifPresent(each -> request.header("X-Terminal-Signature", each));
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String type = mapper.readTree(answer.body()).path("type").asString("");
            return answer.statusCode() + " " + type.substring(type.lastIndexOf('/') + 1);
        }
    }
}
