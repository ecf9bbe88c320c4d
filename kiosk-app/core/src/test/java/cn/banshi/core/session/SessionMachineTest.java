package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.fault.FaultCode;
import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.screen.Comfort;
import cn.banshi.core.session.Effect.StartTimer;
import cn.banshi.core.session.SessionEvent.Citizen;
import cn.banshi.core.session.SessionEvent.Rang;
import cn.banshi.core.session.SessionEvent.ReaderLookedAt.Seen;
import cn.banshi.core.session.Snapshot.Mode;
import cn.banshi.core.session.Transition.Handled;
import cn.banshi.core.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The machine's whole table: every state with every event is acted upon, meaningless, late by name, or a defect. */
class SessionMachineTest {

    private final SessionMachine machine = new SessionMachine(TestHall.catalogue(), Delays.STANDARD, Language.ZH);

    @Test
    void samplesLeaveNoStateAndNoEventOut() {
        assertThat(Samples.states().stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(Samples.family(SessionState.class).collect(Collectors.toSet()));
        assertThat(Samples.states()
                .stream()
                .filter(SessionState.Material.class::isInstance)
                .map(state -> ((SessionState.Material) state).plate().getClass())
                .collect(Collectors.toSet())).isEqualTo(
                        Samples.family(Plate.class).collect(Collectors.toSet()));
        assertThat(Samples.events().stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(Samples.family(SessionEvent.class).collect(Collectors.toSet()));
        assertThat(Samples.covers().stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(Samples.family(Cover.class).collect(Collectors.toSet()));
    }

    /**
     * The table is a file, so that a change of the machine shows as a change of the table. What the machine does now is
     * written beside it into {@code target}; once it is what is wanted, copy it.
     */
    @Test
    void everyPairIsHandledAsTheTableSays() throws IOException {
        Path table = Path.of(System.getProperty("banshi.root"),
                "kiosk-app/core/src/test/resources/cn/banshi/core/session/machine.txt");

        Files.writeString(Path.of(System.getProperty("java.io.tmpdir"), "machine.txt"), table());
        assertThat(table()).isEqualToIgnoringNewLines(Files.readString(table));
    }

    private String table() {
        var text = new StringBuilder();
        for (SessionState state : Samples.states()) {
            Map<String, Set<String>> byKind = new TreeMap<>();
            for (SessionEvent event : Samples.events()) {
                Transition transition = machine.next(at(state, new Cover.None()), event);
                String what = switch (transition.handled()) {
                    case YES -> name(event) + leads(state, transition);
                    case MEANINGLESS, LATE, DEFECT -> name(event);
                };
                byKind.computeIfAbsent(transition.handled().name().toLowerCase(Locale.ROOT),
                        kind -> new TreeSet<>()).add(what);
            }
            text.append(title(state)).append('\n');
            byKind.forEach((kind, events) -> text.append("  ")
                    .append(kind)
                    .append(": ")
                    .append(String.join(", ", events))
                    .append('\n'));
        }
        return text.toString();
    }

    private static String title(SessionState state) {
        return switch (state) {
            case SessionState.Material material -> "Material " + material.plate().getClass().getSimpleName();
            case SessionState.Eligibility eligibility -> eligibility.open() ? "Eligibility open" : "Eligibility closed";
            case SessionState other -> other.getClass().getSimpleName();
        };
    }

    private static String leads(SessionState from, Transition transition) {
        String state = name(transition.next().state());
        String cover = transition.next().cover() instanceof Cover.None ? ""
                : " under " + name(transition.next().cover());
        return (state.equals(name(from)) ? "" : " > " + state) + cover;
    }

    private static String name(Object value) {
        String name = value.getClass().getSimpleName();
        return value instanceof Rang(Timer timer) ? name + "(" + timer + ")" : name;
    }

    @Test
    void aDefectEndsTheVisitSafely() {
        for (SessionState state : Samples.states()) {
            for (SessionEvent event : Samples.events()) {
                Transition transition = machine.next(at(state, new Cover.None()), event);
                if (transition.handled() == Handled.DEFECT || event instanceof SessionEvent.Broke) {
                    assertThat(transition.next().state()).isInstanceOfSatisfying(SessionState.Fault.class,
                            fault -> assertThat(fault.code()).isEqualTo(FaultCode.INTERNAL));
                    assertThat(transition.effects()).contains(new Effect.Wipe());
                    assertThat(transition.next().mode().identified()).isFalse();
                }
            }
        }
    }

    @Test
    void keepsTheNumberOfTheCaseThroughADefect() {
        Transition transition = machine.next(at(Samples.RESULT, new Cover.None()), new SessionEvent.Broke());

        assertThat(((SessionState.Fault) transition.next().state()).reference()).contains("0007-00042-K");
    }

    @Test
    void everyWayToGoodbyeWipes() {
        forAll((before, event, transition) -> {
            if (transition.next().state() instanceof SessionState.Goodbye
                    && !(before.state() instanceof SessionState.Goodbye)) {
                assertThat(transition.effects()).as("%s on %s", before.state(), event).contains(new Effect.Wipe());
            }
        });
    }

    @Test
    void afterEveryVisitTheReaderIsLookedAt() {
        forAll((before, event, transition) -> {
            if (transition.effects().contains(new Effect.Wipe()) && !before.state().equals(transition.next().state())) {
                assertThat(transition.effects()).as("%s on %s", before, event).contains(new Effect.LookAtReader());
                assertThat(transition.next().leftCard()).isNotEqualTo(LeftCard.NONE);
            }
        });
    }

    /** Where a look told nothing, each place is looked at before it is read, see {@link LeftCardWork#free}. */
    @Test
    void nothingIsReadFromACardFromBefore() {
        Set<SessionEvent> silent = Set.of(new SessionEvent.ReaderLookedAt(Seen.CANNOT_TELL),
                new SessionEvent.ReaderLookedAt(Seen.NO_ANSWER));
        forAll((before, event, transition) -> {
            if (transition.effects().contains(new Effect.StartReading()) && !silent.contains(event)) {
                assertThat(transition.next().leftCard()).as("%s on %s", before, event).isEqualTo(LeftCard.NONE);
            }
        });
    }

    @Test
    void aReaderIsFreeOnlyWhenItWasSeenEmpty() {
        forAll((before, event, transition) -> {
            if (before.leftCard() != LeftCard.NONE && transition.next().leftCard() == LeftCard.NONE) {
                assertThat(event).isEqualTo(new SessionEvent.ReaderLookedAt(Seen.EMPTY));
            }
        });
    }

    @Test
    void noTouchIsEverADefect() {
        forAll((before, event, transition) -> {
            if (event instanceof Citizen) {
                assertThat(transition.handled()).as("%s on %s", before, event).isNotEqualTo(Handled.DEFECT);
            }
        });
    }

    @Test
    void nothingIsIdleWhileTheMachineWorks() {
        forAll((before, event, transition) -> {
            if (!IdleRule.waits(transition.next().state())) {
                assertThat(transition.effects()).as("%s on %s", before, event)
                        .noneMatch(effect -> effect instanceof StartTimer(Timer timer, var delay)
                                && timer == Timer.IDLE);
                assertThat(transition.next().cover()).isNotInstanceOf(Cover.StillThere.class);
            }
        });
    }

    @Test
    void everyStateThatWaitsForSomebodyAlsoWaitsForSilence() {
        forAll((before, event, transition) -> {
            boolean entered = !before.state().getClass().equals(transition.next().state().getClass());
            if (entered && IdleRule.waits(transition.next().state())
                    && !(transition.next().cover() instanceof Cover.StillThere)
                    && !sameWait(before.state(), transition.next().state())) {
                assertThat(transition.effects()).as("%s on %s", before, event)
                        .anyMatch(effect -> effect instanceof StartTimer(Timer timer, var delay)
                                && timer == Timer.IDLE);
            }
        });
    }

    private static boolean sameWait(SessionState before, SessionState after) {
        return identify(before) && identify(after);
    }

    private static boolean identify(SessionState state) {
        return state instanceof SessionState.Identifying || state instanceof SessionState.CardRefused;
    }

    @Test
    void readingIsStoppedWhereverItIsLeft() {
        forAll((before, event, transition) -> {
            if (before.state() instanceof SessionState.Identifying
                    && !(transition.next().state() instanceof SessionState.Identifying)) {
                assertThat(transition.effects()).as("%s on %s", before, event).contains(new Effect.StopReading());
            }
        });
    }

    @Test
    void theReceiptIsPrintedOnceAndOnlyOnTheFirstTruth() {
        List<String> printing = new ArrayList<>();
        forAll((before, event, transition) -> {
            // what was paid is another truth, see PaymentVisitTest
            if (transition.effects().stream().anyMatch(Effect.Print.class::isInstance)
                    && !(before.state() instanceof SessionState.Paying)) {
                printing.add(name(before.state()));
                assertThat(((SessionState.Delivering) before.state()).before()).isEmpty();
            }
        });
        assertThat(printing).isEmpty();
        var first = new SessionState.Delivering(Samples.SERVICE, "0007-00042-K", true, Optional.empty());
        assertThat(machine.next(at(first, new Cover.None()), new Citizen.LeftWaiting()).effects())
                .filteredOn(Effect.Print.class::isInstance)
                .hasSize(1);
    }

    @FunctionalInterface
    private interface Look {
        void at(Snapshot before, SessionEvent event, Transition transition);
    }

    private void forAll(Look look) {
        for (SessionState state : Samples.states()) {
            for (Cover cover : Samples.covers()) {
                for (SessionEvent event : Samples.events()) {
                    for (LeftCard card : LeftCard.values()) {
                        Snapshot before = at(state, cover).with(card);
                        look.at(before, event, machine.next(before, event));
                    }
                }
            }
        }
    }

    private static Snapshot at(SessionState state, Cover cover) {
        return new Snapshot(state, cover,
                new Mode(Language.ZH, Comfort.usual(), Mode.Known.SURELY, true, false, false),
                LeftCard.NONE,
                CardPlace.READER);
    }
}
