package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.audit.AuditEvent;
import cn.banshi.core.audit.AuditEvent.Answer;
import cn.banshi.core.audit.AuditEvent.DataAnswered;
import cn.banshi.core.audit.AuditEvent.End;
import cn.banshi.core.audit.AuditEvent.ReceiptPrinted;
import cn.banshi.core.audit.AuditEvent.VisitEnded;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Overlay;
import cn.banshi.core.screen.Row;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.AnswerSection;
import cn.banshi.core.screen.Screen.Goodbye.Slip;
import cn.banshi.core.screen.Paper;
import cn.banshi.core.text.Word;
import cn.banshi.device.receipt.ReceiptPrinter.Reason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Something is looked up, from touch to wiped terminal; nothing is filed. */
class QueryVisitTest {

    private static final String ACCOUNT = "fund-account";
    private static final String PAST = "fund-withdrawals";

    private final TestHall hall = new TestHall();

    private Screen.Answer toAnswer() {
        return toAnswer("fund-balance");
    }

    private Screen.Answer toAnswer(String service) {
        if (!(hall.now().screen() instanceof Screen.Home)) {
            hall.act(new Action.Start());
        }
        hall.act(new Action.ChooseService(service), new Action.Next(), new Action.Next());
        if (hall.now().screen() instanceof Screen.Identify) {
            hall.reader.lay(TestPeople.card(TestPeople.WANG));
            hall.settle();
        }
        return hall.screen(Screen.Answer.class);
    }

    private static List<String> values(AnswerSection section) {
        return ((AnswerSection.Found) section).rows().stream().map(row -> row.value().zh()).toList();
    }

    private static String said(AnswerSection section) {
        return switch (section) {
            case AnswerSection.Found found -> throw new AssertionError(found.title());
            case AnswerSection.Nothing nothing -> nothing.said().zh();
            case AnswerSection.Silent silent -> silent.said().zh();
            case AnswerSection.Elsewhere elsewhere -> elsewhere.said().zh();
        };
    }

    @Test
    void showsTheAnswerAtOnceWithWhoSaysSoAndFilesNothing() {
        var answer = toAnswer();

        assertThat(answer.progress().step()).isEqualTo(3);
        assertThat(answer.progress().steps()).isEqualTo(3);
        assertThat(values(answer.sections().getFirst())).containsExactly("86,420.50 元", "正常缴存", "********0015",
                "郑州演示制造有限公司");
        assertThat(answer.sections().getFirst().origin().orElseThrow().source().zh()).isEqualTo("来源 fund-account");
        assertThat(answer.slip()).isEmpty();
        assertThat(hall.printer.receipts).as("nothing is printed by itself").isEmpty();
        hall.act(new Action.Next());
        assertThat(hall.screen(Screen.Goodbye.class).slip()).isEqualTo(Slip.NONE);
        hall.assertLeftClean();
        assertThat(hall.outbox.entries).isEmpty();
        assertThat(hall.documents.forms).isEmpty();
    }

    @Test
    void showsEveryRecordOfAListWithWordsForItsCodes() {
        hall.backend.data.put(PAST, Map.of("withdrawals",
                List.of(Map.of("reason", "RENT", "amount", "14400.00", "decidedOn", "2026-05-07"),
                        Map.of("reason", "UNHEARD", "amount", "100.00", "decidedOn", "2026-03-01"))));
        var answer = toAnswer();

        assertThat(answer.sections()).hasSize(3);
        assertThat(answer.sections().get(1).title().zh()).isEqualTo("提取 2026年5月7日");
        assertThat(values(answer.sections().get(1))).containsExactly("14,400.00 元", "付房租");
        assertThat(values(answer.sections().get(2))).as("a code without a word").containsExactly("100.00 元");
    }

    @Test
    void showsRecordsOfASingleRowBelowEachOther() {
        hall.backend.data.put("fund-deposits", Map.of("deposits",
                List.of(Map.of("month", "2026-10", "amount", "2460.00"),
                        Map.of("month", "2026-09", "amount", "2400.00"))));
        var answer = toAnswer("fund-deposits");

        assertThat(answer.sections()).hasSize(1);
        assertThat(((AnswerSection.Found) answer.sections().getFirst()).rows()).extracting(row -> row.label().zh())
                .containsExactly("2026-10", "2026-09");
        assertThat(values(answer.sections().getFirst())).containsExactly("2,460.00 元", "2,400.00 元");
    }

    @Test
    void masksNumbersUntilTheyArePressed() {
        Row account = ((AnswerSection.Found) toAnswer().sections().getFirst()).rows().get(2);

        assertThat(account.value().zh()).isEqualTo("********0015");
        assertThat(account.revealed().zh()).isEqualTo("4101 0615 0015");
    }

    @Test
    void saysPlainlyThatThereIsNothing() {
        hall.backend.data.put(ACCOUNT, Map.of("state", "NONE", "balance", "0.00"));
        var answer = toAnswer();

        assertThat(answer.sections().getFirst()).isInstanceOf(AnswerSection.Nothing.class);
        assertThat(said(answer.sections().getFirst())).isEqualTo("没有查到您在本市的住房公积金账户。");
        assertThat(said(answer.sections().get(1))).isEqualTo("近 12 个月没有提取记录。");
        assertThat(answer.again()).isFalse();
    }

    @Test
    void saysThatADepartmentIsNotConnectedAndWhereElseItCanBeHad() {
        hall.backend.data.remove(ACCOUNT);
        var answer = toAnswer();

        assertThat(answer.sections().getFirst()).isInstanceOf(AnswerSection.Silent.class);
        assertThat(said(answer.sections().getFirst())).contains("还没有和本机接通", "住房公积金窗口");
        assertThat(answer.sections().get(1)).as("the other department").isInstanceOf(AnswerSection.Nothing.class);
        assertThat(answer.again()).isFalse();
        hall.act(new Action.TryAgain());
        hall.screen(Screen.Answer.class);
    }

    @Test
    void asksOnceMoreWhatDidNotAnswer() {
        hall.backend.silent.add(ACCOUNT);
        var answer = toAnswer();

        assertThat(said(answer.sections().getFirst())).contains("没有回应", "还不知道", "住房公积金窗口");
        assertThat(answer.again()).isTrue();
        hall.backend.silent.clear();
        hall.act(new Action.TryAgain());
        assertThat(hall.screen(Screen.Answer.class).sections().getFirst()).isInstanceOf(AnswerSection.Found.class);
        assertThat(hall.screen(Screen.Answer.class).again()).isFalse();
    }

    @Test
    void printsOnceWhenAskedAndMaskedAsOnTheScreen() {
        toAnswer();
        hall.act(new Action.PrintSlip(), new Action.PrintSlip(), new Action.Touch());

        assertThat(hall.screen(Screen.Answer.class).slip()).contains(Paper.PRINTED);
        assertThat(hall.printer.receipts).hasSize(1);
        assertThat(hall.printer.text())
                .contains("查公积金余额", "王**", "410199********0015", "账户余额 86,420.50 元", "********0015",
                        "近 12 个月没有提取记录。", "数据来自来源 fund-account", "不是证明")
                .doesNotContain(TestPeople.WANG.name(), TestPeople.WANG.number(), "410106150015");
        hall.act(new Action.Next());
        assertThat(hall.screen(Screen.Goodbye.class).slip()).isEqualTo(Slip.OUT);
        hall.assertLeftClean();
    }

    @Test
    void tellsTheTruthAboutThePaper() {
        hall.printer.result = FakePrinter.notPrinted(Reason.PAPER_OUT);
        toAnswer();
        hall.act(new Action.PrintSlip());
        assertThat(hall.screen(Screen.Answer.class).slip()).contains(Paper.PAPER_OUT);
        hall.act(new Action.Next());
        assertThat(hall.screen(Screen.Goodbye.class).slip()).isEqualTo(Slip.NONE);
        hall.assertLeftClean();

        hall.printer.result = FakePrinter.notKnown(Reason.PAPER_OUT);
        toAnswer();
        hall.act(new Action.PrintSlip(), new Action.PrintSlip());
        assertThat(hall.screen(Screen.Answer.class).slip()).contains(Paper.NOT_KNOWN);
        assertThat(hall.printer.receipts).as("never twice by itself").hasSize(2);
        hall.act(new Action.Exit());
        assertThat(hall.screen(Screen.Goodbye.class).slip()).isEqualTo(Slip.OUT);
        hall.assertLeftClean();
    }

    @Test
    void canBeLeftAtOnceEvenWhileItPrints() {
        hall.printer.busy = true;
        toAnswer();
        hall.act(new Action.PrintSlip(), new Action.Exit());

        assertThat(hall.screen(Screen.Goodbye.class).slip()).isEqualTo(Slip.OUT);
        assertThat(hall.visit().isEmpty()).isTrue();
        hall.printer.busy = false;
        hall.settle();
        hall.assertLeftClean();
    }

    @Test
    void goesOnToAnotherServiceWithoutTheCard() {
        toAnswer();
        hall.act(new Action.Again());

        hall.screen(Screen.Home.class);
        assertThat(hall.visit().answers().isEmpty()).isTrue();
        toAnswer();
        assertThat(hall.backend.claims).hasSize(1);
    }

    @Test
    void leadsBackToTheServicesWhereNothingWasAsked() {
        toAnswer();
        hall.act(new Action.Back());

        hall.screen(Screen.Home.class);
        assertThat(hall.visit().answers().isEmpty()).isTrue();
    }

    @Test
    void staysAsShortAsEveryPageWithPersonalData() {
        toAnswer();
        hall.pass(Delays.STANDARD.idlePersonal());

        assertThat(hall.now().overlay()).isInstanceOf(Overlay.StillThere.class);
        hall.pass(Delays.STANDARD.answer());
        hall.assertLeftClean();
    }

    @Test
    void asksNothingThatCannotBeRecorded() {
        hall.act(new Action.Start(), new Action.ChooseService("fund-balance"), new Action.Next(), new Action.Next());
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.audit.refuses = true;
        hall.settle();

        hall.screen(Screen.Fault.class);
        assertThat(hall.backend.parameters).isEmpty();
        hall.audit.refuses = false;
        hall.act(new Action.TryAgain());
        hall.screen(Screen.Answer.class);
    }

    @Test
    void isOnRecordWithoutAnythingPersonal() {
        hall.backend.silent.add(PAST);
        toAnswer();
        hall.act(new Action.PrintSlip(), new Action.Next());

        List<AuditEvent> events = hall.audit.events;
        assertThat(events).contains(new DataAnswered(1, Word.of(ACCOUNT), Answer.OK),
                new DataAnswered(1, Word.of(PAST), Answer.NONE), new ReceiptPrinted(1, Word.of("printed")),
                new VisitEnded(1, End.FINISHED));
        assertThat(events.toString()).contains("fund-balance")
                .doesNotContain("86420", TestPeople.WANG.name(), TestPeople.WANG.number());
    }
}
