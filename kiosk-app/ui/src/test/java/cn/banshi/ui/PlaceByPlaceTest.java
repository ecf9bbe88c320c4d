package cn.banshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.text.Language;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.common.Touches;
import cn.banshi.ui.theme.Panel;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The pads of days and number plates: at every place the keys that can mean something there. */
@ResourceLock("display")
class PlaceByPlaceTest {

    private final Listener listener = new Listener();
    private final Screenroom room = new Screenroom(Panel.portrait(), listener.aloud());
    private final Finger finger = new Finger(room);

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void offersTheDigitsOfADay() {
        present(SpelledSamples.day(""));
        assertThat(offered()).isEqualTo("12");
        present(SpelledSamples.day("194602"));
        assertThat(offered()).isEqualTo("1234567890");
        present(SpelledSamples.day("1946022"));
        assertThat(offered()).isEqualTo("123456780");
    }

    @Test
    void aMonthWithOneDigitNeedsNoNought() {
        present(SpelledSamples.day("1946"));
        finger.tap("#pad-3");
        finger.tap("#pad-8");
        assertThat(finger.meant()).containsExactly(new Action.Type("day", "194603"),
                new Action.Type("day", "19460308"));
    }

    /** However late core answers. */
    @Test
    void offersWhatComesNextAtOnce() {
        present(SpelledSamples.day(""));
        finger.tap("#pad-1");
        assertThat(offered()).isEqualTo("9");
        finger.tap("#pad-5");
        finger.tap("#pad-9");
        assertThat(finger.meant()).containsExactly(new Action.Type("day", "1"), new Action.Type("day", "19"));
    }

    @Test
    void goesFromTheProvinceToTheLetterToTheRest() {
        present(SpelledSamples.plate(""));
        assertThat(offered()).startsWith("豫京津").hasSize(31);
        finger.tap("#pad-province-0");
        assertThat(offered()).hasSize(24).doesNotContain("I", "O", "1", "豫");
        room.pass(Touches.SETTLING);
        finger.tap("#pad-A");
        assertThat(offered()).hasSize(34);
        finger.tap("#pad-8");
        finger.tap("#pad-delete");
        assertThat(finger.meant()).containsExactly(new Action.Type("plate", "豫"), new Action.Type("plate", "豫A"),
                new Action.Type("plate", "豫A8"), new Action.Type("plate", "豫A"));
    }

    @Test
    void aTremblingHandTypesNoLetter() {
        present(SpelledSamples.plate(""));
        finger.tap("#pad-province-15");
        finger.tap("#pad-P");
        assertThat(finger.meant()).hasSize(1);
    }

    @Test
    void takesTheWholePlateBackToTheProvinces() {
        present(SpelledSamples.plate("豫A8"));
        finger.tap("#pad-clear");
        assertThat(offered()).startsWith("豫京津");
    }

    @Test
    void typesTheEndOfAnAddressWithOneKey() {
        present(SpelledSamples.email("zhangsan"));
        finger.tap("#pad-end-qqcom");
        assertThat(finger.meant()).containsExactly(new Action.Type("email", "zhangsan@qq.com"));
        assertThat(off("#pad-at")).as("there is one @").isTrue();
        assertThat(off("#pad-point")).isFalse();
    }

    /** Nobody hears a hyphen. */
    @Test
    void signsHaveNames() {
        present(SpelledSamples.email("zhangsan"));
        assertThat(List.of(named("#pad-at"), named("#pad-hyphen"), named("#pad-underscore"), named("#pad-A")))
                .containsExactly("邮箱符号", "减号", "下划线", "a");
    }

    @Test
    void aSpacePartsTheNames() {
        present(SpelledSamples.latin("ZHANG"));
        finger.tap("#pad-space");
        finger.tap("#pad-M");
        assertThat(finger.meant()).containsExactly(new Action.Type("latin", "ZHANG "),
                new Action.Type("latin", "ZHANG M"));
    }

    @Test
    void offersATrailersMarkInTheLastPlace() {
        present(SpelledSamples.plate("豫A123"));
        assertThat(offered()).doesNotContain("挂");
        present(SpelledSamples.plate("豫A1234"));
        assertThat(offered()).contains("挂", "学");
    }

    /** Of a day is heard which, by headphones; the hall hears that it was typed. */
    @Test
    void aDayIsForOnePersonsEars() {
        present(SpelledSamples.day("1946030"));
        listener.heard();
        present(SpelledSamples.day("19460308"));
        assertThat(listener.words()).noneMatch(said -> said.contains("1946")).anyMatch(said -> said.contains("8 位"));
    }

    private void present(Screen screen) {
        finger.present(KeysTest.aloud(Samples.present(screen, Language.ZH)));
    }

    /** Faces of the keys that can be pressed, in order; without those that take back. */
    private String offered() {
        return Screenroom.on(() -> Shown.inside(room.scene().getRoot(), Touchable.class)
                .stream()
                .filter(key -> key.getStyleClass().contains("pad-key") && !key.isOff())
                .map(Node::getAccessibleText)
                .filter(face -> face.length() == 1)
                .collect(Collectors.joining()));
    }

    private Touchable key(String selector) {
        return (Touchable) Objects.requireNonNull(room.scene().getRoot().lookup(selector), selector);
    }

    private boolean off(String selector) {
        return Screenroom.on(() -> key(selector).isOff());
    }

    private String named(String selector) {
        return Screenroom.on(() -> key(selector).getAccessibleText());
    }
}
