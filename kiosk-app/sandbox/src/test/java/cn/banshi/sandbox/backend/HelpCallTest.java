package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.contract.model.HelpState;
import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.HelpWanted;
import cn.banshi.core.backend.HelpWanted.DeviceNow;
import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.screen.HelpCall.Stage;
import cn.banshi.core.text.Language;
import cn.banshi.device.DeviceState;
import cn.banshi.sandbox.backend.platform.HelpCalls;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the people of the hall see of a call for help, and what comes back of what they say. */
class HelpCallTest {

    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");
    private static final Backends.Hands HANDS = new Backends.Hands(MORNING);

    private static SandboxBackend sandbox;

    private final String terminal = TerminalIds.next();
    private final HelpWanted wanted = wanted(new UUID(0x7000, 7), "Form");
    private Backend backend;

    @BeforeAll
    static void start() {
        sandbox = Backends.start(Backends.clock(HANDS));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void comes() {
        HANDS.set(MORNING);
        backend = Backends.client(sandbox, terminal);
    }

    private static HelpWanted wanted(UUID key, String step) {
        return new HelpWanted(key, step, Optional.of("fund-withdrawal"), Language.EN,
                List.of(new DeviceNow("receipt-printer", DeviceState.USER_ERROR)));
    }

    private List<HelpCalls.Call> seen() {
        return sandbox.helpCalls().all().stream().filter(call -> call.terminal().equals(terminal)).toList();
    }

    @Test
    void isSeenWithItsStepAndAnsweredByThePeopleOfTheHall() {
        assertThat(backend.callHelp(wanted)).isEqualTo(new Reply.Ok<>(Stage.WAITING));
        assertThat(seen()).singleElement().satisfies(call -> {
            assertThat(call.request().step()).isEqualTo("Form");
            assertThat(call.request().devices().getFirst().kind()).isEqualTo("receipt-printer");
            assertThat(call.reference()).isEmpty();
        });
        sandbox.helpCalls().say(terminal, HelpState.COMING);
        assertThat(backend.findHelpCall(wanted.key())).isEqualTo(new Reply.Ok<>(Stage.COMING));
    }

    @Test
    void isOneForATerminalAndBroughtUpToDate() {
        assertThat(backend.callHelp(wanted)).isInstanceOf(Reply.Ok.class);
        sandbox.helpCalls().say(terminal, HelpState.COMING);

        assertThat(backend.callHelp(wanted(wanted.key(), "Review"))).as("they are on their way already")
                .isEqualTo(new Reply.Ok<>(Stage.COMING));
        assertThat(seen()).singleElement().satisfies(call -> assertThat(call.request().step()).isEqualTo("Review"));
    }

    @Test
    void namesTheCaseOnceItWasTold() {
        assertThat(backend.callHelp(wanted)).isInstanceOf(Reply.Ok.class);
        assertThat(backend.tellCase(wanted.key(), "0007-00042-7")).isInstanceOf(Reply.Ok.class);

        assertThat(seen()).singleElement().satisfies(call -> assertThat(call.reference()).contains("0007-00042-7"));
    }

    @Test
    void isOverWithTheVisitAndWhenTheTerminalFallsSilent() {
        assertThat(backend.callHelp(wanted)).isInstanceOf(Reply.Ok.class);
        assertThat(backend.endHelpCall(wanted.key())).isInstanceOf(Reply.Ok.class);
        assertThat(seen()).isEmpty();
        assertThat(backend.endHelpCall(wanted.key())).as("again").isInstanceOf(Reply.Ok.class);

        assertThat(backend.callHelp(wanted)).isInstanceOf(Reply.Ok.class);
        HANDS.set(MORNING.plus(Duration.ofSeconds(121)));
        assertThat(seen()).isEmpty();
        assertThat(backend.findHelpCall(wanted.key())).isInstanceOfSatisfying(Reply.Refused.class,
                refused -> assertThat(refused.status()).isEqualTo(404));
    }
}
