package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.backend.Backend.Draft;
import cn.banshi.core.backend.Backend.End;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.FieldView;
import cn.banshi.core.screen.FieldView.FieldState;
import cn.banshi.core.screen.Screen;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A number plate and a day are typed place by place, and nothing else can be typed. The day in the hall is 23 November 2026. */
class PlaceByPlaceVisitTest {

    private static final String SERVICE = "transport-freight-vehicle-review";

    private final TestHall hall = TestHall.with(new FakePlate());

    private void toPlate() {
        hall.act(new Action.Start(), new Action.ChooseService(SERVICE), new Action.Next(), new Action.Next());
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();
        hall.act(new Action.Next());
    }

    private void toDay() {
        toPlate();
        hall.act(new Action.Type("plate", "豫A86B20"), new Action.Next(),
                new Action.Type("permitNo", "410100000018"), new Action.Next());
    }

    private FieldView.Typed field() {
        return (FieldView.Typed) hall.screen(Screen.FormPage.class).fields().getFirst();
    }

    private String next() {
        return ((FieldState.Next) field().state()).message().zh();
    }

    private String wrong() {
        return ((FieldState.Wrong) field().state()).message().zh();
    }

    private String good() {
        return ((FieldState.Good) field().state()).message().zh();
    }

    private void type(String text) {
        hall.act(new Action.Type(field().id(), text));
    }

    @Test
    void leadsThroughAPlate() {
        toPlate();
        assertThat(field().pad()).isEqualTo(FieldView.Pad.VEHICLE);
        assertThat(next()).isEqualTo("先选省份");
        type("豫");
        assertThat(next()).isEqualTo("再选后面的字母");
        type("豫A");
        assertThat(next()).contains("没有字母 I 和 O");
        type("豫A86B2");
        hall.act(new Action.Next());
        assertThat(wrong()).contains("还没输完");
        type("豫a86b2o0");
        assertThat(field().text()).isEqualTo("豫A86B20");
        assertThat(field().shown().zh()).isEqualTo("豫A·86B20");
        assertThat(good()).startsWith("7 位");
        type("豫AD12345");
        assertThat(good()).isEqualTo("8 位，新能源车");
    }

    @Test
    void leadsThroughADay() {
        toDay();
        assertThat(field().pad()).isEqualTo(FieldView.Pad.DAY);
        assertThat(next()).isEqualTo("先输年份，4 位数字，2023 到 2026");
        type("2026");
        assertThat(next()).startsWith("再输月份");
        hall.act(new Action.Next());
        assertThat(wrong()).startsWith("日期还没输完");
        type("202611");
        assertThat(field().shown().zh()).isEqualTo("2026年11月");
        type("2026112");
        assertThat(good()).isEqualTo("2026年11月2日 星期一");
        hall.act(new Action.Next());
        assertThat(hall.screen(Screen.FormPage.class).pageId()).isEqualTo("contact");
    }

    @Test
    void takesNoDayThatThereIsNotAndNoneToCome() {
        toDay();
        type("20261124");
        assertThat(field().text()).as("tomorrow").isEqualTo("2026112");
        type("20260230");
        assertThat(field().text()).as("no such day").isEqualTo("20260203");
        type("20221231");
        assertThat(field().text()).as("longer ago than can be given").isEqualTo("202");
    }

    @Test
    void tellsWhyADayIsTooLongAgo() {
        toDay();
        type("20251101");
        assertThat(wrong()).startsWith("检验检测过了一年");
    }

    @Test
    void goesOnWithADayFromAnotherEndAndHandsItOnLikewise() {
        hall.backend.drafts.put(SERVICE, List.of(new Draft("ZZD-261120-0007-K", End.APP,
                Instant.parse("2026-11-20T06:05:00Z"),
                Map.of("plate", "豫A86B20", "permitNo", "410100000018", "inspectedOn", "2026-11-02"))));
        toPlate();
        assertThat(hall.screen(Screen.DraftOffer.class).rows()).extracting(row -> row.value().zh())
                .containsExactly("豫A·86B20", "410100000018", "2026年11月2日");
        hall.act(new Action.Next());

        assertThat(hall.screen(Screen.FormPage.class).pageId()).isEqualTo("contact");
        assertThat(hall.visit().answers().entered("inspectedOn")).isEqualTo("20261102");
        hall.act(new Action.ContinueElsewhere(), new Action.Next());
        assertThat(hall.backend.begun.getFirst().answers()).containsEntry("inspectedOn", "2026-11-02");
    }

    @Test
    void nothingOfItIsLeft() {
        toDay();
        type("2026112");
        hall.act(new Action.Exit(), new Action.Exit());
        hall.assertLeftClean();
    }
}
