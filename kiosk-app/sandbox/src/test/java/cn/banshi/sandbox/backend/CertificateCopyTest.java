package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.contract.model.CopyRequest;
import cn.banshi.contract.model.DocumentType;
import cn.banshi.contract.model.IssuedCopy;
import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.RestBackend;
import cn.banshi.core.configuration.TerminalConfiguration.BackendAccess;
import cn.banshi.core.document.DocumentComposer;
import cn.banshi.core.document.PdfDocumentComposer;
import cn.banshi.core.intake.DocumentIntake;
import cn.banshi.core.intake.Judgement;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Copies of certificates over the contract: of one's own and valid ones alone. */
class CertificateCopyTest {

    /** Married, owns a home, drives. */
    private static final String WANG = "410199198506150015";
    private static final String OTHER = "410199199005050010";

    private static final Path FONTS = Path.of(System.getProperty("banshi.root"), "assets", "fonts");

    private final SandboxBackend backend = Backends.shared();

    private static List<String> numbers(Citizen citizen) {
        return ((List<?>) Objects.requireNonNull(citizen.data("e-certificates").get("certificates"))).stream()
                .map(Map.class::cast)
                .flatMap(one -> Stream.ofNullable((String) one.get("number")))
                .toList();
    }

    private static CopyRequest request(String token, String number) {
        return new CopyRequest(token, "certificate-list", "本人查询和打印名下电子证照", "e-certificates", number,
                List.of(DocumentType.PDF));
    }

    private static IssuedCopy issued(Citizen citizen, String number) {
        return citizen.terminal().proofs().issueCopy(Terminal.ID, request(citizen.token(), number));
    }

    @Test
    void isIssuedOfEveryCertificateThatHasANumber() {
        Citizen citizen = Citizen.known(backend, WANG);

        assertThat(numbers(citizen)).hasSize(4)
                .doesNotHaveDuplicates()
                .allMatch(one -> one.startsWith("1.2.156.3005.2."));
        for (String number : numbers(citizen)) {
            IssuedCopy copy = issued(citizen, number);
            assertThat(copy.type()).isEqualTo(DocumentType.PDF);
            assertThat(new DocumentIntake().judge(copy.file())).isInstanceOfSatisfying(Judgement.Accepted.class,
                    accepted -> assertThat(accepted.pages()).isEqualTo(1));
        }
    }

    @Test
    void isIssuedOfNobodyElsesCertificate() {
        String foreign = numbers(Citizen.known(backend, OTHER)).getFirst();
        Citizen citizen = Citizen.known(backend, WANG);

        assertThat(Terminal.slug(Terminal.problem(() -> issued(citizen, foreign)))).isEqualTo("proof-not-issued");
    }

    @Test
    void isIssuedToNobodyWhoIsNotIdentified() {
        Citizen citizen = Citizen.known(backend, WANG);
        String token = "a".repeat(citizen.token().length());

        assertThat(Terminal.slug(Terminal.problem(() -> citizen.terminal()
                .proofs()
                .issueCopy(Terminal.ID, request(token, numbers(citizen).getFirst())))))
                .isEqualTo("identity-not-valid");
    }

    @Test
    void isNotIssuedWhileTheStoreIsNotConnected() {
        try (SandboxBackend own = Backends.start(Clock.systemUTC())) {
            Citizen citizen = Citizen.known(own, WANG);
            String number = numbers(citizen).getFirst();
            own.faults().disconnect("e-certificates");
            assertThat(Terminal.slug(Terminal.problem(() -> issued(citizen, number))))
                    .isEqualTo("interface-not-connected");
        }
    }

    /** Rare characters of names and addresses among them. */
    @Test
    void comesAsOfdThatTheTerminalDrawsWithEveryCharacter() {
        for (String number : List.of(WANG, "410199199703121023")) {
            Citizen citizen = Citizen.known(backend, number);
            var client = new RestBackend(new BackendAccess(backend.address(), "https://cases.example/",
                    Duration.ofSeconds(2), Duration.ofSeconds(10), true), Terminal.ID, InstantSource.system());
            var reply = client.issueCopy(new Backend.CopyWanted("e-certificates", numbers(citizen).getFirst(), false),
                    new Backend.Mandate(Optional.of(citizen.token()), "certificate-list", "本人查询和打印名下电子证照"));
            byte[] ofd = ((Backend.Reply.Ok<Backend.IssuedCopy>) reply).value().file();

            assertThat(new DocumentIntake().judge(ofd)).isInstanceOfSatisfying(Judgement.Accepted.class,
                    accepted -> assertThat(accepted.kind()).isEqualTo(Judgement.Kind.OFD));
            assertThat(new PdfDocumentComposer(FONTS).redraw(ofd)).isInstanceOfSatisfying(
                    DocumentComposer.Composed.Pdf.class,
                    pdf -> assertThat(new DocumentIntake().judge(pdf.bytes()))
                            .isInstanceOf(Judgement.Accepted.class));
        }
    }

    /** Through the terminal's own client, which takes no text longer than it must. */
    @Test
    void reachesTheTerminalWhole() {
        Citizen citizen = Citizen.known(backend, WANG);
        var client = new RestBackend(new BackendAccess(backend.address(), "https://cases.example/",
                Duration.ofSeconds(2), Duration.ofSeconds(10), true), Terminal.ID, InstantSource.system());

        assertThat(client.issueCopy(new Backend.CopyWanted("e-certificates", numbers(citizen).getFirst(), true),
                new Backend.Mandate(Optional.of(citizen.token()), "certificate-list", "本人查询和打印名下电子证照")))
                .isInstanceOfSatisfying(Backend.Reply.Ok.class,
                        reply -> assertThat(new DocumentIntake().judge(((Backend.IssuedCopy) reply.value()).file()))
                                .isInstanceOf(Judgement.Accepted.class));
    }
}
