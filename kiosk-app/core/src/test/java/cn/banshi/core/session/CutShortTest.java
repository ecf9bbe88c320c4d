package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Paper;
import cn.banshi.core.audit.Aftermath.Left;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The power went while somebody was there. Whoever still stands there when it returns is told the truth. */
class CutShortTest {

    private static final String NUMBER = "0007-00042-K";

    private final TestHall hall = new TestHall();

    @Test
    void saysNothingWhenTheLastVisitEndedInOrder() {
        hall.restart();

        hall.screen(Screen.Attract.class);
    }

    @Test
    void showsTheNumberOfAnApplicationThatWasRecorded() {
        cutShort(new Left.Filed(NUMBER, false));

        assertThat(filed().reference()).isEqualTo(NUMBER);
        assertThat(filed().received()).isFalse();
        assertThat(filed().qr()).endsWith(NUMBER);
        assertThat(hall.now().frame().applicant()).isEmpty();
    }

    @Test
    void showsByItselfThatItHasArrived() {
        cutShort(new Left.Filed(NUMBER, false));
        hall.aftermath.left = new Left.Filed(NUMBER, true);
        hall.pass(Duration.ofSeconds(3));

        assertThat(filed().received()).isTrue();
    }

    @Test
    void printsTheNumberOnceAndNothingOfThePerson() {
        cutShort(new Left.Filed(NUMBER, false));
        hall.act(new Action.PrintSlip(), new Action.PrintSlip());

        assertThat(filed().slip()).contains(Paper.PRINTED);
        assertThat(hall.printer.receipts).hasSize(1);
        assertThat(hall.printer.text()).contains(NUMBER, "结果待确认", "请勿重复申请").doesNotContain("已办结");
    }

    @Test
    void saysThatNothingWasFiledWhenNothingHadBeenRecorded() {
        cutShort(new Left.NothingFiled());

        assertThat(hall.screen(Screen.Interrupted.class).filed()).isEmpty();
        assertThat(hall.screen(Screen.Interrupted.class).whatNow()).extracting(text -> text.zh())
                .anyMatch(text -> text.contains("从头再办一次"));
    }

    @Test
    void goesOnToTheServicesWhenItWasRead() {
        cutShort(new Left.NothingFiled());
        hall.act(new Action.Next());

        hall.screen(Screen.Home.class);
        assertThat(hall.aftermath.told).isOne();
    }

    @Test
    void isClosedWhenNobodyComes() {
        cutShort(new Left.Filed(NUMBER, true));
        hall.pass(Delays.STANDARD.aftermath().plusSeconds(1));

        hall.screen(Screen.Attract.class);
        assertThat(hall.aftermath.told).isOne();
        hall.restart();
        hall.screen(Screen.Attract.class);
    }

    private void cutShort(Left left) {
        hall.aftermath.left = left;
        hall.restart();
    }

    private Screen.Interrupted.Filed filed() {
        return hall.screen(Screen.Interrupted.class).filed().orElseThrow();
    }
}
