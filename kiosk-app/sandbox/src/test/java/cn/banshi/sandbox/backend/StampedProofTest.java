package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.contract.model.IssuedProof;
import cn.banshi.contract.model.ProofRequest;
import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.RestBackend;
import cn.banshi.core.configuration.TerminalConfiguration.BackendAccess;
import cn.banshi.core.intake.DocumentIntake;
import cn.banshi.core.intake.Judgement;
import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.document.DocumentPrinter;
import cn.banshi.device.document.DocumentPrinter.Options;
import cn.banshi.device.document.DocumentPrinter.PrintResult;
import cn.banshi.device.driver.Opening;
import cn.banshi.drivers.Drivers;
import cn.banshi.simulators.ipp.IppSimulator;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A stamped proof over the contract, and on to a printer. */
class StampedProofTest {

    private static final String NO_HOME = "no-home-proof";
    /** Owns a home. */
    private static final String WANG = "410199198506150015";

    private final SandboxBackend backend = Backends.shared();

    private static IssuedProof issued(Citizen citizen, String name) {
        return citizen.terminal().proofs().issueProof(Terminal.ID, request(citizen.token(), name));
    }

    private static String refused(Citizen citizen, String name) {
        return Terminal.slug(Terminal.problem(() -> issued(citizen, name)));
    }

    private static ProofRequest request(String token, String name) {
        return new ProofRequest(token, "no-home-check", "本人查询名下有无住房", name, null);
    }

    @Test
    void isOnePageThatTheGateAcceptsWithANumberOfItsOwn() {
        Citizen citizen = Citizen.renting(backend);
        IssuedProof first = issued(citizen, NO_HOME);
        IssuedProof second = issued(citizen, NO_HOME);

        assertThat(new DocumentIntake().judge(first.pdf())).isInstanceOfSatisfying(Judgement.Accepted.class,
                accepted -> {
                    assertThat(accepted.kind()).isEqualTo(Judgement.Kind.PDF);
                    assertThat(accepted.pages()).isEqualTo(1);
                });
        assertThat(first.number()).isNotEqualTo(second.number());
        assertThat(first.issuer().zh()).isEqualTo("不动产登记中心");
    }

    @Test
    void isNotIssuedWhereItWouldNotBeTrue() {
        assertThat(refused(Citizen.known(backend, WANG), NO_HOME)).isEqualTo("proof-not-issued");
    }

    @Test
    void isIssuedForWhatTheOtherOfficesKnow() {
        Citizen citizen = Citizen.known(backend, WANG);

        assertThat(issued(citizen, "fund-deposit-proof").issuer().zh()).isEqualTo("住房公积金管理中心");
        assertThat(issued(citizen, "pension-insurance-proof").pdf()).isNotEmpty();
        assertThat(issued(citizen, "medical-insurance-proof").pdf()).isNotEmpty();
    }

    @Test
    void nobodyIssuesWhatThereIsNot() {
        assertThat(refused(Citizen.renting(backend), "good-character-proof")).isEqualTo("proof-unknown");
    }

    @Test
    void isIssuedToNobodyWhoIsNotIdentified() {
        Citizen citizen = Citizen.renting(backend);
        String foreign = "a".repeat(citizen.token().length());

        assertThat(Terminal.slug(Terminal.problem(() -> citizen.terminal()
                .proofs()
                .issueProof(Terminal.ID, request(foreign, NO_HOME))))).isEqualTo("identity-not-valid");
    }

    @Test
    void isNotIssuedWhileTheDepartmentIsNotConnected() {
        try (SandboxBackend own = Backends.start(Clock.systemUTC())) {
            Citizen citizen = Citizen.renting(own);
            own.faults().disconnect("real-estate");
            assertThat(refused(citizen, NO_HOME)).isEqualTo("interface-not-connected");
        }
    }

    /** Through the terminal's own client, which takes no text longer than it must. */
    @Test
    void reachesTheTerminalWhole() {
        Citizen citizen = Citizen.renting(backend);
        var client = new RestBackend(new BackendAccess(backend.address(), "https://cases.example/",
                Duration.ofSeconds(2), Duration.ofSeconds(10), true), Terminal.ID, InstantSource.system());

        assertThat(client.issueProof(NO_HOME, new Backend.Mandate(Optional.of(citizen.token()), "no-home-check",
                "本人查询名下有无住房"))).isInstanceOfSatisfying(Backend.Reply.Ok.class,
                        reply -> assertThat(new DocumentIntake().judge(((Backend.IssuedProof) reply.value()).pdf()))
                                .isInstanceOf(Judgement.Accepted.class));
    }

    /** From the department to the tray, on the real protocol. */
    @Test
    void comesOutOfAPrinter() {
        byte[] pdf = issued(Citizen.renting(backend), NO_HOME).pdf();
        try (var simulator = new IppSimulator(IppSimulator.Offer.ALL, Duration.ZERO);
                DocumentPrinter printer = printer(simulator)) {
            assertThat(printer.print(pdf, Options.PLAIN, Deadline.after(Duration.ofSeconds(60)), new Cancellation()))
                    .isInstanceOf(PrintResult.Printed.class);
            assertThat(simulator.documents()).containsExactly(pdf);
        }
    }

    private static DocumentPrinter printer(IppSimulator simulator) {
        return switch (new Drivers("test").documentPrinter(simulator.address())) {
            case Opening.Ready<DocumentPrinter>(DocumentPrinter driver) -> driver;
            case Opening.Unusable<DocumentPrinter>(String problem) -> throw new IllegalStateException(problem);
        };
    }
}
