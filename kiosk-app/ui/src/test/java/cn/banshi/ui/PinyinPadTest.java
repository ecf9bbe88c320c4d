package cn.banshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.Action;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.common.Touches;
import cn.banshi.ui.keys.PadKey;
import cn.banshi.ui.theme.Panel;
import java.util.List;
import javafx.geometry.Bounds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Hanzi by the letters of how they are read, with the dictionary of Debian's rime-data-pinyin-simp. */
@ResourceLock("display")
class PinyinPadTest {

    private final PadRoom pad = new PadRoom();

    @AfterEach
    void close() {
        pad.close();
    }

    @Test
    void writesTheHanziThatWereChosen() {
        pad.show("");
        pad.type("jinshuiqu");
        assertThat(pad.meant()).isEmpty();
        assertThat(pad.words()).contains("jinshuiqu", "金水区");

        pad.tap("#pad-offer-0");
        assertThat(pad.meant()).containsExactly(new Action.Type("address", "金水区"));
        assertThat(pad.words()).doesNotContain("jinshuiqu");
    }

    @Test
    void goesOnFromAShorterWord() {
        pad.show("");
        pad.type("jinshuiquhuayuan");
        pad.tap(pad.offered("金水区"));
        assertThat(pad.meant()).containsExactly(new Action.Type("address", "金水区"));
        assertThat(pad.words()).contains("huayuan");
        pad.room.pass(Touches.SETTLING);
        pad.tap(pad.offered("花园"));
        assertThat(pad.meant()).last().isEqualTo(new Action.Type("address", "金水区花园"));
    }

    @Test
    void aDoubleTouchTakesNoWordOfTheNextOffers() {
        pad.show("");
        pad.type("jinshuiquhuayuan");
        pad.tapTwice(pad.offered("金水区"));
        assertThat(pad.meant()).containsExactly(new Action.Type("address", "金水区"));
        assertThat(pad.words()).contains("huayuan");
    }

    @Test
    void aDoubleTouchTurnsTheOffersOnce() {
        pad.show("");
        pad.type("shi");
        pad.tap("#pad-offers-more");
        List<String> next = pad.offers();
        pad.room.pass(Touches.SETTLING);
        pad.tap("#pad-offers-back");
        pad.room.pass(Touches.SETTLING);
        pad.tapTwice("#pad-offers-more");
        assertThat(pad.offers()).isEqualTo(next);
        assertThat(pad.meant()).isEmpty();
    }

    @Test
    void aDigitPressedTwiceChoosesOnce() {
        pad.show("");
        pad.type("yyzz");
        pad.tapTwice("#pad-1");
        assertThat(pad.meant()).containsExactly(new Action.Type("address", "营业执照"));
        pad.room.pass(Touches.SETTLING);
        pad.tap("#pad-1");
        assertThat(pad.meant()).last().isEqualTo(new Action.Type("address", "营业执照1"));
    }

    @Test
    void takesTheLastLetterBackBeforeAnyHanzi() {
        pad.show("花园路");
        pad.type("ha");
        pad.tap("#pad-delete");
        assertThat(pad.words()).contains("h");
        pad.tap("#pad-delete");
        assertThat(pad.meant()).isEmpty();
        pad.room.pass(Touches.KEY_REPEAT);
        pad.tap("#pad-delete");
        assertThat(pad.meant()).containsExactly(new Action.Type("address", "花园"));
    }

    @Test
    void typesDigitsAndOnDemandLetters() {
        pad.show("花园路");
        pad.tap("#pad-5");
        pad.tap("#pad-way-letters");
        pad.tap("#pad-B");
        assertThat(pad.meant()).containsExactly(new Action.Type("address", "花园路5"),
                new Action.Type("address", "花园路5B"));
    }

    @Test
    void turnsWhatIsOfferedAndStaysLargeEnoughForAFinger() {
        pad.show("");
        pad.type("shi");
        List<String> first = pad.offers();
        pad.tap("#pad-offers-more");
        assertThat(pad.offers()).isNotEmpty().doesNotContainAnyElementsOf(first);
        Screenroom.on(() -> {
            pad.room.scene().getRoot().applyCss();
            pad.room.scene().getRoot().layout();
            return true;
        });
        List<Bounds> keys = Screenroom.on(() -> Shown.inside(pad.room.scene().getRoot(), Touchable.class)
                .stream()
                .filter(key -> key.getStyleClass().contains("pad-key"))
                .map(key -> key.localToScene(key.getLayoutBounds()))
                .toList());
        assertThat(keys).hasSizeGreaterThan(40).allSatisfy(key -> {
            assertThat(key.getWidth() * Panel.MM_PER_UNIT).isGreaterThanOrEqualTo(16);
            assertThat(key.getHeight() * Panel.MM_PER_UNIT).isGreaterThanOrEqualTo(18);
            assertThat(key.getMaxX()).isLessThanOrEqualTo(1080);
        });
    }

    @Test
    void offersNamesAndTheirDotWhereANameIsAskedFor() {
        pad.present(HanziSamples.name());
        assertThat(pad.offers().getFirst()).startsWith("郑").hasSize(3);
        pad.tap("#pad-clear");
        assertThat(pad.offers()).containsExactly("·");
        pad.tap("#pad-offer-0");
        assertThat(pad.meant()).containsExactly(new Action.Type("name", "·"));
    }

    @Test
    void isUsedByKeysAlone() {
        pad.show("");
        "yyzz".chars().forEach(key -> {
            pad.room.window().key(PadKey.Typed.of((char) key));
            pad.room.pass(Touches.KEY_REPEAT);
        });
        pad.room.window().key(PadKey.Typed.of('1'));
        assertThat(pad.meant()).containsExactly(new Action.Type("address", "营业执照"));
    }
}
