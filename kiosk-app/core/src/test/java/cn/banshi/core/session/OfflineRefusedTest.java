package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.outbox.Outbox.Delivery;
import cn.banshi.core.screen.Outcome;
import cn.banshi.core.screen.Screen;
import org.junit.jupiter.api.Test;

/** A service whose application would be worth nothing tomorrow, such as a booking, while the line is cut. */
class OfflineRefusedTest {

    private final TestHall hall = TestHall.refusingOffline();

    @Test
    void takesBackWhatWasSurelyNotHandedOverAndSaysThatNothingWasFiled() {
        hall.outbox.delivery = new Delivery.Pending(false);
        hall.toResult();

        assertThat(hall.outbox.takenBack).isOne();
        assertThat(hall.screen(Screen.Result.class).outcome()).isInstanceOfSatisfying(Outcome.NotDone.class, no -> {
            assertThat(no.reason().zh()).contains("没有提交");
            assertThat(no.whatNow()).extracting(text -> text.zh()).anyMatch(text -> text.contains("网络恢复后"));
        });
        assertThat(hall.printer.text()).contains("未办成").doesNotContain("已办结", "结果待确认");
    }

    @Test
    void claimsNothingWhenItCanNoLongerBeTakenBack() {
        hall.outbox.delivery = new Delivery.Pending(false);
        hall.outbox.stillHere = false;
        hall.toResult();

        assertThat(hall.screen(Screen.Result.class).outcome()).isInstanceOfSatisfying(Outcome.NotYetKnown.class,
                truth -> assertThat(truth.handedOver()).isTrue());
    }

    @Test
    void doesNotTakeBackWhatMayHaveArrived() {
        hall.outbox.delivery = new Delivery.Pending(true);
        hall.toResult();

        assertThat(hall.outbox.takenBack).isZero();
        assertThat(hall.screen(Screen.Result.class).outcome()).isInstanceOf(Outcome.NotYetKnown.class);
    }
}
