package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.banshi.contract.model.Problem;
import cn.banshi.contract.model.Submission;
import cn.banshi.contract.model.SubmissionRequest;
import cn.banshi.contract.model.Verdict;
import cn.banshi.sandbox.backend.fault.Hold;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.ResourceAccessException;

/** One key is one submission, whatever happens to requests and answers; and what else can be broken on purpose. */
class FaultTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static SandboxBackend backend;

    @BeforeAll
    static void start() {
        backend = Backends.start(Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        backend.close();
    }

    @AfterEach
    void mend() {
        backend.faults().clear();
        backend.network().mend();
    }

    @Test
    void givesTheFirstAnswerForTheSameKeyAndBytes() {
        Citizen citizen = Citizen.renting(backend).withMobile(backend);
        UUID key = UUID.randomUUID();
        SubmissionRequest request = citizen.asks("RENT", "100.00");

        Submission first = citizen.terminal().submissions().submit(Terminal.ID, key, request);
        Submission second = citizen.terminal().submissions().submit(Terminal.ID, key, request);

        assertThat(first.decision().verdict()).isEqualTo(Verdict.APPROVED);
        assertThat(second).isEqualTo(first);
        assertThat(stored(key)).isEqualTo(1);
    }

    @Test
    void refusesTheSameKeyForOtherBytes() {
        Citizen citizen = Citizen.renting(backend).withMobile(backend);
        UUID key = UUID.randomUUID();
        Submission first = citizen.terminal().submissions().submit(Terminal.ID, key, citizen.asks("RENT", "100.00"));

        Problem problem = Terminal.problem(() -> citizen.terminal()
                .submissions()
                .submit(Terminal.ID, key,
                        citizen.asks("RENT", "200.00")));

        assertThat(problem.status()).isEqualTo(422);
        assertThat(Terminal.slug(problem)).isEqualTo("payload-differs");
        assertThat(problem.retryable()).isFalse();
        assertThat(citizen.terminal().submissions().findSubmission(Terminal.ID, key)).isEqualTo(first);
    }

    @Test
    void refusesADuplicateWhileTheFirstIsRunningAndAnswersItAfterwards()
            throws ExecutionException, InterruptedException, TimeoutException {
        Citizen citizen = Citizen.renting(backend).withMobile(backend);
        UUID key = UUID.randomUUID();
        SubmissionRequest request = citizen.asks("RENT", "100.00");
        Hold hold = backend.faults().holdNextBeforeCommit();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Submission> first = threads
                    .submit(() -> citizen.terminal().submissions().submit(Terminal.ID, key, request));
            assertThat(hold.await(PATIENCE)).isTrue();

            Problem running = Terminal
                    .problem(() -> citizen.terminal().submissions().submit(Terminal.ID, key, request));
            Problem unknown = Terminal
                    .problem(() -> citizen.terminal().submissions().findSubmission(Terminal.ID, key));
            hold.release();

            assertThat(running.status()).isEqualTo(409);
            assertThat(Terminal.slug(running)).isEqualTo("submission-running");
            assertThat(running.retryable()).isTrue();
            assertThat(Terminal.slug(unknown)).isEqualTo("submission-unknown");
            Submission answer = first.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(citizen.terminal().submissions().submit(Terminal.ID, key, request)).isEqualTo(answer);
            assertThat(stored(key)).isEqualTo(1);
        }
    }

    @Test
    void keepsWhatItStoredWhenTheAnswerIsLost() {
        Citizen citizen = Citizen.renting(backend).withMobile(backend);
        UUID key = UUID.randomUUID();
        SubmissionRequest request = citizen.asks("RENT", "100.00");
        backend.faults().loseNextAnswer();

        assertThatThrownBy(() -> citizen.terminal().submissions().submit(Terminal.ID, key, request))
                .isInstanceOf(ResourceAccessException.class);

        Submission found = citizen.terminal().submissions().findSubmission(Terminal.ID, key);
        assertThat(found.decision().verdict()).isEqualTo(Verdict.APPROVED);
        assertThat(citizen.terminal().submissions().submit(Terminal.ID, key, request)).isEqualTo(found);
        assertThat(stored(key)).isEqualTo(1);
    }

    @Test
    void storesNothingWhenTheRequestIsLost() {
        Citizen citizen = Citizen.renting(backend).withMobile(backend);
        UUID key = UUID.randomUUID();
        SubmissionRequest request = citizen.asks("RENT", "100.00");
        backend.faults().loseNextRequest();

        assertThatThrownBy(() -> citizen.terminal().submissions().submit(Terminal.ID, key, request))
                .isInstanceOf(ResourceAccessException.class);

        assertThat(Terminal.slug(Terminal.problem(
                () -> citizen.terminal().submissions().findSubmission(Terminal.ID, key))))
                .isEqualTo("submission-unknown");
        assertThat(citizen.terminal().submissions().submit(Terminal.ID, key, request).decision().verdict())
                .isEqualTo(Verdict.APPROVED);
    }

    @Test
    void refusesConnectionsWhileTheNetworkIsCutAndRemembersEverythingAfterwards() {
        Citizen citizen = Citizen.renting(backend).withMobile(backend);
        UUID key = UUID.randomUUID();
        SubmissionRequest request = citizen.asks("RENT", "100.00");
        backend.network().cut();

        assertThatThrownBy(() -> citizen.terminal().submissions().submit(Terminal.ID, key, request))
                .isInstanceOf(ResourceAccessException.class)
                .hasRootCauseInstanceOf(IOException.class);
        backend.network().mend();

        assertThat(citizen.terminal().submissions().submit(Terminal.ID, key, request).decision().verdict())
                .isEqualTo(Verdict.APPROVED);
    }

    @Test
    void answersWithAsManyProblemsAsAreAskedFor() {
        Citizen citizen = Citizen.renting(backend);
        backend.faults().problemNext(503, 2);

        for (int i = 0; i < 2; i++) {
            Problem problem = Terminal.problem(() -> citizen.data("marriage"));
            assertThat(problem.status()).isEqualTo(503);
            assertThat(Terminal.slug(problem)).isEqualTo("unavailable");
            assertThat(problem.retryable()).isTrue();
        }
        assertThat(citizen.data("marriage")).containsKey("state");
    }

    @Test
    void turnsAnAnswerThatBreaksTheContractIntoAFaultOfTheServer() {
        Citizen citizen = Citizen.renting(backend);
        backend.faults().spoilNextAnswer();

        Problem problem = Terminal.problem(() -> citizen.data("marriage"));

        assertThat(problem.status()).isEqualTo(500);
        assertThat(Terminal.slug(problem)).isEqualTo("internal");
    }

    @Test
    void disconnectsOneInterfaceAndLeavesTheOthers() {
        Citizen citizen = Citizen.renting(backend);
        backend.faults().disconnect("marriage");

        assertThat(Terminal.slug(Terminal.problem(() -> citizen.data("marriage"))))
                .isEqualTo("interface-not-connected");
        assertThat(citizen.data("fund-account")).containsEntry("state", "NORMAL");
        assertThat(citizen.terminal().sharedData().listSharedData(Terminal.ID).notConnected()).contains("marriage",
                "vaccination-file").doesNotContain("fund-account");
    }

    private static long stored(UUID key) {
        return backend.developerSide()
                .applications()
                .stream()
                .filter(application -> application.path("key").asString().equals(key.toString()))
                .count();
    }
}
