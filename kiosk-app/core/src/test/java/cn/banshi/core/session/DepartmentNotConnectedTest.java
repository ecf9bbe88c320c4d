package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.text.TextKey;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One of the departments behind the platform cannot be asked: only what cannot do without it is closed, before the first question. */
class DepartmentNotConnectedTest {

    private final TestHall hall = new TestHall();

    @Test
    void closesAServiceThatCannotDoWithoutItAndSaysWhereElse() {
        hall.backend.notConnected = Set.of("fund-account");
        hall.act(new Action.Start(), new Action.ChooseService("fund-withdrawal"));

        assertThat(hall.screen(Screen.ServiceIntro.class).closed())
                .contains(TestHall.TEXTS.get(TextKey.CLOSED_DATA));
        assertThat(hall.screen(Screen.ServiceIntro.class).where().zh()).contains("窗口");
    }

    @Test
    void leavesOpenWhatCanDoWithoutIt() {
        hall.backend.notConnected = Set.of("pension-state", "vehicle-emission");
        hall.act(new Action.Start(), new Action.ChooseService("fund-withdrawal"));

        assertThat(hall.screen(Screen.ServiceIntro.class).closed()).isEmpty();
    }

    @Test
    void closesAQueryOnlyWhenNobodyWouldSayAnything() {
        hall.backend.notConnected = Set.of("fund-account");
        hall.act(new Action.Start(), new Action.ChooseService("fund-balance"));
        assertThat(hall.screen(Screen.ServiceIntro.class).closed()).isEmpty();

        hall.backend.notConnected = Set.of("fund-account", "fund-withdrawals");
        hall.act(new Action.Back(), new Action.ChooseService("fund-balance"));
        assertThat(hall.screen(Screen.ServiceIntro.class).closed())
                .contains(TestHall.TEXTS.get(TextKey.CLOSED_DATA));
    }

    @Test
    void opensItAgainForTheNextWhoChoosesIt() {
        hall.backend.notConnected = Set.of("fund-account");
        hall.act(new Action.Start(), new Action.ChooseService("fund-withdrawal"), new Action.Back());
        hall.backend.notConnected = Set.of();
        hall.act(new Action.ChooseService("fund-withdrawal"));

        assertThat(hall.screen(Screen.ServiceIntro.class).closed()).isEmpty();
    }
}
