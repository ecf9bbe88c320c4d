package cn.banshi.core.session;

import cn.banshi.core.audit.AuditEvent;
import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.form.Answers;
import cn.banshi.core.form.Form;
import cn.banshi.core.form.Wording;
import cn.banshi.core.journey.DataSource;
import cn.banshi.core.journey.Field;
import cn.banshi.core.journey.Page;
import cn.banshi.core.session.SessionEvent.PageAsked;
import cn.banshi.core.session.SessionEvent.PageChecked;
import cn.banshi.core.session.SessionEvent.PageChecked.Check;
import cn.banshi.core.session.Works.Finding;
import cn.banshi.core.session.Works.Kind;
import cn.banshi.core.text.Localized;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** What a page of the form needs: judging it, asking the backend about it, sending codes. */
final class PageWork {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final Duration USUAL_RESEND = Duration.ofSeconds(60);

    private final Backend backend;
    private final Works works;
    private final IdentityWork identity;
    private final VisitForms forms;
    private final InstantSource clock;

    PageWork(Backend backend, Works works, IdentityWork identity, VisitForms forms, InstantSource clock) {
        this.backend = backend;
        this.works = works;
        this.identity = identity;
        this.forms = forms;
        this.clock = clock;
    }

    /** Where "next" leads. */
    PageChecked check(String service, String pageId, boolean toReview, Visit visit) {
        Form form = forms.form(service, visit);
        Page page = form.page(pageId).orElseThrow();
        Optional<Field> wrong = form.wrong(page);
        if (wrong.isPresent()) {
            return new PageChecked(pageId, new Check.Incomplete(wrong.get().id()));
        }
        if (mustAsk(page, form, visit)) {
            return new PageChecked(pageId, new Check.Ask());
        }
        visit.corrected(pageId);
        // of a case that is corrected only what is wrong has to be gone through
        Optional<Page> next = toReview || visit.correction().isPresent() ? Optional.empty() : form.after(pageId);
        Optional<Page> to = behind(form, page, visit).or(() -> next).or(() -> open(form, visit));
        return new PageChecked(pageId, new Check.Go(to.map(Page::id),
                to.filter(there -> !next.equals(Optional.of(there))).flatMap(form::wrong).map(Field::id)));
    }

    /** @param part number of the question, from 0 */
    PageChecked check(String service, String pageId, int part, Visit visit) {
        Form form = forms.form(service, visit);
        Page question = form.page(pageId).orElseThrow().questions().get(part);
        return new PageChecked(pageId, form.wrong(question)
                .<Check>map(wrong -> new Check.Incomplete(wrong.id()))
                .orElseGet(Check.Answered::new));
    }

    /** The first page with something left to do; empty when there is none. */
    Optional<String> open(String service, Visit visit) {
        return open(forms.form(service, visit), visit).map(Page::id);
    }

    /** What turned out to be wrong meanwhile is said before more is filled in. */
    private static Optional<Page> behind(Form form, Page page, Visit visit) {
        List<Page> before = form.pages().subList(0, form.pages().indexOf(page));
        return open(form, visit).filter(before::contains);
    }

    /** The first page with something wrong, missing, or not asked about. */
    private static Optional<Page> open(Form form, Visit visit) {
        return form.pages()
                .stream()
                .filter(page -> !form.complete(page) || visit.uncorrected(page) || lacks(page, form, visit))
                .findFirst();
    }

    /** What was filed was asked about then. */
    private static boolean lacks(Page page, Form form, Visit visit) {
        return visit.correction().isPresent() ? unproven(page, form, visit) : mustAsk(page, form, visit);
    }

    private static boolean mustAsk(Page page, Form form, Visit visit) {
        boolean unproven = unproven(page, form, visit);
        return unproven || page.guards()
                .asks()
                .stream()
                .anyMatch(source -> visit.answers().origin(source.as()).isEmpty());
    }

    private static boolean unproven(Page page, Form form, Visit visit) {
        return page.code().filter(code -> !visit.answers().settled(code.id())).isPresent()
                && !visit.proven(mobile(page, form));
    }

    private static String mobile(Page page, Form form) {
        return page.code().flatMap(code -> page.field(code.of())).map(form::entered).orElse("");
    }

    Optional<String> before(String service, String page, Visit visit) {
        Form form = forms.form(service, visit);
        Optional<Page> before = page.isEmpty() ? form.pages().reversed().stream().findFirst() : form.before(page);
        return before.map(Page::id);
    }

    /**
     * A new entry makes what was asked about the old one void, on whichever page it was asked; and another mobile number than the one
     * that was filed has to be proved.
     */
    void entered(String service, String field, Visit visit) {
        if (visit.correction().isPresent() && !visit.faceMatched()) {
            forms.form(service, visit)
                    .pages()
                    .stream()
                    .flatMap(page -> page.code().stream())
                    .filter(code -> code.of().equals(field))
                    .forEach(code -> visit.answers().ask(code.id()));
        }
        forms.askedAbout(service, field).forEach(source -> visit.answers().forget(source.as()));
    }

    void fill(String service, String pageId, String fieldId, Visit visit) {
        Form form = forms.form(service, visit);
        form.page(pageId).flatMap(page -> page.field(fieldId)).ifPresent(field -> {
            if (field instanceof Field.Amount amount) {
                amount.all()
                        .flatMap(all -> form.wording().plain(all.value()))
                        .ifPresent(value -> visit.answers().enter(fieldId, value));
            }
        });
    }

    /** @return what is wrong before anything is sent */
    Optional<SessionEvent> sendCode(String service, String pageId, Visit visit) {
        Form form = forms.form(service, visit);
        Page page = form.page(pageId).orElseThrow();
        String mobile = mobile(page, form);
        boolean right = page.code()
                .flatMap(code -> page.field(code.of()))
                .filter(form::wellFormed)
                .isPresent();
        if (!right) {
            return Optional.of(new SessionEvent.CodeHandled(Note.NONE));
        }
        String token = visit.identityToken().orElseThrow();
        DataCalls calls = identity.calls(service);
        works.start(Kind.CODE, () -> calls.when(List.of(DataCalls.CODES), interfaces(page, true), () -> {
            Reply<Backend.CodeSent> reply = identity.timed(() -> backend.sendCode(token, mobile));
            calls.note(number -> new AuditEvent.CodeSent(number, DataCalls.answer(reply)));
            if (!(reply instanceof Reply.Ok<Backend.CodeSent>)) {
                calls.stop();
            }
            return sent(reply, mobile);
        }, new SessionEvent.CodeHandled(new Note(Note.Kind.CODE_NOT_SENT, 0))));
        return Optional.empty();
    }

    private static Finding sent(Reply<Backend.CodeSent> reply, String mobile) {
        return Finding.of(new SessionEvent.CodeHandled(note(reply)), visit -> {
            if (reply instanceof Reply.Ok<Backend.CodeSent>(Backend.CodeSent sent)) {
                visit.keep(new Visit.Code(sent.requestId(), mobile));
            }
        });
    }

    /** What is to be said when a code was asked for. */
    static Note note(Reply<Backend.CodeSent> reply) {
        return switch (reply) {
            case Reply.Ok<Backend.CodeSent>(Backend.CodeSent sent) -> new Note(Note.Kind.CODE_SENT,
                    sent.resendAfterSeconds());
            case Reply.Refused<Backend.CodeSent> refused -> refused.status() == TOO_MANY_REQUESTS
                    ? new Note(Note.Kind.CODE_TOO_SOON, (int) refused.retryAfter().orElse(USUAL_RESEND).toSeconds())
                    : new Note(Note.Kind.CODE_NOT_SENT, 0);
            case Reply.NoAnswer<Backend.CodeSent> none -> new Note(Note.Kind.CODE_NOT_SENT, 0);
        };
    }

    /** @return the answer, when the backend need not be asked for it */
    Optional<SessionEvent> ask(String service, String pageId, Visit visit) {
        Form form = forms.form(service, visit);
        Page page = form.page(pageId).orElseThrow();
        String mobile = mobile(page, form);
        boolean prove = unproven(page, form, visit);
        Optional<Visit.Code> code = visit.code().filter(sent -> sent.mobile().equals(mobile));
        if (prove && code.isEmpty()) {
            return Optional.of(new PageAsked(pageId, new Note(Note.Kind.CODE_MISSING, 0)));
        }
        String typed = page.code().map(form::entered).orElse("");
        var mandate = identity.mandate(service, visit);
        Wording wording = form.wording();
        DataCalls calls = identity.calls(service);
        works.start(Kind.ASK, wanted -> calls.when(interfaces(page, prove), () -> {
            Optional<SessionEvent> wrong = prove ? proof(pageId, code.orElseThrow(), typed, calls) : Optional.empty();
            if (wrong.isPresent()) {
                page.guards().asks().forEach(source -> calls.notAsked(source.name()));
                return Finding.of(wrong.get());
            }
            return facts(new Asked(page, mandate, wording, prove ? mobile : ""), calls, wanted);
        }, new SessionEvent.NotRecorded()));
        return Optional.empty();
    }

    private static List<String> interfaces(Page page, boolean prove) {
        return Stream.concat(prove ? Stream.of(DataCalls.CODE_CHECK) : Stream.empty(),
                page.guards().asks().stream().map(DataSource::name)).toList();
    }

    private Optional<SessionEvent> proof(String pageId, Visit.Code code, String typed, DataCalls calls) {
        Reply<Backend.CodeCheck> reply = identity.timed(() -> backend.checkCode(code.requestId(), typed));
        boolean right = reply instanceof Reply.Ok<Backend.CodeCheck>(Backend.CodeCheck check) && check.verified();
        calls.note(number -> new AuditEvent.CodeChecked(number, right, DataCalls.answer(reply)));
        return switch (reply) {
            case Reply.Ok<Backend.CodeCheck>(Backend.CodeCheck check) when check.verified() -> Optional.empty();
            case Reply.Ok<Backend.CodeCheck>(Backend.CodeCheck check) -> Optional.of(new PageAsked(pageId,
                    check.attemptsLeft() > 0
                            ? new Note(Note.Kind.CODE_WRONG, check.attemptsLeft())
                            : new Note(Note.Kind.CODE_SPENT, 0)));
            case Reply.Refused<Backend.CodeCheck> refused -> Optional.of(refused.retryable()
                    ? new SessionEvent.BackendFailed()
                    : new PageAsked(pageId, new Note(Note.Kind.CODE_SPENT, 0)));
            case Reply.NoAnswer<Backend.CodeCheck> none -> Optional.of(new SessionEvent.BackendFailed());
        };
    }

    /**
     * A page's question.
     *
     * @param proven number that a code has shown to be in the citizen's hand just now; empty for none
     */
    private record Asked(Page page, Backend.Mandate mandate, Wording wording, String proven) {

        @Override
        public String toString() {
            return "Asked";
        }
    }

    private Finding facts(Asked asked, DataCalls calls, BooleanSupplier wanted) {
        Map<DataSource, Optional<Backend.Facts>> all = new LinkedHashMap<>();
        List<DataSource> sources = asked.page.guards().asks();
        for (DataSource source : sources) {
            if (!wanted.getAsBoolean()) {
                calls.notAsked(source.name());
                continue;
            }
            Reply<Backend.Facts> reply = identity.timed(
                    () -> backend.fetch(source.name(), asked.mandate, asked.wording.parameters(source)));
            calls.answered(source.name(), reply);
            if (reply instanceof Reply.Ok<Backend.Facts>(Backend.Facts facts)) {
                all.put(source, Optional.of(facts));
            } else if (source.required() || PrincipalWork.refuses(reply)) {
                sources.subList(sources.indexOf(source) + 1, sources.size())
                        .forEach(left -> calls.notAsked(left.name()));
                return PrincipalWork.refuses(reply)
                        ? Finding.of(new SessionEvent.MandateRefused())
                        : Finding.of(new SessionEvent.BackendFailed(), visit -> keepProven(visit, asked.proven));
            } else {
                all.put(source, Optional.empty());
            }
        }
        return Finding.of(new PageAsked(asked.page.id(), Note.NONE), visit -> {
            keepProven(visit, asked.proven);
            all.forEach((source, facts) -> keep(visit, source, facts));
        });
    }

    /** An optional interface that did not answer counts as asked; what it would have said stays unknown. */
    private void keep(Visit visit, DataSource source, Optional<Backend.Facts> facts) {
        Answers.Origin nobody = new Answers.Origin(Localized.same(""), clock.instant());
        visit.answers()
                .keep(source, facts.map(f -> new Answers.Origin(f.source(), f.fetchedAt())).orElse(nobody),
                        facts.map(Backend.Facts::data).orElse(Map.of()));
    }

    private static void keepProven(Visit visit, String mobile) {
        if (!mobile.isEmpty()) {
            visit.keepProven(mobile);
        }
    }
}
