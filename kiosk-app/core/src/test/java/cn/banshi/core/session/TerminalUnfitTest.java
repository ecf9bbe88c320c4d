package cn.banshi.core.session;

import cn.banshi.core.screen.Door;
import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Paper;
import cn.banshi.core.screen.ServiceTile;
import cn.banshi.core.watch.Activity;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The terminal found trouble in itself, such as a full disk: no visit begins that could not be ended. */
class TerminalUnfitTest {

    private final TestHall hall = new TestHall();

    @Test
    void saysSoAtTheDoorAndOpensByItself() {
        hall.fit = false;
        hall.refresh();
        assertThat(hall.screen(Screen.Attract.class).door()).isEqualTo(Door.SHUT);
        assertThat(hall.screen(Screen.Attract.class).highlights()).anyMatch(ServiceTile::paused);
        hall.fit = true;
        hall.refresh();
        assertThat(hall.screen(Screen.Attract.class).door()).isEqualTo(Door.OPEN);
    }

    @Test
    void beginsNoServiceAndSaysWhy() {
        hall.fit = false;
        hall.act(new Action.Start(), new Action.ChooseService("fund-withdrawal"));
        assertThat(hall.screen(Screen.ServiceIntro.class).closed()).hasValueSatisfying(
                reason -> assertThat(reason.zh()).contains("本机暂时不能受理"));
    }

    @Test
    void letsNobodyInWhoTouchesFast() {
        hall.fit = false;
        hall.hurry(new Action.Start(), new Action.ChooseService("fund-withdrawal"), new Action.Next(),
                new Action.Next());
        assertThat(hall.screen(Screen.ServiceIntro.class).closed()).isPresent();
    }

    @Test
    void tellsWhatARestartWouldCutOff() {
        assertThat(hall.activity()).isEqualTo(Activity.IDLE);
        hall.act(new Action.Start());
        assertThat(hall.activity()).isEqualTo(Activity.VISIT);
        assertThat(Session.activity(new SessionState.Recording("any"))).isEqualTo(Activity.RECORDING);
        assertThat(Session.activity(result(Paper.PRINTING))).isEqualTo(Activity.RECORDING);
        assertThat(Session.activity(result(Paper.PRINTED))).isEqualTo(Activity.VISIT);
    }

    private static SessionState result(Paper paper) {
        return new SessionState.Result("any", "0007-0001", Truth.DONE, paper, Optional.empty());
    }
}
