package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.backend.Backend.Left;
import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.backend.RestBackend;
import cn.banshi.core.crypto.Suite;
import cn.banshi.sandbox.backend.store.TerminalTable.Standing;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a terminal reports of itself stands at the platform until the terminal says that it is over. */
class TerminalReportTest {

    private static final Instant SINCE = Instant.parse("2026-11-23T01:30:00Z");
    private static final Left CARD_LEFT = new Left(Optional.of(SINCE), Optional.empty());

    private final SandboxBackend backend = Backends.shared();
    private final String id = TerminalIds.next();

    @TempDir
    private Path folder;

    @Test
    void standsUntilItIsTakenBack() {
        RestBackend terminal = Paired.before(backend, Suite.INTERNATIONAL, id, folder).paired(backend).backend();

        assertThat(terminal.report(CARD_LEFT)).isInstanceOf(Reply.Ok.class);
        assertThat(terminal.report(CARD_LEFT)).as("once more").isInstanceOf(Reply.Ok.class);
        assertThat(standing()).containsExactly(new Standing(id, "CARD_LEFT", SINCE));
        assertThat(terminal.report(new Left(Optional.empty(), Optional.of(SINCE)))).isInstanceOf(Reply.Ok.class);
        assertThat(standing()).containsExactly(new Standing(id, "SLIP_LEFT", SINCE));
        assertThat(terminal.report(new Left(Optional.empty(), Optional.empty()))).isInstanceOf(Reply.Ok.class);
        assertThat(standing()).isEmpty();
    }

    @Test
    void isTakenFromNobodyWhoWasNotPaired() {
        RestBackend stranger = Paired.before(backend, Suite.INTERNATIONAL, id, folder).backend();

        assertThat(stranger.report(CARD_LEFT)).isInstanceOfSatisfying(Reply.Refused.class,
                no -> assertThat(no.retryable()).as("once it is paired").isTrue());
        assertThat(standing()).isEmpty();
    }

    private List<Standing> standing() {
        return backend.terminals().standing().stream().filter(each -> each.terminal().equals(id)).toList();
    }
}
