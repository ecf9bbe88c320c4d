package cn.banshi.core.session;

import cn.banshi.core.form.TypedNumber;
import cn.banshi.core.screen.Phase;
import cn.banshi.core.screen.IdentityProblem;
import cn.banshi.core.session.SessionEvent.Citizen;
import cn.banshi.core.session.SessionEvent.CodeHandled;
import cn.banshi.core.session.SessionEvent.NotVerified;
import cn.banshi.core.session.SessionEvent.Rang;
import cn.banshi.core.session.SessionEvent.TypedChecked;
import cn.banshi.core.session.SessionState.ByNumber;
import cn.banshi.core.session.SessionState.ByNumber.Stage;
import cn.banshi.core.session.SessionState.Identifying;
import cn.banshi.core.session.SessionState.Verifying;
import java.util.List;
import java.util.Optional;

/** The way of those who have no card with them: their number, their mobile, a code. From everywhere back to the card. */
final class NumberRegion {

    private final Route route;

    NumberRegion(Route route) {
        this.route = route;
    }

    /** @param problem said about the last try; after too many of this kind it is no way any more */
    Transition begin(Snapshot at, String service, Optional<IdentityProblem> problem) {
        return open(service, problem)
                ? route.enter(at, ByNumber.at(service, Stage.NUMBERS, Note.NONE))
                : Transition.meaningless(at);
    }

    boolean open(String service, Optional<IdentityProblem> problem) {
        return route.procedure(service).notByNumber().isEmpty()
                && problem.filter(IdentityProblem::ofNumber).isEmpty();
    }

    Transition next(Snapshot at, ByNumber now, SessionEvent event) {
        return switch (event) {
            case Citizen.Focused(String id) -> field(now, id)
                    .map(field -> Transition.to(at.at(now.in(field))))
                    .orElseGet(() -> Transition.meaningless(at));
            case Citizen.Entered(String id) -> field(now, id)
                    .map(field -> Transition.to(at.at(now.in(field).with(now.note().afterEntry()))))
                    .orElseGet(() -> Transition.meaningless(at));
            case Citizen.ShortcutUsed(String id) -> now.stage() == Stage.CODE && now.note().free()
                    ? send(at, now)
                    : Transition.meaningless(at);
            case Citizen.Next next -> now.note().kind() == Note.Kind.CODE_SENDING
                    ? Transition.meaningless(at)
                    : Transition.to(at, new Effect.CheckTyped(now.stage()));
            case TypedChecked checked when checked.stage() == now.stage() -> checked(at, now, checked);
            case CodeHandled(Note note) -> now.stage() == Stage.CODE ? noted(at, now.with(note)) : Transition.late(at);
            case Rang(Timer timer) when timer == Timer.RESEND -> now.note().counting()
                    ? noted(at, now.with(now.note().oneLess()))
                    : Transition.late(at);
            case NotVerified(IdentityProblem problem) -> toCard(at, now.service(), Optional.of(problem));
            case Citizen.Back back -> now.stage() == Stage.CODE
                    ? route.enter(at, ByNumber.at(now.service(), Stage.NUMBERS, Note.NONE))
                    : toCard(at, now.service(), Optional.empty());
            case Citizen.HomeWanted home -> route.home(at);
            case Citizen.ExitWanted exit -> route.exit(at);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    private static Optional<TypedNumber> field(ByNumber now, String id) {
        return TypedNumber.of(id).filter(now.stage().fields()::contains);
    }

    private Transition checked(Snapshot at, ByNumber now, TypedChecked checked) {
        if (checked.wrong().isPresent()) {
            return Transition.to(at.at(now.wrong(checked.wrong().get())));
        }
        return switch (now.stage()) {
            case NUMBERS -> checked.asked()
                    ? route.enter(at, ByNumber.at(now.service(), Stage.CODE, new Note(Note.Kind.CODE_SENT, 0)))
                    : send(at, ByNumber.at(now.service(), Stage.CODE, Note.NONE));
            case CODE -> checked.asked()
                    ? route.enter(at, new Verifying(now.service()))
                    : Transition.to(at.at(now.with(new Note(Note.Kind.CODE_MISSING, 0))));
        };
    }

    private Transition send(Snapshot at, ByNumber code) {
        return route.enter(at, code.with(new Note(Note.Kind.CODE_SENDING, 0)))
                .and(List.of(new Effect.ClaimNumber(code.service())));
    }

    private static Transition noted(Snapshot at, ByNumber now) {
        return now.note().counting()
                ? Transition.to(at.at(now), new Effect.StartTimer(Timer.RESEND, Delays.SECOND))
                : Transition.to(at.at(now));
    }

    /** The code that was typed is not the one, or not any more. */
    Transition again(Snapshot at, String service, Note note) {
        return route.enter(at, ByNumber.at(service, Stage.CODE, note));
    }

    /** What was typed is forgotten: whoever lays down a card need not be the one who typed. */
    Transition toCard(Snapshot at, String service, Optional<IdentityProblem> problem) {
        return route.enter(at, new Identifying(service, Phase.WAITING, problem, 0))
                .and(List.of(new Effect.ForgetTyped()));
    }
}
