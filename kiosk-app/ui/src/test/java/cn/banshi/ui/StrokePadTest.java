package cn.banshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.input.Candidate;
import cn.banshi.core.screen.Action;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.common.Touches;
import cn.banshi.ui.keys.PadKey;
import java.util.List;
import javafx.scene.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Hanzi by the strokes they are written of, with the dictionary of Debian's rime-data-stroke. */
@ResourceLock("display")
class StrokePadTest {

    private final PadRoom pad = new PadRoom();

    @AfterEach
    void close() {
        pad.close();
    }

    @Test
    void writesByStrokesAndParts() {
        pad.show("");
        pad.tap("#pad-way-strokes");
        pad.tap("#pad-part-nnh");
        pad.tap("#pad-2");
        assertThat(pad.words()).contains("丶丶一丨");
        pad.tap("#pad-delete");
        pad.tap("#pad-part-hsh");
        assertThat(pad.words()).contains("丶丶一一丨一");
        pad.tap("#pad-clear");
        pad.tap("#pad-part-hspn");
        pad.tap(pad.offered("木"));
        assertThat(pad.meant()).containsExactly(new Action.Type("address", "木"));
        assertThat(pad.words()).contains("按写字的顺序按笔画，再选");
    }

    @Test
    void everyPartStandsForItsOwnStrokes() {
        pad.show("");
        pad.tap("#pad-way-strokes");
        List<Node> parts = Screenroom.on(() -> Shown.inside(pad.room.scene().getRoot(), Touchable.class)
                .stream()
                .filter(key -> key.getId().startsWith("pad-part-"))
                .<Node>map(key -> key)
                .toList());
        assertThat(parts).hasSize(15).allSatisfy(part -> {
            String strokes = part.getId().substring("pad-part-".length());
            assertThat(PadRoom.ALL.strokes().orElseThrow().candidates(strokes, 12)).extracting(Candidate::text)
                    .contains(PadRoom.hanzi(part));
        });
    }

    @Test
    void writesStrokesByTheDigitsOfTelephones() {
        pad.show("");
        pad.tap("#pad-way-strokes");
        "12".chars().forEach(digit -> {
            pad.room.window().key(PadKey.Typed.of((char) digit));
            pad.room.pass(Touches.KEY_REPEAT);
        });
        assertThat(pad.words()).contains("一丨", "十");
        assertThat(pad.meant()).isEmpty();
    }

    @Test
    void aDoubleTouchOfAStrokesOfferIsOne() {
        pad.present(HanziSamples.name());
        pad.tap("#pad-way-strokes");
        pad.tap("#pad-part-hspn");
        pad.tapTwice(pad.offered("木"));
        assertThat(pad.meant()).containsExactly(new Action.Type("name", "木"));
        assertThat(pad.offers()).as("stands where the other stood").containsExactly("·");
    }
}
