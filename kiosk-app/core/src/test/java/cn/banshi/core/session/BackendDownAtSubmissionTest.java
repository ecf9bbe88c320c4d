package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.backend.Backend.Verdict;
import cn.banshi.core.fault.FaultCode;
import cn.banshi.core.outbox.Outbox.Delivery;
import cn.banshi.core.outbox.Outbox.Recorded;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Outcome;
import cn.banshi.core.screen.Screen;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The backend is away, says no, or the disk does, when the citizen has signed. */
class BackendDownAtSubmissionTest {

    private final TestHall hall = new TestHall();

    @Test
    void leavesTheCitizenWithANumberAndTheTruthThatItWaitsHere() {
        hall.outbox.delivery = new Delivery.Pending(false);
        hall.toResult();

        var result = hall.screen(Screen.Result.class);
        assertThat(result.outcome()).isInstanceOfSatisfying(Outcome.NotYetKnown.class, truth -> {
            assertThat(truth.handedOver()).isFalse();
            assertThat(truth.whatNext()).extracting(text -> text.zh())
                    .anyMatch(text -> text.contains("网络恢复后自动提交") && text.contains("138****8000"))
                    .anyMatch(text -> text.contains(FakeOutbox.REFERENCE))
                    .anyMatch(text -> text.contains("请不要重复申请"));
        });
        assertThat(hall.outbox.entries).extracting(entry -> entry.reference()).containsExactly(FakeOutbox.REFERENCE);
        assertThat(hall.printer.text()).contains(FakeOutbox.REFERENCE, "结果待确认", "请勿重复申请", "安全保存在本机")
                .doesNotContain("已办结");

        hall.act(new Action.Next());
        hall.assertLeftClean();
    }

    @Test
    void recordsBeforeItDelivers() {
        hall.outbox.busy = true;
        hall.toSign();
        hall.act(TestPeople.signature());

        assertThat(hall.outbox.entries).hasSize(1);
        assertThat(hall.screen(Screen.Working.class).reference()).isEqualTo(Optional.of(FakeOutbox.REFERENCE));
    }

    @Test
    void promisesNothingWhenTheDiskRefuses() {
        hall.outbox.recorded = new Recorded.NotRecorded("terminal.db: disk full; free some space");
        hall.toSign();
        hall.act(TestPeople.signature());

        var fault = hall.screen(Screen.Fault.class);
        assertThat(fault.code()).isEqualTo(FaultCode.NOT_RECORDED);
        assertThat(fault.reference()).isEmpty();
        assertThat(fault.retry()).isTrue();
        assertThat(hall.outbox.deliveries).isZero();
        assertThat(hall.printer.receipts).isEmpty();

        hall.outbox.recorded = new Recorded.Safe();
        hall.act(new Action.TryAgain());
        assertThat(hall.screen(Screen.Result.class).outcome()).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void explainsARefusalAndWhenItCanBeTriedAgain() {
        hall.outbox.delivery = FakeOutbox.acknowledged(Verdict.REFUSED);
        hall.toResult();

        assertThat(hall.screen(Screen.Result.class).outcome()).isInstanceOfSatisfying(Outcome.NotDone.class, no -> {
            assertThat(no.reason().zh()).isEqualTo("款项已转出");
            assertThat(no.whatNow()).extracting(text -> text.zh())
                    .anyMatch(text -> text.contains("2027年3月1日"))
                    .anyMatch(text -> text.contains("3 楼 12 号窗口"));
        });
        assertThat(hall.printer.text()).contains("未办成", LocalDate.of(2027, 3, 1).getYear() + "年3月1日");
    }

    @Test
    void doesNotCallAcceptedWhatTheBackendWouldNotTake() {
        hall.outbox.delivery = new Delivery.Rejected("https://banshi.example/problems/request-invalid", "");
        hall.toResult();

        assertThat(hall.screen(Screen.Result.class).outcome()).isInstanceOf(Outcome.NotDone.class);
        assertThat(hall.screen(Screen.Result.class).rows()).noneMatch(row -> row.value().zh().startsWith("ZZ"));
        assertThat(hall.printer.text()).doesNotContain("已办结", "已受理");
    }

    @Test
    void saysThatPeopleDecideWhenTheyDo() {
        hall.outbox.delivery = FakeOutbox.acknowledged(Verdict.UNDER_REVIEW);
        hall.toResult();

        assertThat(hall.screen(Screen.Result.class).outcome()).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void closesTheServiceBeforeTheFirstQuestionWhenTheBackendIsAway() {
        hall.backend.reachable = false;
        hall.act(new Action.Start(), new Action.ChooseService("fund-withdrawal"));

        assertThat(hall.screen(Screen.ServiceIntro.class).closed()).hasValueSatisfying(
                reason -> assertThat(reason.zh()).contains("连不上业务系统", "没有提交任何内容"));
        hall.act(new Action.Next());
        hall.screen(Screen.ServiceIntro.class);
    }

    @Test
    void saysThatNothingWasSubmittedYetWhenTheBackendGoesAwayBeforeAndTriesAgain() {
        hall.toIdentify();
        hall.backend.down = true;
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();

        var fault = hall.screen(Screen.Fault.class);
        assertThat(fault.code()).isEqualTo(FaultCode.BACKEND_DOWN);
        assertThat(fault.reference()).isEmpty();
        assertThat(hall.now().frame().applicant()).isEmpty();
        hall.backend.down = false;
        hall.act(new Action.TryAgain());
        hall.screen(Screen.ConfirmData.class);
    }

    @Test
    void tellsWhichDataIsMissing() {
        hall.backend.data.remove("fund-account");
        hall.toIdentify();
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();

        assertThat(hall.screen(Screen.Fault.class).code()).isEqualTo(FaultCode.DATA_UNAVAILABLE);
        hall.act(new Action.Exit());
        hall.assertLeftClean();
    }

    @Test
    void keepsWhatWasEnteredWhenTheBackendGoesAwayBetweenTwoPages() {
        hall.toPayee();
        hall.act(new Action.Type("payeeCard", TestPeople.CARD), new Action.Type("payeeCardAgain", TestPeople.CARD),
                new Action.Next());
        hall.act(new Action.Type("mobile", TestPeople.MOBILE), new Action.UseShortcut("code"),
                new Action.Type("code", "123456"));
        hall.backend.down = true;
        hall.act(new Action.Next());

        assertThat(hall.screen(Screen.Fault.class).code()).isEqualTo(FaultCode.BACKEND_DOWN);
        hall.backend.down = false;
        hall.act(new Action.TryAgain(), new Action.Next());
        hall.screen(Screen.Review.class);
    }
}
