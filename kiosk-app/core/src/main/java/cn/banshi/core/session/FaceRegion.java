package cn.banshi.core.session;

import cn.banshi.core.fault.FaultCode;
import cn.banshi.core.journey.Field;
import cn.banshi.core.journey.Page;
import cn.banshi.core.screen.Doubt;
import cn.banshi.core.screen.Asked;
import cn.banshi.core.session.SessionEvent.Citizen;
import cn.banshi.core.session.SessionEvent.FaceAsked;
import cn.banshi.core.session.SessionEvent.FaceDoubted;
import cn.banshi.core.session.SessionState.FaceConsent;
import cn.banshi.core.session.SessionState.FaceDoubt;
import cn.banshi.core.session.SessionState.FaceProof;
import cn.banshi.core.session.SessionState.Form;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The way beside the code by SMS: agreeing, making movements before the camera, being told. From everywhere back to the code. */
final class FaceRegion {

    private final Route route;

    FaceRegion(Route route) {
        this.route = route;
    }

    /** Nobody counts the seconds until the next code meanwhile. */
    Transition begin(Snapshot at, Form form) {
        return route.enter(at, new FaceConsent(form.with(Note.NONE)));
    }

    /** To the field of the code, and what came of a face is void. */
    Transition code(Snapshot at, Form form) {
        return route.enter(at, focused(form, Field.Code::id))
                .and(
                        List.of(new Effect.ForgetFace(form.service(), form.page())));
    }

    private Form focused(Form form, Function<Field.Code, String> field) {
        return Asks.into(form,
                route.procedure(form.service()).page(form.page()).flatMap(Page::code).map(field));
    }

    Transition consent(Snapshot at, FaceConsent consent, SessionEvent event) {
        Form form = consent.form();
        return switch (event) {
            case Citizen.Next next -> {
                Transition on = proof(at, form);
                yield Transition.to(on.next(), new Effect.KeepFaceConsent(form.service(), form.page()))
                        .and(on.effects());
            }
            case Citizen.Back back -> route.enter(at, form);
            case Citizen.CodeWanted code -> code(at, form);
            case SessionEvent other -> elsewhere(at, other);
        };
    }

    private Transition proof(Snapshot at, Form form) {
        return route.enter(at.in(at.mode().entered(true)), new FaceProof(form, Asked.STARTING, 0));
    }

    Transition proof(Snapshot at, FaceProof proof, SessionEvent event) {
        Form form = proof.form();
        return switch (event) {
            case FaceAsked(Asked asked, int made) -> Transition.to(at.at(new FaceProof(form, asked, made)));
            case FaceDoubted(Doubt doubt, int left) -> route.enter(at, new FaceDoubt(form, doubt, left));
            case SessionEvent.FaceMatched matched -> route.enter(at, focused(form, Field.Code::of));
            case SessionEvent.NotRecorded not -> route.fault(at, FaultCode.NOT_RECORDED, Optional.of(form));
            case Citizen.Back back -> code(at, form);
            case Citizen.CodeWanted code -> code(at, form);
            case SessionEvent other -> elsewhere(at, other);
        };
    }

    Transition doubt(Snapshot at, FaceDoubt doubt, SessionEvent event) {
        Form form = doubt.form();
        return switch (event) {
            case Citizen.RetryWanted retry when doubt.left() > 0 -> proof(at, form);
            case Citizen.Back back -> code(at, form);
            case Citizen.CodeWanted code -> code(at, form);
            case SessionEvent other -> elsewhere(at, other);
        };
    }

    private Transition elsewhere(Snapshot at, SessionEvent event) {
        return switch (event) {
            case Citizen.HomeWanted home -> route.home(at);
            case Citizen.ExitWanted exit -> route.exit(at);
            case SessionEvent other -> Unexpected.in(at, other);
        };
    }
}
