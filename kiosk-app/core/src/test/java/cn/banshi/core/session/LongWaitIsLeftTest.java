package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.screen.Comfort;
import cn.banshi.core.session.SessionEvent.Citizen;
import cn.banshi.core.session.SessionEvent.Rang;
import cn.banshi.core.session.Snapshot.Mode;
import cn.banshi.core.session.Transition.Handled;
import cn.banshi.core.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the machine works at can be left after five seconds, to where it was asked; what was filled in stays. */
class LongWaitIsLeftTest {

    private final SessionMachine machine = new SessionMachine(TestHall.catalogue(), Delays.STANDARD, Language.ZH);

    private static final Map<String, String> LEADS = Map.of("Verifying", "Consent", "SeekingPrincipals", "Consent",
            "OtherRecording Entrusts", "ForWhom", "OtherRecording Agrees", "Result", "Fetching", "Consent", "Asking",
            "Form", "FindingNumber", "GoingOn", "KeepingDraft", "Form", "Ordering", "LookingUp", "LookingUp",
            "LookingUp");

    private static List<SessionState> waits() {
        return Samples.states().stream().filter(WaitingRegion::waits).toList();
    }

    @Test
    void cannotBeLeftBefore() {
        assertThat(waits()).allSatisfy(state -> {
            assertThat(machine.next(at(state), new Citizen.LeftWaiting()).handled()).isEqualTo(Handled.MEANINGLESS);
        });
    }

    @Test
    void leadsBackToWhereItWasAskedAndHearsNoAnswerAnyMore() {
        Map<String, String> leads = new TreeMap<>();
        for (SessionState state : waits()) {
            Snapshot slow = machine.next(at(state), new Rang(Timer.LEAVABLE)).next();
            assertThat(slow.state()).isEqualTo(state);
            Transition left = machine.next(slow, new Citizen.LeftWaiting());
            assertThat(left.effects()).as("%s", state)
                    .contains(new Effect.GiveUpAsking())
                    .doesNotContain(new Effect.ForgetService(), new Effect.Wipe());
            leads.put(name(state), left.next().state().getClass().getSimpleName());
        }
        assertThat(leads).isEqualTo(LEADS);
    }

    @Test
    void goesBackToTheAnswersOfWhatWasLookedUp() {
        Snapshot slow = machine
                .next(at(new SessionState.LookingUp(Samples.SERVICE)), new Rang(Timer.LEAVABLE))
                .next();
        Transition left = machine.next(slow, new Citizen.LeftWaiting());

        assertThat(left.effects()).contains(new Effect.FindPageBefore(Samples.SERVICE, ""));
        assertThat(machine.next(left.next(), new SessionEvent.PageBefore(Optional.of("amount"))).next().state())
                .isInstanceOfSatisfying(SessionState.Form.class, form -> assertThat(form.page()).isEqualTo("amount"));
    }

    @Test
    void keepsThePageAsItWas() {
        Snapshot slow = machine.next(at(new SessionState.Asking(Samples.FORM)), new Rang(Timer.LEAVABLE)).next();

        Snapshot left = machine.next(slow, new Citizen.LeftWaiting()).next();
        assertThat(left.state()).isEqualTo(Samples.FORM);
        assertThat(left.mode().waitedLong()).isFalse();
        assertThat(left.mode().identified()).isTrue();
        assertThat(left.mode().entered()).isTrue();
    }

    @Test
    void everyWaitIsTimedFromItsBeginning() {
        Snapshot typing = at(new SessionState.GoingOn(Optional.empty())).in(mode().waitedLong(true));
        Transition begun = machine.next(typing, new Citizen.Next());

        assertThat(begun.next().state()).isEqualTo(new SessionState.FindingNumber());
        assertThat(begun.next().mode().waitedLong()).isFalse();
        assertThat(begun.effects()).contains(new Effect.StartTimer(Timer.LEAVABLE, Delays.STANDARD.leavable()));
        assertThat(machine.next(begun.next(), new SessionEvent.NumberFound(Samples.SERVICE)).effects())
                .contains(new Effect.StopTimer(Timer.LEAVABLE));
    }

    private static String name(SessionState state) {
        return Stream.of(state)
                .filter(SessionState.OtherRecording.class::isInstance)
                .map(telling -> ((SessionState.OtherRecording) telling).errand().getClass().getSimpleName())
                .findFirst()
                .map(errand -> "OtherRecording " + errand)
                .orElse(state.getClass().getSimpleName());
    }

    private static Mode mode() {
        return new Mode(Language.ZH, Comfort.usual(), Mode.Known.SURELY, true, false, false);
    }

    private static Snapshot at(SessionState state) {
        return new Snapshot(state, new Cover.None(), mode(), LeftCard.NONE, CardPlace.READER);
    }
}
