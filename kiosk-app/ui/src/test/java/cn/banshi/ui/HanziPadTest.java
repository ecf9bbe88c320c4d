package cn.banshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.Action;
import cn.banshi.core.speech.Headphones;
import cn.banshi.core.speech.Utterance;
import cn.banshi.ui.common.Touches;
import cn.banshi.ui.keys.PadKey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The ways in which Hanzi are written, together: what is there, what is unfinished, what is heard. */
@ResourceLock("display")
class HanziPadTest {

    private final PadRoom pad = new PadRoom();

    @AfterEach
    void close() {
        pad.close();
    }

    @Test
    void saysThatHanziAreNotReadyAndTypesLettersMeanwhile() {
        pad.pinyin.set(Optional.empty());
        pad.others.set(false);
        pad.show("");
        assertThat(pad.words()).contains("汉字还打不了，先用字母和数字").doesNotContain("字母", "拼音", "手写", "笔画");
        pad.tap("#pad-B");
        assertThat(pad.meant()).containsExactly(new Action.Type("address", "B"));

        pad.pinyin.set(PadRoom.ALL.pinyin());
        pad.type("lu");
        assertThat(pad.words()).contains("路");
    }

    @Test
    void leavesNothingComposedBehind() {
        pad.show("");
        pad.type("zhangwei");
        pad.present(FormSamples.money("", ""));
        pad.show("");
        assertThat(pad.words()).doesNotContain("zhangwei", "张伟");
    }

    @Test
    void offersTheWaysThatAreInstalled() {
        pad.others.set(false);
        pad.show("");
        assertThat(pad.words()).contains("拼音", "字母").doesNotContain("手写", "笔画");
    }

    /** Whatever way it was written in. */
    @Test
    void goesNowhereWithWhatIsUnfinished() {
        pad.show("花园路");
        pad.type("lu");
        pad.tap("#next");
        assertThat(pad.meant()).isEmpty();
        assertThat(pad.words()).contains("还没选成字：请选一个，不要的删掉", "路");
        pad.tap("#pad-clear");
        pad.room.pass(Touches.REPEAT);
        pad.tap("#next");
        assertThat(pad.meant()).containsExactly(new Action.Next());
        pad.room.actions.clear();

        pad.tap("#pad-way-strokes");
        pad.tap("#pad-1");
        pad.room.pass(Touches.REPEAT);
        pad.tap("#next");
        assertThat(pad.meant()).isEmpty();

        pad.tap("#pad-way-ink");
        pad.draw(.2, .5, .8, .5);
        pad.room.pass(Touches.REPEAT);
        pad.tap("#next");
        assertThat(pad.meant()).isEmpty();
        assertThat(pad.words()).contains("还没选成字：请选一个，不要的删掉");
        pad.tap("#pad-delete");
        pad.room.pass(Touches.REPEAT);
        pad.tap("#next");
        assertThat(pad.meant()).containsExactly(new Action.Next());
    }

    @Test
    void nothingUnfinishedGoesFromOneWayToAnother() {
        pad.show("");
        pad.type("lu");
        pad.tap("#pad-way-ink");
        pad.draw(.2, .5, .8, .5);
        pad.await("一");
        pad.tap("#pad-way-pinyin");
        assertThat(pad.words()).contains("按拼音字母，再选汉字").doesNotContain("lu", "一");
        assertThat(pad.offers()).isEmpty();
    }

    @Test
    void saysToOneWhatIsOfferedAndToOthersHowMuch() {
        pad.present(HanziSamples.hanzi(""), true);
        pad.listener.heard();
        pad.type("z");
        assertThat(pad.listener.heard()).noneMatch(Utterance::personal)
                .extracting(Utterance::text)
                .containsExactly("已按 1 下，有 50 个可选");
        pad.listener.plug(Headphones.State.PLUGGED);
        pad.type("h");
        assertThat(pad.listener.heard()).allMatch(Utterance::personal)
                .extracting(Utterance::text)
                .startsWith("H")
                .hasSize(2);
    }

    /** A name is nobody else's business. */
    @Test
    void saysAHanziThatKeysStandOnByAWordAndToOneOnly() {
        pad.present(HanziSamples.hanzi(""), true);
        pad.type("zhang");
        List<Utterance> heard = walkToTheOffers();
        assertThat(heard).noneMatch(said -> said.text().contains("张")).noneMatch(Utterance::personal);

        pad.listener.plug(Headphones.State.PLUGGED);
        assertThat(walkToTheOffers()).anySatisfy(said -> {
            assertThat(said.personal()).isTrue();
            assertThat(said.text()).matches("(.)，.*\\1.*的\\1。");
        }).anyMatch(said -> said.text().matches("第 1 项，共 \\d+ 项。"));
    }

    /** What is said of the first of them. */
    private List<Utterance> walkToTheOffers() {
        List<Utterance> last = List.of();
        for (int i = 0; i < 80 && last.stream().noneMatch(said -> said.text().matches("第 1 项，共 [4-9] 项。")); i++) {
            pad.room.window().key(PadKey.Way.RIGHT);
            last = pad.listener.heard();
        }
        return last;
    }
}
