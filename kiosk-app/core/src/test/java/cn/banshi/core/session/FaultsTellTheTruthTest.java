package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.fault.FaultCode;
import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.screen.Comfort;
import cn.banshi.core.screen.Phase;
import cn.banshi.core.session.Snapshot.Mode;
import cn.banshi.core.text.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a fault says of the citizen's case ({@code fault.means} in the texts) holds wherever it is raised: every state with
 * every event is gone through. Whoever raises a fault somewhere else reads its text first, and adds the state here.
 */
class FaultsTellTheTruthTest {

    private static final Errand ENTRUSTS = new Errand.Entrusts(Samples.SERVICE);
    private static final Errand AGREES = new Errand.Agrees(Samples.RESULT);

    private final SessionMachine machine = new SessionMachine(TestHall.catalogue(), Delays.STANDARD, Language.ZH);

    /** Where each is raised; a defect can happen anywhere. */
    private static final Map<FaultCode, Set<String>> RAISED = new EnumMap<>(Map.of(
            // "this matter was not submitted"
            FaultCode.READER_DOWN, Set.of("Identifying", "OtherCard Entrusts"),
            // "this step was not done, no new case"
            FaultCode.BACKEND_DOWN, Set.of("Verifying", "SeekingPrincipals", "Fetching", "Asking"),
            FaultCode.DATA_UNAVAILABLE, Set.of("Fetching"),
            // "your case stands, no money was taken here"
            FaultCode.ORDER_UNAVAILABLE, Set.of("Ordering"),
            // "the mandate may be recorded or not"
            FaultCode.ENTRUSTING_UNANSWERED, Set.of("OtherRecording Entrusts"),
            // "this step was not done, no new case": nothing is asked before it is on disk
            FaultCode.NOT_RECORDED, Set.of("Verifying", "SeekingPrincipals", "Fetching", "Asking", "FaceProof",
                    "OtherRecording Entrusts", "Recording", "LookingUp", "Ordering")));

    @Test
    void everyFaultIsRaisedExactlyWhereItsWordsAreTrue() {
        Map<FaultCode, Set<String>> raised = new EnumMap<>(FaultCode.class);
        forAll((state, fault) -> raised.computeIfAbsent(fault.code(), code -> new TreeSet<>()).add(name(state)));
        raised.remove(FaultCode.INTERNAL);
        raised.remove(FaultCode.NOT_CLEAN);

        assertThat(raised).isEqualTo(RAISED);
    }

    @Test
    void noFaultIsRaisedByNothing() {
        Set<FaultCode> raised = EnumSet.noneOf(FaultCode.class);
        forAll((state, fault) -> raised.add(fault.code()));

        assertThat(raised).containsExactlyInAnyOrder(FaultCode.values());
    }

    /** Every other fault's words say that it can be tried again. */
    @Test
    void whateverIsNotOverCanBeTriedAgain() {
        forAll((state, fault) -> assertThat(fault.retry().isPresent()).as("%s in %s", fault.code(), state)
                .isEqualTo(fault.code() != FaultCode.INTERNAL && fault.code() != FaultCode.NOT_CLEAN));
    }

    /** Once something was filed its number is told, and nothing says that there is no case. */
    @Test
    void whoHasANumberIsNeverToldThatThereIsNoCase() {
        forAll((state, fault) -> {
            if (numbered(state)) {
                assertThat(fault.code()).as("%s", state).isIn(FaultCode.INTERNAL, FaultCode.NOT_CLEAN);
                assertThat(fault.code() == FaultCode.NOT_CLEAN || fault.reference().isPresent()).as("%s", state)
                        .isTrue();
            }
        });
    }

    private static boolean numbered(SessionState state) {
        return switch (state) {
            case SessionState.Delivering delivering -> true;
            case SessionState.Result result -> true;
            case SessionState.Rating rating -> true;
            case SessionState.Paying paying -> !paying.reference().isEmpty();
            case SessionState.OtherConsent consent -> consent.errand() instanceof Errand.Agrees;
            case SessionState.OtherCard card -> card.errand() instanceof Errand.Agrees;
            case SessionState.OtherRecording telling -> telling.errand() instanceof Errand.Agrees;
            case SessionState other -> false;
        };
    }

    @FunctionalInterface
    private interface Look {
        void at(SessionState from, SessionState.Fault fault);
    }

    private void forAll(Look look) {
        for (SessionState state : states()) {
            for (SessionEvent event : events()) {
                var at = new Snapshot(state, new Cover.None(),
                        new Mode(Language.ZH, Comfort.usual(), Mode.Known.SURELY, true, false, false), LeftCard.NONE,
                        CardPlace.READER);
                if (!(state instanceof SessionState.Fault)
                        && machine.next(at, event).next().state() instanceof SessionState.Fault fault) {
                    look.at(state, fault);
                }
            }
        }
    }

    private static List<SessionState> states() {
        List<SessionState> states = new ArrayList<>(Samples.states());
        Stream.of(ENTRUSTS, AGREES)
                .forEach(errand -> states.addAll(List.of(new SessionState.OtherConsent(errand),
                        new SessionState.OtherCard(errand, Phase.WAITING, Optional.empty(), 0),
                        new SessionState.OtherRecording(errand))));
        return states;
    }

    private static List<SessionEvent> events() {
        List<SessionEvent> events = new ArrayList<>(Samples.events());
        events.add(new SessionEvent.Checked(false));
        return events;
    }

    private static String name(SessionState state) {
        Optional<Errand> errand = switch (state) {
            case SessionState.OtherCard card -> Optional.of(card.errand());
            case SessionState.OtherRecording telling -> Optional.of(telling.errand());
            case SessionState other -> Optional.empty();
        };
        return state.getClass().getSimpleName() + errand.map(what -> " " + what.getClass().getSimpleName()).orElse("");
    }
}
