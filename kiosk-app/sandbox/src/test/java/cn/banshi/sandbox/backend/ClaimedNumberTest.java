package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.CardClaim;
import cn.banshi.core.backend.Backend.Owner;
import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.backend.RestBackend;
import cn.banshi.core.configuration.TerminalConfiguration.BackendAccess;
import cn.banshi.sandbox.backend.person.Person;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From what a citizen types over the terminal's own client and the contract to the register. */
class ClaimedNumberTest {

    private final SandboxBackend sandbox = Backends.start(Backends.clock(InstantSource.system()));
    private final Person person = sandbox.developerSide().persons().getFirst();
    private final Backend backend = new RestBackend(
            new BackendAccess(sandbox.address(), "https://platform.example/case/",
                    Duration.ofSeconds(10), Duration.ofSeconds(10), true),
            Terminal.ID, InstantSource.system());

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void whoeverHasTheCodeIsThePersonOfTheNumber() {
        String request = claimed(person.mobile());
        String code = sandbox.developerSide().phone(person.mobile()).getFirst().code();

        Reply.Ok<Backend.Identity> ok = (Reply.Ok<Backend.Identity>) backend
                .verifyIdentity(new CardClaim.OfNumber(request, code));
        assertThat(ok.value().owner())
                .isEqualTo(Optional.of(new Owner(person.card().name(), person.card().number())));
        assertRefused(request, code, "sms-code-unknown");
    }

    @Test
    void aMobileOfSomebodyElseIsClaimedLikeTheRightOneAndGetsNothing() {
        String request = claimed("19900000000");

        assertThat(sandbox.developerSide().messages()).isEmpty();
        assertRefused(request, "000000", "sms-code-wrong");
        assertRefused(request, "000001", "sms-code-wrong");
        assertRefused(request, "000002", "sms-code-spent");
    }

    @Test
    void theSecondCodeHasToWait() {
        claimed(person.mobile());

        Reply.Refused<Backend.CodeSent> no = (Reply.Refused<Backend.CodeSent>) backend
                .claimNumber(person.card().number(), person.mobile());
        assertThat(no.status()).isEqualTo(429);
        assertThat(no.type()).endsWith("/sms-too-soon");
        assertThat(no.retryAfter()).isPresent();
    }

    private String claimed(String mobile) {
        Reply<Backend.CodeSent> reply = backend.claimNumber(person.card().number(), mobile);
        return ((Reply.Ok<Backend.CodeSent>) reply).value().requestId();
    }

    private void assertRefused(String request, String code, String type) {
        Reply.Refused<Backend.Identity> no = (Reply.Refused<Backend.Identity>) backend
                .verifyIdentity(new CardClaim.OfNumber(request, code));
        assertThat(no.type()).endsWith("/" + type);
        assertThat(no.retryable()).isFalse();
    }
}
