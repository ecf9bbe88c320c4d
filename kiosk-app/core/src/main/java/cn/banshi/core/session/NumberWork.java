package cn.banshi.core.session;

import cn.banshi.core.audit.AuditEvent;
import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.form.TypedNumber;
import cn.banshi.core.screen.IdentityProblem;
import cn.banshi.core.session.SessionEvent.CodeHandled;
import cn.banshi.core.session.SessionState.ByNumber.Stage;
import cn.banshi.core.session.Works.Finding;
import cn.banshi.core.session.Works.Kind;
import java.util.List;
import java.util.Optional;

/** What somebody without a card needs: having what they typed judged, and a code sent. */
final class NumberWork {

    private static final String TOO_OFTEN = "/sms-too-often";

    private final Backend backend;
    private final Works works;
    private final IdentityWork identity;

    NumberWork(Backend backend, Works works, IdentityWork identity) {
        this.backend = backend;
        this.works = works;
        this.identity = identity;
    }

    static SessionEvent check(Stage stage, Visit visit) {
        TypedIdentity typed = visit.typed();
        Optional<TypedNumber> wrong = stage.fields().stream().filter(number -> !typed.right(number)).findFirst();
        if (wrong.isEmpty() && stage == Stage.CODE) {
            typed.request()
                    .ifPresent(request -> visit.keep(
                            ShownCard.OfNumber.typed(request, typed.text(TypedNumber.CODE))));
        }
        return new SessionEvent.TypedChecked(stage, wrong, typed.request().isPresent());
    }

    void claim(String service, Visit visit) {
        String number = visit.typed().text(TypedNumber.IDENTITY);
        String mobile = visit.typed().text(TypedNumber.MOBILE);
        DataCalls calls = identity.calls(service);
        works.start(Kind.CODE, () -> calls.when(List.of(DataCalls.CODES), () -> {
            Reply<Backend.CodeSent> reply = identity.timed(() -> backend.claimNumber(number, mobile));
            calls.note(visited -> new AuditEvent.CodeSent(visited, DataCalls.answer(reply)));
            return claimed(reply);
        }, new CodeHandled(new Note(Note.Kind.CODE_NOT_SENT, 0))));
    }

    private static Finding claimed(Reply<Backend.CodeSent> reply) {
        return switch (reply) {
            case Reply.Ok<Backend.CodeSent>(Backend.CodeSent sent) -> Finding.of(new CodeHandled(PageWork.note(reply)),
                    visit -> visit.typed().sent(sent.requestId()));
            case Reply.Refused<Backend.CodeSent> refused when refused.type().endsWith(TOO_OFTEN) -> Finding.of(
                    new SessionEvent.NotVerified(IdentityProblem.NUMBER_BLOCKED));
            case Reply.Refused<Backend.CodeSent> _,Reply.NoAnswer<Backend.CodeSent> _ -> Finding.of(
                    new CodeHandled(PageWork.note(reply)));
        };
    }

    void forget(Visit visit) {
        works.giveUp(Kind.CODE);
        visit.typed().wipe();
    }
}
