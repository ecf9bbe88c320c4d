package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.fault.FaultCode;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import cn.banshi.device.idcard.IdCard;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A defect of the program ends the visit safely and the next person finds a working terminal. */
class DefectTest {

    private final TestHall hall = new TestHall();

    @Test
    void wipesTheVisitWhenAWorkerBreaks() {
        IdCard card = TestPeople.card(TestPeople.WANG);
        hall.toIdentify();
        hall.reader.lay(card);
        hall.settle();
        hall.act(new Action.Next(), new Action.Choose("reason", "LOAN"), new Action.Next(),
                new Action.Choose("loanContract", "DK20190520017"), new Action.Next(),
                new Action.Type("amount", "100"), new Action.Next());
        hall.backend.broken = true;
        hall.act(new Action.Type("payeeCard", TestPeople.CARD), new Action.Type("payeeCardAgain", TestPeople.CARD),
                new Action.Next());

        var fault = hall.screen(Screen.Fault.class);
        assertThat(fault.code()).isEqualTo(FaultCode.INTERNAL);
        assertThat(fault.retry()).isFalse();
        assertThat(hall.visit().isEmpty()).isTrue();
        assertThat(card.photo()).containsOnly(0);
        assertThat(card.text()).containsOnly(0);

        hall.backend.broken = false;
        hall.act(new Action.Exit());
        hall.assertLeftClean();
        hall.toConfirm();
    }

    @Test
    void keepsTheNumberWhenItBreaksAfterRecording() {
        hall.outbox.broken = true;
        hall.toSign();
        hall.act(TestPeople.signature());

        var fault = hall.screen(Screen.Fault.class);
        assertThat(fault.code()).isEqualTo(FaultCode.INTERNAL);
        assertThat(fault.reference()).isEqualTo(Optional.of(FakeOutbox.REFERENCE));
        assertThat(hall.outbox.entries).hasSize(1);
        hall.act(new Action.Next());
        hall.assertLeftClean();
    }

    @Test
    void breaksOverNoTouchWhereverItComes() {
        List<Action> touches = List.of(new Action.Next(), new Action.Back(), new Action.Type("amount", "1"),
                new Action.Type("no such field", "1"), new Action.Choose("reason", "no such option"),
                new Action.UseShortcut("amount"), new Action.EditPage("reason"), new Action.Rate(3),
                TestPeople.signature(), new Action.LeaveWaiting(), new Action.TryAgain(), new Action.Again(),
                new Action.ShowHelp(), new Action.CloseOverlay(), new Action.DataIsWrong(), new Action.Touch());
        for (Action touch : touches) {
            hall.act(touch);
            hall.toAmountAgain();
            hall.act(touch);
            assertThat(hall.now().screen()).as("%s", touch.getClass()).isNotInstanceOf(Screen.Fault.class);
        }
    }
}
