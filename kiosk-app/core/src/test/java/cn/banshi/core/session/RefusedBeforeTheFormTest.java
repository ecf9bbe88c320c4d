package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.FieldView;
import cn.banshi.core.screen.FieldView.FieldState;
import cn.banshi.core.screen.Screen;
import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nobody fills in a form in vain: what is known to fail is said before, with what to do instead. */
class RefusedBeforeTheFormTest {

    private final TestHall hall = new TestHall();

    @Test
    void closesTheServiceWhenTheReaderDoesNotWork() {
        hall.reader.status = new DeviceStatus(DeviceState.NO_DEVICE, "nothing at serial:///dev/ttyUSB0");
        hall.act(new Action.Start(), new Action.ChooseService("fund-withdrawal"));

        assertThat(hall.screen(Screen.ServiceIntro.class).closed()).hasValueSatisfying(
                reason -> assertThat(reason.zh()).contains("读卡器暂时不能用", "到窗口办理"));
    }

    @Test
    void showsAGuideWithoutAnyDevice() {
        hall.reader.status = new DeviceStatus(DeviceState.NO_DEVICE, "nothing at serial:///dev/ttyUSB0");
        hall.act(new Action.Start(), new Action.ChooseService("name-changed"));

        var guide = hall.screen(Screen.ServiceIntro.class);
        assertThat(guide.closed()).isEmpty();
        assertThat(guide.steps()).isEmpty();
        assertThat(guide.needs()).isNotEmpty();
        assertThat(guide.where().zh()).contains("公安户政窗口");
        hall.act(new Action.Next());
        hall.screen(Screen.ServiceIntro.class);
    }

    @Test
    void explainsThatThereIsNoAccount() {
        hall.backend.data.put("fund-account", Map.of("state", "NONE", "balance", "0.00", "interest", "0.00",
                "rentQuota", "0.00"));
        hall.toIdentify();
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();

        assertThat(hall.screen(Screen.ServiceIntro.class).closed()).hasValueSatisfying(
                reason -> assertThat(reason.zh()).contains("没有查到您在本市的住房公积金账户"));
        hall.act(new Action.Exit());
        hall.assertLeftClean();
    }

    @Test
    void tellsWhereWrongDataIsPutRightAndLeadsBack() {
        hall.toConfirm();
        hall.act(new Action.DataIsWrong());

        assertThat(hall.screen(Screen.ServiceIntro.class).closed()).hasValueSatisfying(
                reason -> assertThat(reason.zh()).contains("没有提交任何内容", "窗口更正"));
        hall.act(new Action.Back());
        hall.screen(Screen.ConfirmData.class);
    }

    @Test
    void refusesAReasonThatSurelyFails() {
        hall.backend.data.put("real-estate", Map.of("homes", List.of(Map.of("address", "演示区建设路88号"))));
        assertThat(reasonRefused("RENT")).contains("您在本市有住房");
        assertThat(reasonRefused("RETIRE")).contains("没有查到您的退休记录");
        assertThat(reasonRefused("LEAVE")).contains("还在缴存");
    }

    @Test
    void refusesAReasonThatWasUsedThisYear() {
        hall.backend.data.put("fund-withdrawals", Map.of("withdrawals",
                List.of(Map.of("reason", "LOAN", "nextDate", "2026-11-24"),
                        Map.of("reason", "RENT", "nextDate", "2026-11-23")),
                "running", List.of()));
        assertThat(reasonRefused("LOAN")).contains("近 12 个月内已按这个原因提取过");
        hall.act(new Action.Choose("reason", "RENT"), new Action.Next());
        assertThat(hall.screen(Screen.FormPage.class).pageId()).isEqualTo("amount");
    }

    @Test
    void letsTheDepartmentDecideWhatCannotBeKnownHere() {
        hall.backend.data.remove("pension-state");
        hall.toConfirm();
        hall.act(new Action.Next(), new Action.Choose("reason", "RETIRE"), new Action.Next());

        assertThat(hall.screen(Screen.FormPage.class).pageId()).isEqualTo("amount");
        assertThat(hall.screen(Screen.FormPage.class).facts().getLast().value().zh()).isEqualTo("86,733.25 元");
    }

    @Test
    void wantsAllOfItWhenTheAccountIsToBeEmptied() {
        hall.backend.data.put("pension-state", Map.of("retired", true, "insured", true));
        hall.toConfirm();
        hall.act(new Action.Next(), new Action.Choose("reason", "RETIRE"), new Action.Next(),
                new Action.Type("amount", "100"));

        var amount = (FieldView.Typed) hall.screen(Screen.FormPage.class).fields().getFirst();
        assertThat(amount.state()).isInstanceOfSatisfying(FieldState.Wrong.class,
                wrong -> assertThat(wrong.message().zh()).isEqualTo("这种原因要一次全部提取，共 86,733.25 元"));
    }

    private String reasonRefused(String reason) {
        if (!(hall.now().screen() instanceof Screen.FormPage)) {
            hall.toConfirm();
            hall.act(new Action.Next());
        }
        hall.act(new Action.Choose("reason", reason), new Action.Next());
        var page = hall.screen(Screen.FormPage.class);
        assertThat(page.pageId()).isEqualTo("reason");
        assertThat(page.fields().getFirst().state()).isInstanceOf(FieldState.Wrong.class);
        return ((FieldState.Wrong) page.fields().getFirst().state()).message().zh();
    }
}
