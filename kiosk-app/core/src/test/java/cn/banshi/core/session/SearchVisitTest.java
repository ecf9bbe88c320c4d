package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import org.junit.jupiter.api.Test;

/** Somebody looks for a service by what it is called, and goes on from there. */
class SearchVisitTest {

    private final TestHall hall = TestHall.searchable();

    private Screen.Search type(String typed) {
        hall.act(new Action.Search(typed));
        return hall.screen(Screen.Search.class);
    }

    private void begin() {
        hall.act(new Action.Start());
        assertThat(hall.screen(Screen.Home.class).searchable()).isGreaterThan(0);
        assertThat(type("").hits()).isEmpty();
        assertThat(hall.screen(Screen.Search.class).themes()).isNotEmpty();
    }

    @Test
    void findsByInitialsAndBeginsWhatWasFound() {
        begin();
        assertThat(type("TQGJJ").hits()).extracting(hit -> hit.tile().id()).first().isEqualTo("fund-withdrawal");
        hall.act(new Action.ChooseService("fund-withdrawal"));
        assertThat(hall.screen(Screen.ServiceIntro.class).closed()).isEmpty();
        hall.act(new Action.Next());
        hall.screen(Screen.Consent.class);
    }

    @Test
    void leadsBackToWhatWasFound() {
        begin();
        type("GJJ");
        hall.act(new Action.ChooseService("fund-withdrawal"), new Action.Next(), new Action.Back(),
                new Action.Back());
        assertThat(hall.screen(Screen.Search.class).typed()).isEqualTo("GJJ");
        hall.act(new Action.Back());
        hall.screen(Screen.Home.class);
        hall.act(new Action.ChooseService("fund-withdrawal"), new Action.Back());
        hall.screen(Screen.Home.class);
    }

    @Test
    void saysHowManyThereAreAndShowsTheBest() {
        begin();
        Screen.Search found = type("G");

        assertThat(found.total()).isGreaterThanOrEqualTo(found.hits().size());
        assertThat(type("QQQQQQ").total()).isZero();
    }

    @Test
    void findsAllOfAThemeByItsName() {
        begin();
        String theme = hall.screen(Screen.Search.class).themes().getFirst().zh();

        assertThat(type(theme).total()).isGreaterThan(10);
        assertThat(hall.screen(Screen.Search.class).themes()).isEmpty();
    }

    @Test
    void whatWasTypedIsForgottenWithTheVisit() {
        begin();
        type("LHSY");
        assertThat(hall.visit().isEmpty()).isFalse();
        hall.act(new Action.Exit());
        hall.screen(Screen.Goodbye.class);
        hall.assertLeftClean();
    }

    @Test
    void nothingLongerThanAQuestionIsTaken() {
        begin();
        type("GJJ");
        assertThat(type("G".repeat(41)).typed()).isEqualTo("GJJ");
    }

    @Test
    void cannotBeEnteredFromWithinAService() {
        begin();
        hall.act(new Action.ChooseService("fund-withdrawal"), new Action.Search("SB"));
        hall.screen(Screen.ServiceIntro.class);
    }

    @Test
    void isNotOfferedWhereThereIsNoIndexYet() {
        var plain = new TestHall();
        plain.act(new Action.Start());
        assertThat(plain.screen(Screen.Home.class).searchable()).isZero();
    }
}
