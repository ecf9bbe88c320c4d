package cn.banshi.core.session;

import cn.banshi.core.fault.FaultCode;
import cn.banshi.core.journey.Page;
import cn.banshi.core.session.SessionEvent.BackendFailed;
import cn.banshi.core.session.SessionEvent.Citizen;
import cn.banshi.core.session.SessionEvent.CodeHandled;
import cn.banshi.core.session.SessionEvent.MaterialFound;
import cn.banshi.core.session.SessionEvent.PageAsked;
import cn.banshi.core.session.SessionEvent.PageBefore;
import cn.banshi.core.session.SessionEvent.PageChecked;
import cn.banshi.core.session.SessionEvent.PageChecked.Check;
import cn.banshi.core.session.SessionEvent.Rang;
import cn.banshi.core.session.SessionState.Asking;
import cn.banshi.core.session.SessionState.Form;
import cn.banshi.core.session.SessionState.Recording;
import cn.banshi.core.session.SessionState.Review;
import cn.banshi.core.session.SessionState.Signing;
import java.util.Optional;

/** Asking what is missing, showing all of it once more, signing. */
final class FormRegion {

    private final Route route;
    private final FaceRegion face;
    private final MaterialRegion materials;

    FormRegion(Route route, FaceRegion face, MaterialRegion materials) {
        this.route = route;
        this.face = face;
        this.materials = materials;
    }

    Transition page(Snapshot at, Form form, SessionEvent event) {
        return switch (event) {
            case Citizen.Focused(String field) -> Transition.to(at.at(Asks.into(form, Optional.of(field))));
            case Citizen.Entered(String field) -> entered(at, asks(at, form).entered(form, field));
            case Citizen.ShortcutUsed(String field) -> shortcut(at, asks(at, form).entered(form, field), field);
            case Citizen.Next next -> Transition.to(at, !form.toReview() && asks(at, form).more(form)
                    ? new Effect.CheckQuestion(form.service(), form.page(), form.part())
                    : new Effect.CheckPage(form.service(), form.page(), form.toReview()));
            case PageChecked(String page, Check check) when page.equals(form.page()) -> checked(at, form, check);
            case Citizen.Back back -> back(at, form);
            case MaterialFound found -> materials.found(at, form.service(), found);
            case PageBefore(Optional<String> page) -> page.map(id -> route.pageBehind(at, form.service(), id))
                    .orElseGet(() -> route.beforeForm(at, form.service()));
            case CodeHandled(Note note) -> code(at, form, note);
            case Rang(Timer timer) when timer == Timer.RESEND -> secondPassed(at, form);
            case Citizen.FaceWanted wanted -> face.begin(at, form);
            case Citizen.CodeWanted wanted -> face.code(at, form);
            case Citizen.ElsewhereWanted wanted -> route.elsewhere(at, form.service());
            case Citizen.HomeWanted home -> route.home(at);
            case Citizen.ExitWanted exit -> route.exit(at);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    private Transition back(Snapshot at, Form form) {
        if (form.toReview()) {
            return route.enter(at, new Review(form.service()));
        }
        return asks(at, form).before(form)
                .map(question -> route.enter(at, question))
                .orElseGet(() -> Transition.to(at, new Effect.FindPageBefore(form.service(), form.page())));
    }

    private Asks asks(Snapshot at, Form form) {
        return route.asks(at, form.service());
    }

    private static Transition entered(Snapshot at, Form form) {
        return Transition.to(at.at(form.with(form.note().afterEntry())).in(at.mode().entered(true)));
    }

    private Transition shortcut(Snapshot at, Form form, String field) {
        var page = route.procedure(form.service()).page(form.page());
        boolean code = page.flatMap(Page::code).filter(c -> c.id().equals(field)).isPresent();
        if (!code) {
            return Transition.to(at.at(form).in(at.mode().entered(true)),
                    new Effect.Fill(form.service(), form.page(), field));
        }
        return form.note().free()
                ? Transition.to(at.at(form.with(new Note(Note.Kind.CODE_SENDING, 0))),
                        new Effect.SendCode(form.service(), form.page()))
                : Transition.meaningless(at);
    }

    private Transition checked(Snapshot at, Form form, Check check) {
        return switch (check) {
            case Check.Incomplete(String field) -> Transition.to(at.at(asks(at, form).wrong(form, field)));
            case Check.Answered answered -> asks(at, form).after(form)
                    .map(question -> route.enter(at, question))
                    .orElseGet(() -> Transition.late(at));
            case Check.Ask ask -> route.enter(at, new Asking(form));
            case Check.Go(Optional<String> page, Optional<String> field) -> page
                    .map(id -> route.enter(at, asks(at, form).first(id, field, form.toReview())))
                    .orElseGet(() -> route.answers(form.service())
                            ? route.enter(at, new SessionState.LookingUp(form.service()))
                            : materials.ahead(at, form.service(), form.toReview()));
        };
    }

    private Transition code(Snapshot at, Form form, Note note) {
        return asksForCode(form) ? noted(form.with(note), at.at(form.with(note))) : Transition.late(at);
    }

    private boolean asksForCode(Form form) {
        return route.procedure(form.service()).page(form.page()).flatMap(Page::code).isPresent();
    }

    private static Transition secondPassed(Snapshot at, Form form) {
        return form.note().counting() ? noted(oneLess(form), at.at(oneLess(form))) : Transition.late(at);
    }

    private static Form oneLess(Form form) {
        return form.with(form.note().oneLess());
    }

    private static Transition noted(Form form, Snapshot told) {
        return form.note().counting()
                ? Transition.to(told, new Effect.StartTimer(Timer.RESEND, Delays.SECOND))
                : Transition.to(told);
    }

    Transition asking(Snapshot at, Asking asking, SessionEvent event) {
        Form form = asking.form();
        return switch (event) {
            case PageAsked(String page, Note note) when page.equals(form.page()) -> note.equals(Note.NONE)
                    ? Transition.to(at.at(form), new Effect.CheckPage(form.service(), form.page(), form.toReview()))
                    : route.enter(at, asks(at, form).code(form.with(note)));
            case BackendFailed failed -> route.fault(at, FaultCode.BACKEND_DOWN, Optional.of(stopped(form)));
            case SessionEvent.MandateRefused no -> route.unmandated(at, form.service(), true);
            case SessionEvent.NotRecorded not -> route.fault(at, FaultCode.NOT_RECORDED, Optional.of(stopped(form)));
            case CodeHandled(Note note) when asksForCode(form) -> noted(form.with(note),
                    at.at(new Asking(form.with(note))));
            case Rang(Timer timer) when timer == Timer.RESEND && form.note().counting() -> noted(oneLess(form),
                    at.at(new Asking(oneLess(form))));
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    /** Nobody counts seconds while a fault is shown, or while something is kept. */
    static Form stopped(Form form) {
        return form.note().counting() ? form.with(new Note(form.note().kind(), 0)) : form;
    }

    Transition review(Snapshot at, Review review, SessionEvent event) {
        return switch (event) {
            case Citizen.Next next -> route.reviewed(at, review.service());
            case Citizen.PageWanted(String page) -> change(at, review.service(), page);
            case Citizen.Back back -> materials.behind(at, review.service());
            case MaterialFound found -> materials.found(at, review.service(), found);
            case PageBefore(Optional<String> page) -> page.map(id -> route.pageBehind(at, review.service(), id))
                    .orElseGet(() -> route.beforeForm(at, review.service()));
            case Citizen.ElsewhereWanted wanted -> route.elsewhere(at, review.service());
            case Citizen.HomeWanted home -> route.home(at);
            case Citizen.ExitWanted exit -> route.exit(at);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }

    private Transition change(Snapshot at, String service, String page) {
        return route.procedure(service).material(page).isPresent()
                ? Transition.to(at, new Effect.FindMaterial(service, page, Effect.FindMaterial.Way.THIS))
                : route.enter(at, route.asks(at, service).named(page));
    }

    Transition signing(Snapshot at, Signing signing, SessionEvent event) {
        return switch (event) {
            case Citizen.Signed signed -> route.enter(at.in(at.mode().entered(true)),
                    new Recording(signing.service()));
            case Citizen.Back back -> route.enter(at, new Review(signing.service()));
            case Citizen.HomeWanted home -> route.home(at);
            case Citizen.ExitWanted exit -> route.exit(at);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }
}
