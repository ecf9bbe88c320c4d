package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.fault.FaultCode;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import cn.banshi.device.idcard.IdCardReader.ReadResult;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A reader that does not work closes what cannot be done without one, and nothing else. */
class DeadReaderTest {

    private static final Failure GONE = new Failure(Failure.Cause.NOT_READY, "serial.gone", "the port vanished");

    private final TestHall hall = new TestHall();

    @Test
    void closesWhatNumberAndMessageAreNotEnoughFor() {
        dies();
        choose("fund-withdrawal");

        var intro = hall.screen(Screen.ServiceIntro.class);
        assertThat(intro.closed()).isPresent();
        assertThat(intro.lacking()).as("nothing goes here").isEmpty();
        hall.act(new Action.Next());
        hall.screen(Screen.ServiceIntro.class);
    }

    @Test
    void leavesTheOthersTheirNumber() {
        dies();
        choose("fund-balance");
        var intro = hall.screen(Screen.ServiceIntro.class);
        assertThat(intro.closed()).isEmpty();
        assertThat(intro.lacking()).extracting(words -> words.zh()).containsExactly("读不了卡：用身份证号和短信验证，一样能办。");

        hall.act(new Action.Next(), new Action.Next());
        hall.reader.end(new ReadResult.Failed(GONE));
        hall.settle();
        assertThat(hall.screen(Screen.Identify.class).places()).isEmpty();
        hall.act(new Action.IdentifyByNumber(), new Action.Type("identity", TestPeople.WANG.number()),
                new Action.Focus("mobile"), new Action.Type("mobile", TestPeople.MOBILE), new Action.Next(),
                new Action.Type("code", "123456"), new Action.Next());
        hall.screen(Screen.Answer.class);
        hall.act(new Action.Exit());
        hall.assertLeftClean();
    }

    @Test
    void dyingWhileACardIsWaitedForStopsNoVisitThatGoesOnWithoutIt() {
        dieWhileWaiting();

        assertThat(hall.screen(Screen.Identify.class).places()).isEmpty();
    }

    @Test
    void comingBackItReadsAgain() {
        dieWhileWaiting();
        hall.reader.status = DeviceStatus.ONLINE;
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.pass(Delays.STANDARD.readAgain());

        hall.screen(Screen.Answer.class);
    }

    @Test
    void dyingWithTheCardOnItItReadsAgain() {
        choose("fund-balance");
        hall.act(new Action.Next(), new Action.Next());
        hall.reader.touched = true;
        hall.reader.end(new ReadResult.Failed(GONE));
        hall.settle();
        hall.screen(Screen.Identify.class);
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.pass(Delays.STANDARD.readAgain());

        hall.screen(Screen.Answer.class);
    }

    @Test
    void isToldWhereTheNumberIsSpent() {
        choose("fund-balance");
        hall.act(new Action.Next(), new Action.Next(), new Action.IdentifyByNumber());
        hall.backend.known = false;
        hall.backend.refusal = "sms-code-spent";
        hall.act(new Action.Type("identity", TestPeople.WANG.number()), new Action.Focus("mobile"),
                new Action.Type("mobile", TestPeople.MOBILE), new Action.Next(), new Action.Type("code", "000000"),
                new Action.Next());
        dies();
        hall.reader.end(new ReadResult.Failed(GONE));
        hall.settle();

        assertThat(hall.screen(Screen.Fault.class).code()).isEqualTo(FaultCode.READER_DOWN);
    }

    @Test
    void withoutThePrinterOfDocumentsTheAnswerIsSeenAllTheSame() {
        hall.sheets.status = failing();
        choose("fund-balance");

        var intro = hall.screen(Screen.ServiceIntro.class);
        assertThat(intro.closed()).isEmpty();
        assertThat(intro.lacking()).extracting(words -> words.zh())
                .containsExactly("打印不了证明：可以先看结果，证明请到窗口开。");
    }

    @Test
    void whoeverGoesBackIsNotHeldThere() {
        dieWhileWaiting();
        hall.act(new Action.IdentifyByNumber(), new Action.Back(), new Action.Back());

        hall.screen(Screen.Consent.class);
        hall.pass(Duration.ofMinutes(10));
        hall.assertLeftClean();
    }

    private void dieWhileWaiting() {
        choose("fund-balance");
        hall.act(new Action.Next(), new Action.Next());
        dies();
        hall.reader.end(new ReadResult.Failed(GONE));
        hall.settle();
        hall.refresh();
    }

    private void choose(String service) {
        hall.act(new Action.Start(), new Action.ChooseService(service));
        hall.settle();
    }

    private void dies() {
        hall.reader.status = failing();
    }

    private static DeviceStatus failing() {
        return DeviceStatus.after(GONE, DeviceStatus.ONLINE);
    }
}
