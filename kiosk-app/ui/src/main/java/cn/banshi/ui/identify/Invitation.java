package cn.banshi.ui.identify;

import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.screen.IdentityProblem;
import cn.banshi.core.screen.Phase;
import cn.banshi.core.screen.Screen;
import cn.banshi.ui.common.CardDrawing.Pose;
import java.util.Optional;
import java.util.Set;

/** Keys of what somebody is asked to show, to read and to hear. */
public final class Invitation {

    private Invitation() {}

    public static String question(Screen.Identify screen) {
        return switch (pose(screen)) {
            case LAY -> screen.another()
                    ? "identify.another"
                    : only(screen).map(Wanted::question).orElseGet(() -> Wanted.question(screen.places()));
            case READ -> slot(screen) ? "identify.reading.slot" : "identify.reading";
            case TAKE -> slot(screen) ? "identify.pull" : "identify.take";
        };
    }

    public static String hint(Screen.Identify screen) {
        if (screen.phase() == Phase.RESTING) {
            return "identify.resting.hint";
        }
        return switch (pose(screen)) {
            case LAY -> only(screen).map(Wanted::hint).orElseGet(() -> Wanted.hint(screen.places()));
            case READ -> "identify.reading.hint";
            case TAKE -> slot(screen) ? "identify.pull.hint" : "identify.take.hint";
        };
    }

    public static String problem(IdentityProblem wrong, Set<CardPlace> places) {
        return nothing(wrong, places) ? Wanted.missed(places) : each("identify.problem", wrong);
    }

    public static String remedy(IdentityProblem wrong, Set<CardPlace> places) {
        return nothing(wrong, places) ? Wanted.missedRemedy(places) : each("identify.remedy", wrong);
    }

    private static String each(String family, IdentityProblem wrong) {
        return family + "." + wrong.name();
    }

    private static boolean nothing(IdentityProblem wrong, Set<CardPlace> places) {
        return wrong == IdentityProblem.NO_CARD && !places.equals(Set.of(CardPlace.READER));
    }

    static Pose pose(Screen.Identify screen) {
        return switch (screen.phase()) {
            case READING, READING_IN_SLOT -> Pose.READ;
            case WAITING,
                    RESTING -> screen.problem().filter(IdentityProblem::fromBefore).isPresent() ? Pose.TAKE : Pose.LAY;
        };
    }

    private static boolean slot(Screen.Identify screen) {
        return only(screen).equals(Optional.of(CardPlace.SLOT));
    }

    /** The one place that matters now; empty where either does. */
    static Optional<CardPlace> only(Screen.Identify screen) {
        if (pose(screen) == Pose.READ) {
            return Optional.of(screen.phase() == Phase.READING ? CardPlace.READER : CardPlace.SLOT);
        }
        if (screen.problem().filter(IdentityProblem::fromBefore).isPresent()) {
            return screen.problem().map(left -> left == IdentityProblem.CHIP_LEFT ? CardPlace.SLOT : CardPlace.READER);
        }
        return screen.places().size() == 1 ? screen.places().stream().findFirst() : Optional.empty();
    }
}
