package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.audit.AuditEvent;
import cn.banshi.core.audit.AuditEvent.Answer;
import cn.banshi.core.audit.AuditEvent.DataAnswered;
import cn.banshi.core.audit.AuditEvent.DataAsked;
import cn.banshi.core.audit.AuditEvent.IdentityVerified;
import cn.banshi.core.audit.AuditEvent.VisitEnded;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An answer that comes when nobody waits for it any more: nobody hears it, nothing more is asked, the audit log is right. */
class LateAnswerTest {

    private final TestHall hall = new TestHall();

    @Test
    void whoLeftWhileTheirCardWasComparedIsNotKnownAndIsAskedAgain() {
        hall.toIdentify();
        hall.backend.meanwhile = once(this::leaveWaiting);
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();

        hall.screen(Screen.Consent.class);
        assertThat(hall.now().frame().applicant()).isEmpty();
        assertThat(hall.visit().identityToken()).isEmpty();
        hall.act(new Action.Next());
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();
        hall.screen(Screen.ConfirmData.class);
        assertEveryQuestionIsAnsweredOnceInItsVisit();
    }

    @Test
    void whoLeftIsAskedAboutNoMore() {
        hall.toIdentify();
        List<String> asked = new ArrayList<>();
        hall.backend.fetching = name -> {
            asked.add(name);
            if (asked.size() == 2) {
                leaveWaiting();
            }
        };
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();

        hall.screen(Screen.Consent.class);
        assertThat(asked).as("of several").hasSize(2);
        assertThat(answers(1).filter(row -> row.answer() == Answer.NOT_ASKED)).hasSizeGreaterThan(2);
        assertEveryQuestionIsAnsweredOnceInItsVisit();
        hall.act(new Action.Exit());
        hall.assertLeftClean();
    }

    @Test
    void anAnswerForWhoHasGoneIsNotTheNextCitizens() {
        hall.toIdentify();
        hall.backend.meanwhile = once(() -> {
            leaveWaiting();
            hall.act(new Action.Exit());
            hall.pass(Delays.STANDARD.goodbye());
            hall.toIdentify();
        });
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();

        hall.screen(Screen.Identify.class);
        assertThat(hall.visit().identityToken()).isEmpty();
        assertThat(hall.visit().card()).isEmpty();
        hall.act(new Action.Exit());
        hall.assertLeftClean();
        assertEveryQuestionIsAnsweredOnceInItsVisit();
    }

    /** What was announced in one visit is no announcement in the next, however late it is on disk. */
    @Test
    void aRowThatIsLateOnDiskAnnouncesNothingForTheNextCitizen() {
        hall.toIdentify();
        hall.audit.meanwhile = () -> {
            leaveWaiting();
            hall.act(new Action.Exit());
            hall.pass(Delays.STANDARD.goodbye());
            hall.toConfirm();
            hall.act(new Action.GoHome());
        };
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();
        hall.act(new Action.ChooseService("fund-withdrawal"), new Action.Next(), new Action.Next());
        hall.screen(Screen.ConfirmData.class);
        hall.act(new Action.Exit());
        hall.assertLeftClean();

        assertThat(rows(DataAsked.class).map(DataAsked::visit)).as("each look at the data is announced")
                .containsExactly(1, 2, 2);
        assertEveryQuestionIsAnsweredOnceInItsVisit();
    }

    /** Leaving keeps what was typed: where the platform never heard of the code it is still good. */
    @Test
    void whoTypedTheirNumberGoesOnWithWhatTheyTyped() {
        hall.act(new Action.Start(), new Action.ChooseService("fund-balance"), new Action.Next(), new Action.Next(),
                new Action.IdentifyByNumber(), new Action.Type("identity", TestPeople.WANG.number()),
                new Action.Type("mobile", TestPeople.MOBILE), new Action.Next(), new Action.Type("code", "123456"));
        hall.backend.meanwhile = once(this::leaveWaiting);
        hall.act(new Action.Next());
        hall.screen(Screen.Consent.class);
        assertThat(hall.visit().identityToken()).as("the answer came after all").isEmpty();

        hall.act(new Action.Next(), new Action.IdentifyByNumber(), new Action.Next(), new Action.Next());
        hall.screen(Screen.Answer.class);
        assertThat(hall.backend.numbers).as("one message").hasSize(1);
        hall.act(new Action.Exit());
        hall.assertLeftClean();
        assertEveryQuestionIsAnsweredOnceInItsVisit();
    }

    private void leaveWaiting() {
        hall.pass(Delays.STANDARD.leavable());
        hall.screen(Screen.Working.class);
        hall.act(new Action.LeaveWaiting());
    }

    private Runnable once(Runnable doing) {
        return () -> {
            hall.backend.meanwhile = () -> {};
            doing.run();
        };
    }

    private <T extends AuditEvent> Stream<T> rows(Class<T> kind) {
        return hall.audit.events.stream().filter(kind::isInstance).map(kind::cast);
    }

    private Stream<DataAnswered> answers(int visit) {
        return rows(DataAnswered.class).filter(row -> row.visit() == visit);
    }

    /** Whoever reads the rows of one visit finds what became of everything that it announced, and nothing else. */
    private void assertEveryQuestionIsAnsweredOnceInItsVisit() {
        int visits = (int) rows(VisitEnded.class).count() + 1;
        for (int i = 1; i <= visits; i++) {
            int visit = i;
            List<String> asked = rows(DataAsked.class).filter(row -> row.visit() == visit)
                    .flatMap(row -> row.interfaces().stream())
                    .map(Word::text)
                    .toList();
            List<String> answered = Stream.of(answers(visit).map(row -> row.dataInterface().text()),
                    rows(IdentityVerified.class).filter(row -> row.visit() == visit).map(row -> DataCalls.IDENTITY),
                    rows(AuditEvent.CodeSent.class).filter(row -> row.visit() == visit).map(row -> DataCalls.CODES))
                    .flatMap(each -> each)
                    .toList();
            assertThat(answered).as("visit %s of %s", visit, hall.audit.events)
                    .containsExactlyInAnyOrderElementsOf(asked);
        }
    }
}
