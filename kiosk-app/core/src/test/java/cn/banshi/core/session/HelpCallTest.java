package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.audit.AuditEvent.ConsentGiven;
import cn.banshi.core.backend.HelpWanted;
import cn.banshi.core.backend.HelpWanted.DeviceNow;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.HelpCall.Stage;
import cn.banshi.core.screen.Overlay;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.text.Language;
import cn.banshi.core.text.Word;
import cn.banshi.device.DeviceState;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Somebody calls the people of the hall: they are told where, and nothing of the person; the person is told the truth. */
class HelpCallTest {

    private final TestHall hall = new TestHall();

    private Overlay.Help call() {
        hall.act(new Action.ShowHelp(), new Action.CallHelp());
        return help();
    }

    private Overlay.Help help() {
        assertThat(hall.now().overlay()).isInstanceOf(Overlay.Help.class);
        return (Overlay.Help) hall.now().overlay();
    }

    @Test
    void saysWhichStepAndWhatWorksAndNothingOfThePerson() {
        hall.toAmount();
        hall.act(new Action.Type("amount", "15259"));
        assertThat(call().call()).isEqualTo(Stage.WAITING);

        HelpWanted wanted = hall.backend.helpWanted.getFirst();
        assertThat(wanted.step()).isEqualTo("Form");
        assertThat(wanted.service()).contains("fund-withdrawal");
        assertThat(wanted.language()).isEqualTo(Language.ZH);
        assertThat(wanted.devices()).contains(new DeviceNow("id-card-reader", DeviceState.ONLINE))
                .extracting(DeviceNow::kind)
                .containsExactly("id-card-reader", "receipt-printer", "document-printer");
        assertThat(wanted.toString()).doesNotContain(TestPeople.WANG.name(), TestPeople.WANG.number(), "15259");
    }

    @Test
    void promisesNobodyWhereThePlatformDidNotAnswer() {
        hall.act(new Action.Start());
        hall.backend.down = true;

        assertThat(call().call()).isEqualTo(Stage.NOT_REACHED);
        assertThat(help().window()).as("says where the counter is").isEqualTo(TestHall.TERMINAL.help().window());
        hall.backend.down = false;
        hall.act(new Action.CallHelp());
        assertThat(help().call()).isEqualTo(Stage.WAITING);
    }

    @Test
    void isOneCallHoweverOftenItIsTouched() {
        hall.act(new Action.Start());
        call();
        hall.act(new Action.CallHelp(), new Action.CallHelp(), new Action.CloseOverlay());
        call();

        assertThat(hall.backend.helpWanted).hasSize(1);
    }

    @Test
    void showsQuietlyWhatTheyAnswer() {
        hall.toAmount();
        call();
        hall.act(new Action.CloseOverlay());
        assertThat(hall.now().frame().help()).isEqualTo(Stage.WAITING);
        hall.backend.helpStage = Stage.COMING;
        hall.pass(Delays.HELP);
        assertThat(hall.now().frame().help()).isEqualTo(Stage.COMING);
        assertThat(hall.now().overlay()).as("nothing lies over the page").isEqualTo(new Overlay.None());
        hall.backend.helpStage = Stage.DONE;
        hall.pass(Delays.HELP);
        assertThat(hall.now().frame().help()).isEqualTo(Stage.DONE);
        hall.screen(Screen.FormPage.class);
    }

    @Test
    void goesOnAskingWhereThePlatformIsSilentForAWhile() {
        hall.act(new Action.Start());
        call();
        hall.backend.down = true;
        hall.pass(Delays.HELP);
        assertThat(help().call()).as("they were told").isEqualTo(Stage.WAITING);
        hall.backend.down = false;
        hall.backend.helpStage = Stage.COMING;
        hall.pass(Delays.HELP);
        assertThat(help().call()).isEqualTo(Stage.COMING);
    }

    @Test
    void saysSoWhereThePlatformKnowsNothingOfItAnyMore() {
        hall.act(new Action.Start());
        call();
        hall.backend.helpOver = true;
        hall.pass(Delays.HELP);

        assertThat(help().call()).isEqualTo(Stage.NOT_REACHED);
    }

    @Test
    void tellsTheCaseOnlyAfterAQuestionOfItsOwn() {
        hall.toResult();
        String number = hall.screen(Screen.Result.class).reference();
        assertThat(call().tellable()).contains(number);
        assertThat(hall.backend.casesTold).as("before they said so").isEmpty();
        hall.act(new Action.TellCase());

        assertThat(hall.backend.casesTold).containsExactly(number);
        assertThat(help().tellable()).as("asked once").isEmpty();
        assertThat(hall.audit.events).contains(
                new ConsentGiven(1, Word.of("fund-withdrawal"), Word.of("help-call-case"), 1));
    }

    @Test
    void hasNoCaseToTellBeforeOneWasFiled() {
        hall.toAmount();
        assertThat(call().tellable()).isEmpty();
        hall.act(new Action.TellCase());

        assertThat(hall.backend.casesTold).isEmpty();
    }

    @Test
    void asksAgainWhereTheNumberDidNotGetThrough() {
        hall.toResult();
        call();
        hall.backend.down = true;
        hall.act(new Action.TellCase());

        assertThat(help().tellable()).isPresent();
    }

    @Test
    void endsWithTheVisit() {
        hall.toAmount();
        call();
        hall.act(new Action.CloseOverlay(), new Action.Exit(), new Action.Exit());

        assertThat(hall.backend.helpEnded).containsExactly(hall.backend.helpWanted.getFirst().key());
        assertThat(hall.now().frame().help()).isEqualTo(Stage.NONE);
        hall.assertLeftClean();
    }

    @Test
    void endsWithTheVisitAlsoWhereNobodyAnswers() {
        hall.act(new Action.Start());
        call();
        hall.backend.down = true;
        hall.act(new Action.CloseOverlay(), new Action.Exit());

        hall.assertLeftClean();
    }

    @Test
    void waitsLongerForWhoeverStandsThereAndWaits() {
        hall.toAmount();
        call();
        hall.act(new Action.CloseOverlay());
        hall.pass(Delays.STANDARD.idlePersonal());
        assertThat(hall.now().overlay()).isEqualTo(new Overlay.None());
        hall.pass(Delays.HELP_COMING.minus(Delays.STANDARD.idlePersonal()));
        assertThat(hall.now().overlay()).isInstanceOf(Overlay.StillThere.class);
    }

    @Test
    void isMadeFromTheFirstScreenToo() {
        hall.act(new Action.ShowHelp());
        hall.screen(Screen.Home.class);
        hall.act(new Action.CallHelp());

        assertThat(help().call()).isEqualTo(Stage.WAITING);
        assertThat(hall.backend.helpWanted.getFirst().service()).isEqualTo(Optional.empty());
    }

    @Test
    void isNotMadeByAnythingButThePanel() {
        hall.act(new Action.Start(), new Action.CallHelp());

        assertThat(hall.backend.helpWanted).isEmpty();
    }
}
