package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.OnPlate;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Picture;
import cn.banshi.core.screen.OnPlate.Waiting;
import cn.banshi.core.screen.Screen;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When originals are photographed, and what happens where that is not possible. */
class OriginalWantedTest extends AtThePlate {

    @Test
    void pagesAreThereOnTheWayBackAndAfterAChange() {
        hall.toPlate();
        byte[] page = use();
        hall.act(new Action.Next(), new Action.Back());
        assertThat(screen().pages()).extracting(Picture::copy).containsExactly(page);
        hall.act(new Action.Back());
        assertThat(hall.screen(Screen.FormPage.class).pageId()).isEqualTo("contact");
        hall.act(new Action.Next(), new Action.Next(), new Action.EditPage("retirement"));
        assertThat(screen().pages()).hasSize(1);
        hall.act(new Action.Back());
        hall.screen(Screen.Review.class);
    }

    @Test
    void pagesOfAReasonThatWasGivenUpAreForgotten() {
        hall.toPlate();
        use();
        hall.act(new Action.Next(), new Action.EditPage("reason"), new Action.Choose("reason", "RENT"),
                new Action.Next(), new Action.UseShortcut("amount"), new Action.Next());

        assertThat(hall.screen(Screen.Review.class).sections()).noneMatch(section -> !section.pictures().isEmpty());
        assertThat(hall.visit().originals().isEmpty()).isTrue();
        hall.act(new Action.Next(), TestPeople.signature());
        assertThat(hall.outbox.bodies.getFirst()).doesNotContain("materials");
    }

    @Test
    void changedReasonLeadsFromTheReviewToThePlate() {
        hall.toReview();
        hall.act(new Action.EditPage("reason"), new Action.Choose("reason", "RETIRE"), new Action.Next(),
                new Action.UseShortcut("amount"), new Action.Next());
        use();
        hall.act(new Action.Next());

        hall.screen(Screen.Review.class);
    }

    @Test
    void whoIsKnownToBeRetiredPhotographsNothing() {
        hall.backend.data.put("pension-state", Map.of("retired", true, "insured", true));
        toEndOfForm();

        hall.screen(Screen.Review.class);
        assertThat(hall.screen(Screen.Review.class).progress().steps()).isEqualTo(6);
    }

    @Test
    void silenceOfThePensionOfficeOpensThePlate() {
        hall.backend.data.remove("pension-state");
        hall.toPlate();

        assertThat(screen().progress().step()).isEqualTo(5);
        assertThat(screen().progress().steps()).isEqualTo(7);
    }

    @Test
    void whoHasNotBroughtItLearnsWhatElseAndFilesNothing() {
        hall.toPlate();
        hall.act(new Action.WithoutOriginal());
        assertThat(plate()).isInstanceOfSatisfying(OnPlate.Elsewhere.class,
                elsewhere -> assertThat(elsewhere.what().zh()).contains("没有提交任何内容", "窗口"));
        hall.act(new Action.Back());
        assertThat(plate()).isInstanceOf(Waiting.class);
        hall.act(new Action.WithoutOriginal(), new Action.Exit(), new Action.Exit());

        hall.screen(Screen.Goodbye.class);
        assertThat(hall.outbox.entries).isEmpty();
        hall.assertLeftClean();
    }

    @Test
    void terminalThatCannotPhotographSaysSoAtTheReason() {
        plate.unplug();
        hall.toRetirement();
        hall.act(new Action.Next());
        assertThat(reasonRefused()).contains("没有查到您的退休记录。刚办完退休的，请到窗口办理。");

        plate.plugIn();
        hall.act(new Action.Choose("reason", "RENT"), new Action.Choose("reason", "RETIRE"), new Action.Next());
        assertThat(hall.screen(Screen.FormPage.class).pageId()).isEqualTo("amount");
    }

    @Test
    void cameraNobodyHasUsedYetIsAskedBeforeTheQuestionComesUp() {
        plate.breakUnseen();
        hall.toRetirement();
        hall.act(new Action.Next());

        assertThat(reasonRefused()).contains("请到窗口办理");
    }

    @Test
    void terminalWithoutACameraLeavesWhatIsNotKnownToTheDepartment() {
        var without = new TestHall();
        without.backend.data.remove("pension-state");
        without.toRetirement().act(new Action.Next());
        assertThat(without.screen(Screen.FormPage.class).pageId()).isEqualTo("amount");
    }
}
