package cn.banshi.core.session;

import cn.banshi.core.screen.Phase;
import cn.banshi.core.screen.Paper;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When silence means that somebody has gone. Never while the machine works, a card is read or paper comes out; sooner
 * where personal data is to be seen.
 */
final class IdleRule {

    private final Delays delays;

    IdleRule(Delays delays) {
        this.delays = delays;
    }

    static boolean waits(SessionState state) {
        return patience(state) != Patience.NONE;
    }

    private enum Patience {
        NONE, NORMAL, PERSONAL,
        /** A slip is in hand, or a number is written down. */
        PAPER,
        /** A phone is being fetched, and paid with. */
        PAYING
    }

    /** Completes a transition with what it means for the idle timer and the countdown. */
    Transition after(Snapshot before, boolean citizen, Transition transition) {
        Snapshot now = transition.next();
        boolean warned = now.cover() instanceof Cover.StillThere;
        boolean wasWarned = before.cover() instanceof Cover.StillThere;
        Optional<Duration> delay = warned ? Optional.empty() : delay(now);
        if (warned && !waits(now.state())) {
            // the machine began to work by itself: the question has no sense any more
            Transition open = new Transition(now.under(new Cover.None()), transition.effects(), transition.handled());
            return open.and(List.of(new Effect.StopTimer(Timer.COUNTDOWN)));
        }
        if (wasWarned && !warned) {
            return transition.and(List.of(new Effect.StopTimer(Timer.COUNTDOWN), set(delay)));
        }
        boolean changed = warned != wasWarned || !key(before.state()).equals(key(now.state()))
                || !delay(before).equals(delay(now));
        return (citizen && !warned && waits(now.state())) || changed
                ? transition.and(List.of(set(delay)))
                : transition;
    }

    private static Effect set(Optional<Duration> delay) {
        return delay.<Effect>map(duration -> new Effect.StartTimer(Timer.IDLE, duration))
                .orElseGet(() -> new Effect.StopTimer(Timer.IDLE));
    }

    /** Whoever has called somebody stands there and touches nothing. */
    private Optional<Duration> delay(Snapshot at) {
        return delay(at.state()).map(usual -> at.mode().help().stage().open() ? Delays.HELP_COMING : usual);
    }

    private Optional<Duration> delay(SessionState state) {
        return switch (patience(state)) {
            case NONE -> Optional.empty();
            case NORMAL -> Optional.of(delays.idle());
            case PERSONAL -> Optional.of(delays.idlePersonal());
            case PAPER -> Optional.of(Delays.PAPER);
            case PAYING -> Optional.of(Delays.PAYING);
        };
    }

    private static Patience patience(SessionState state) {
        return switch (state) {
            case SessionState.Attract attract -> Patience.NONE;
            case SessionState.Goodbye goodbye -> Patience.NONE;
            case SessionState.Interrupted interrupted -> Patience.NONE;
            case SessionState.Verifying verifying -> Patience.NONE;
            case SessionState.SeekingPrincipals seeking -> Patience.NONE;
            case SessionState.OtherRecording telling -> Patience.NONE;
            case SessionState.OtherConsent consent -> Patience.NORMAL;
            case SessionState.OtherCard card -> card.phase() == Phase.WAITING || card.phase() == Phase.RESTING
                    ? Patience.NORMAL
                    : Patience.NONE;
            case SessionState.Fetching fetching -> Patience.NONE;
            case SessionState.Asking asking -> Patience.NONE;
            case SessionState.LookingUp looking -> Patience.NONE;
            // it ends by itself
            case SessionState.FaceProof proof -> Patience.NONE;
            case SessionState.KeepingDraft keeping -> Patience.NONE;
            case SessionState.Recording recording -> Patience.NONE;
            case SessionState.Ordering ordering -> Patience.NONE;
            case SessionState.Delivering delivering -> Patience.NONE;
            case SessionState.Identifying identifying -> identifying.phase() == Phase.WAITING
                    ? Patience.NORMAL
                    : Patience.NONE;
            case SessionState.Paying paying -> switch (paying.bill()) {
                case RENEWING -> Patience.NONE;
                case OPEN, NOT_KNOWN -> Patience.PAYING;
                case NOT_RENEWED, EXPIRED, CLOSED, FAILED -> Patience.PERSONAL;
            };
            case SessionState.Result result -> result.paper() == Paper.PRINTING ? Patience.NONE : Patience.PAPER;
            case SessionState.Answered answered -> answered.printing()
                    ? Patience.NONE
                    : Route.paper(answered) ? Patience.PAPER : Patience.PERSONAL;
            case SessionState.DraftKept kept -> kept.slip().equals(Optional.of(Paper.PRINTING))
                    ? Patience.NONE
                    : Patience.NORMAL;
            case SessionState.Rating rating -> patience(rating.result());
            case SessionState.ForWhom whom -> Patience.PERSONAL;
            case SessionState.Unmandated unmandated -> Patience.NORMAL;
            case SessionState.Confirm confirm -> Patience.PERSONAL;
            case SessionState.ByNumber number -> Patience.PERSONAL;
            case SessionState.DraftOffered offered -> Patience.PERSONAL;
            case SessionState.Form form -> Patience.PERSONAL;
            case SessionState.FaceConsent face -> Patience.NORMAL;
            case SessionState.FaceDoubt doubt -> Patience.NORMAL;
            case SessionState.Material material -> switch (material.plate()) {
                case Plate.Shown _,Plate.Stacked _ -> Patience.PERSONAL;
                case Plate.Received _,Plate.OnFile _ -> Patience.PERSONAL;
                case Plate.Phone phone -> phone.stage() == Plate.Phone.Stage.OPENING
                        ? Patience.NONE
                        : Patience.NORMAL;
                case Plate.Looking _,Plate.Away _,Plate.Elsewhere _ -> Patience.NORMAL;
            };
            case SessionState.Review review -> Patience.PERSONAL;
            case SessionState.Signing signing -> Patience.PERSONAL;
            case SessionState.Home home -> Patience.NORMAL;
            case SessionState.Searching searching -> Patience.NORMAL;
            case SessionState.GoingOn goingOn -> Patience.NORMAL;
            case SessionState.FindingNumber finding -> Patience.NONE;
            case SessionState.Intro intro -> Patience.NORMAL;
            case SessionState.Consent consent -> Patience.NORMAL;
            case SessionState.CardRefused refused -> Patience.NORMAL;
            case SessionState.DataWrong wrong -> Patience.NORMAL;
            case SessionState.Eligibility eligibility -> Patience.PERSONAL;
            case SessionState.Fault fault -> Patience.NORMAL;
        };
    }

    /** States with equal keys are one wait: a refused card that is looked for again must not start the time anew. */
    private static String key(SessionState state) {
        return switch (state) {
            case SessionState.Identifying identifying -> "identify";
            case SessionState.CardRefused refused -> "identify";
            case SessionState.ByNumber number -> "number " + number.stage();
            case SessionState.Form form -> "form " + form.page();
            case SessionState.Material material -> "material " + material.material() + material.taken()
                    + material.plate().getClass().getSimpleName();
            case SessionState other -> other.getClass().getSimpleName();
        };
    }
}
