package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.contract.model.DraftSearch;
import cn.banshi.core.audit.AuditEvent;
import cn.banshi.core.audit.AuditEvent.DataAnswered;
import cn.banshi.core.audit.AuditEvent.DataAsked;
import cn.banshi.core.audit.AuditEvent.IdentityVerified;
import cn.banshi.core.audit.AuditEvent.VisitBegan;
import cn.banshi.core.audit.AuditEvent.VisitEnded;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Outcome;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Screen.Working.Work;
import cn.banshi.core.text.Language;
import cn.banshi.core.text.Word;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The platform has done what it was asked for, and its answer comes when whoever waited has gone on or gone away: nothing is lost,
 * nothing is done twice, nobody else sees anything of it. A real session, client and outbox before the sandbox.
 */
class LateAnswerVisitTest {

    private static final String SERVICE = "hr-card-loss";

    @TempDir
    Path folder;
    private final SandboxBackend sandbox = Backends.shared();
    private final Citizen owner = Citizen.renting(sandbox);
    private final Citizen next = Citizen.renting(sandbox);
    private VisitHall.Place place;
    private VisitHall hall;

    @BeforeEach
    void pairs() {
        place = VisitHall.place(sandbox, folder);
        hall = new VisitHall(place, owner.card().number(), owner.card().name());
    }

    @AfterEach
    void closes() {
        place.outbox().close();
    }

    @Test
    void whatIsAnsweredWhenItsCitizenHasGoneIsFiledOnceAndIsNotTheNextOnes() {
        toSign();
        hall.answersAreLate(screen -> screen instanceof Screen.Working working && working.reference().isPresent());
        hall.act(new Action.Sign(ApplicationVisitTest.stroke()));
        String reference = working(Work.SUBMITTING).reference().orElseThrow();
        leaveWaiting();

        Screen.Result result = (Screen.Result) hall.now().screen();
        assertThat(result.outcome()).isInstanceOf(Outcome.NotYetKnown.class);
        assertThat(result.reference()).isEqualTo(reference);
        assertThat(hall.paper).contains(reference);
        assertThat(filed(reference)).isEqualTo(1);
        hall.act(new Action.Next());
        hall.act(new Action.Next());

        hall.lay(next.card().number(), next.card().name());
        VisitScript.begin(hall, SERVICE, Language.ZH);
        Presentation before = hall.now();
        int rows = hall.audit.size();
        hall.answersCome();
        assertThat(hall.now()).as("nobody sees anything of it").isEqualTo(before);
        assertThat(hall.audit).hasSize(rows);
        assertThat(filed(reference)).as("it is filed, once").isEqualTo(1);
        assertThat(hall.audit.toString()).doesNotContain(owner.card().number(), owner.card().name(), owner.mobile());
        assertEveryQuestionIsAnsweredInItsVisit();
    }

    /** Whoever is there still is told. */
    @Test
    void whatIsAnsweredWhileTheSlipIsReadIsTold() {
        toSign();
        hall.answersAreLate(screen -> screen instanceof Screen.Working working && working.reference().isPresent());
        hall.act(new Action.Sign(ApplicationVisitTest.stroke()));
        String reference = working(Work.SUBMITTING).reference().orElseThrow();
        leaveWaiting();
        hall.answersCome();

        Screen.Result result = (Screen.Result) hall.now().screen();
        assertThat(result.outcome()).isInstanceOfAny(Outcome.Done.class, Outcome.Accepted.class);
        assertThat(result.reference()).isEqualTo(reference);
        assertThat(filed(reference)).isEqualTo(1);
    }

    @Test
    void whoIsComparedAfterTheyHaveLeftIsNotKnownAndCanBegin() {
        hall.answersAreLate(screen -> screen instanceof Screen.Working);
        VisitScript.begin(hall, SERVICE, Language.ZH);
        working(Work.VERIFYING_IDENTITY);
        leaveWaiting();
        assertThat(hall.now().screen()).isInstanceOf(Screen.Consent.class);
        Presentation before = hall.now();
        hall.answersCome();

        assertThat(hall.now()).isEqualTo(before);
        assertThat(hall.now().frame().applicant()).isEmpty();
        hall.act(new Action.Next());
        assertThat(hall.now().screen()).isInstanceOfAny(Screen.FormPage.class, Screen.ConfirmData.class);
        hall.act(new Action.Exit());
        assertEveryQuestionIsAnsweredInItsVisit();
        assertThat(hall.audit.stream().filter(IdentityVerified.class::isInstance)).hasSize(2);
    }

    @Test
    void aDraftThatWasKeptAfterItsCitizenHadGoneBackIsKeptOnce() {
        toForm();
        hall.act(new Action.Choose("request", "FOUND"));
        hall.answersAreLate(screen -> screen instanceof Screen.Working);
        hall.act(new Action.ContinueElsewhere());
        hall.act(new Action.Next());
        working(Work.KEEPING_DRAFT);
        leaveWaiting();
        assertThat(hall.now().screen()).isInstanceOf(Screen.FormPage.class);
        Presentation before = hall.now();
        hall.answersCome();

        assertThat(hall.now()).as("the page as it was filled in").isEqualTo(before);
        hall.act(new Action.ContinueElsewhere());
        hall.act(new Action.Next());
        assertThat(hall.now().screen()).isInstanceOf(Screen.DraftKept.class);
        assertThat(owner.terminal()
                .drafts()
                .findDrafts(Terminal.ID, new DraftSearch(owner.token(), SERVICE))
                .drafts()).hasSize(1);
        hall.act(new Action.Next());
        assertEveryQuestionIsAnsweredInItsVisit();
    }

    private void toForm() {
        VisitScript.begin(hall, SERVICE, Language.ZH);
        if (hall.now().screen() instanceof Screen.ConfirmData) {
            hall.act(new Action.Next());
        }
        assertThat(hall.now().screen()).isInstanceOf(Screen.FormPage.class);
    }

    private void toSign() {
        toForm();
        VisitScript.of("applications", SERVICE).play(hall, line -> contact());
        assertThat(hall.now().screen()).isInstanceOf(Screen.Review.class);
        hall.act(new Action.Next());
    }

    private void contact() {
        hall.act(new Action.Type("mobile", owner.mobile()));
        hall.act(new Action.UseShortcut("code"));
        hall.act(new Action.Type("code", sandbox.developerSide().phone(owner.mobile()).getFirst().code()));
        hall.act(new Action.Next());
    }

    private Screen.Working working(Work work) {
        assertThat(hall.now().screen())
                .isInstanceOfSatisfying(Screen.Working.class, now -> assertThat(now.work()).isEqualTo(work));
        return (Screen.Working) hall.now().screen();
    }

    private void leaveWaiting() {
        hall.waitLong();
        assertThat(((Screen.Working) hall.now().screen()).leavable()).isTrue();
        hall.act(new Action.LeaveWaiting());
    }

    private long filed(String reference) {
        return sandbox.developerSide()
                .applications()
                .stream()
                .filter(one -> one.path("reference").asString().equals(reference))
                .count();
    }

    private void assertEveryQuestionIsAnsweredInItsVisit() {
        int visits = (int) rows(VisitBegan.class).count();
        assertThat(rows(VisitEnded.class).count()).isGreaterThanOrEqualTo(visits - 1L);
        for (int i = 1; i <= visits; i++) {
            int visit = i;
            List<String> asked = rows(DataAsked.class).filter(row -> row.visit() == visit)
                    .flatMap(row -> row.interfaces().stream())
                    .map(Word::text)
                    .toList();
            List<String> answered = hall.audit.stream().flatMap(row -> answered(row, visit).stream()).toList();
            assertThat(answered).as("visit %s of %s", visit, hall.audit).containsExactlyInAnyOrderElementsOf(asked);
        }
    }

    private <T extends AuditEvent> Stream<T> rows(Class<T> kind) {
        return hall.audit.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static Optional<String> answered(AuditEvent row, int visit) {
        return switch (row) {
            case DataAnswered(int of, Word name, var answer) when of == visit -> Optional.of(name.text());
            case IdentityVerified(int of, var method, var answer) when of == visit -> Optional.of("identity-check");
            case AuditEvent.CodeSent(int of, var answer) when of == visit -> Optional.of("sms-code");
            case AuditEvent.CodeChecked(int of, var right, var answer) when of == visit -> Optional
                    .of("sms-code-check");
            case AuditEvent other -> Optional.empty();
        };
    }
}
