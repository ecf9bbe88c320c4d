package cn.banshi.core.session;

import cn.banshi.core.screen.Door;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.ServiceTile;
import org.junit.jupiter.api.Test;

/** The network is cut before anybody comes: what still works is open, what does not says so before it is touched. */
class BackendAwayAtTheDoorTest {

    private final TestHall hall = new TestHall();

    @Test
    void attractScreenSaysSo() {
        hall.backend.reachable = false;
        hall.refresh();

        assertThat(hall.screen(Screen.Attract.class).door()).isEqualTo(Door.OFFLINE);
        assertThat(hall.screen(Screen.Attract.class).highlights())
                .allMatch(tile -> tile.paused() == (tile.depth() == ServiceTile.Depth.EXECUTABLE))
                .extracting(ServiceTile::id, ServiceTile::paused)
                .contains(tuple("fund-withdrawal", true), tuple("medical-booking", true));
    }

    @Test
    void homeAndSearchPauseWhatNeedsTheBackendAndLeaveTheGuides() {
        TestHall searchable = TestHall.searchable();
        searchable.backend.reachable = false;
        searchable.act(new Action.Start());

        assertThat(searchable.screen(Screen.Home.class).door()).isEqualTo(Door.OFFLINE);
        assertThat(searchable.screen(Screen.Home.class).persons())
                .allMatch(tile -> tile.paused() == (tile.depth() == ServiceTile.Depth.EXECUTABLE))
                .anyMatch(ServiceTile::paused);
        searchable.act(new Action.Search("HUKOU"));
        assertThat(searchable.screen(Screen.Search.class).hits()).extracting(Screen.Search.Hit::tile)
                .allMatch(tile -> tile.paused() == (tile.depth() == ServiceTile.Depth.EXECUTABLE))
                .anyMatch(ServiceTile::paused)
                .anyMatch(tile -> !tile.paused());
    }

    @Test
    void guideOpensAsEver() {
        hall.backend.reachable = false;
        hall.act(new Action.Start(), new Action.ChooseService("name-changed"));

        assertThat(hall.screen(Screen.ServiceIntro.class).closed()).isEmpty();
    }

    @Test
    void everythingIsOpenAgainWithoutATouchWhenTheBackendReturns() {
        hall.backend.reachable = false;
        hall.act(new Action.Start());
        hall.backend.reachable = true;
        hall.refresh();

        assertThat(hall.screen(Screen.Home.class).door()).isEqualTo(Door.OPEN);
        assertThat(hall.screen(Screen.Home.class).persons()).noneMatch(ServiceTile::paused);
    }
}
