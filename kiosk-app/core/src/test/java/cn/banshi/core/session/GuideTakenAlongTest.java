package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Paper;
import cn.banshi.core.text.Language;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import org.junit.jupiter.api.Test;

/** What is done elsewhere is written down for the way: nobody has to remember a counter and a list of papers. */
class GuideTakenAlongTest {

    private static final String GUIDE = "marriage-registered";

    private final TestHall hall = new TestHall();

    @Test
    void tellsWhereWhatToBringAndWhomToCall() {
        open(GUIDE);
        Screen.ServiceIntro intro = hall.screen(Screen.ServiceIntro.class);
        hall.act(new Action.PrintSlip());

        assertThat(hall.screen(Screen.ServiceIntro.class).slip()).contains(Paper.PRINTED);
        String slip = hall.printer.text();
        assertThat(slip).contains(intro.tile().title().zh(), intro.where().zh(), intro.promise().zh(),
                "https://banshi.example/q/" + GUIDE);
        assertThat(intro.needs()).isNotEmpty().allSatisfy(thing -> assertThat(slip).contains(thing.zh()));
        assertThat(intro.conditions()).isNotEmpty().allSatisfy(who -> assertThat(slip).contains(who.zh()));
    }

    @Test
    void speaksTheCitizensLanguage() {
        hall.act(new Action.ChooseLanguage(Language.EN));
        open(GUIDE);
        hall.act(new Action.PrintSlip());

        assertThat(hall.printer.text()).contains("Please bring", "Who can apply");
    }

    @Test
    void isPrintedOnce() {
        open(GUIDE);
        hall.act(new Action.PrintSlip(), new Action.PrintSlip());

        assertThat(hall.printer.receipts).hasSize(1);
    }

    @Test
    void isThereForWhatIsClosedHereToday() {
        hall.reader.status = DeviceStatus.after(
                new Failure(Failure.Cause.NOT_READY, "serial.gone", "the port vanished"), DeviceStatus.ONLINE);
        open("fund-withdrawal");
        assertThat(hall.screen(Screen.ServiceIntro.class).elsewhere()).isTrue();
        hall.act(new Action.PrintSlip());

        assertThat(hall.printer.text()).contains("公积金");
    }

    @Test
    void isNotThereForWhatIsDoneHere() {
        open("fund-withdrawal");
        assertThat(hall.screen(Screen.ServiceIntro.class).elsewhere()).isFalse();
        hall.act(new Action.PrintSlip());

        assertThat(hall.printer.receipts).isEmpty();
    }

    @Test
    void liesInTheSlotAtTheEnd() {
        open(GUIDE);
        hall.act(new Action.PrintSlip(), new Action.Exit());

        assertThat(hall.screen(Screen.Goodbye.class).slip()).isEqualTo(Screen.Goodbye.Slip.OUT);
        hall.assertLeftClean();
    }

    private void open(String service) {
        hall.act(new Action.Start(), new Action.ChooseService(service));
    }
}
