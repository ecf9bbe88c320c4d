package cn.banshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Door;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.ServiceTile;
import cn.banshi.core.text.Language;
import cn.banshi.ui.common.Pressable;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.theme.Panel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Long, double and swiping touches, and other buttons, with a real pointer on a real window: one thing happens, or nothing. */
@ResourceLock("display")
class NoSurpriseTest {

    private final Screenroom room = new Screenroom(Panel.portrait());
    private final Finger finger = new Finger(room);

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aLongTouchIsATouch() {
        finger.present(form());
        finger.press("#next");
        room.pass(Duration.ofSeconds(30));
        assertThat(finger.meant()).as("while the finger lies there").isEmpty();
        finger.release();
        assertThat(finger.meant()).containsExactly(new Action.Next());
    }

    @Test
    void aFingerThatSlidesAcrossTheButtonsPressesNone() {
        finger.present(form());
        finger.press("#previous");
        for (String over : List.of("#pad-1", "#pad-5", "#next", "#home")) {
            finger.slide(over);
        }
        finger.release();
        assertThat(finger.meant()).isEmpty();
        assertThat(armed()).as("nothing looks pressed any more").isEmpty();
    }

    @Test
    void aFingerThatSlidesOffAndComesBackPressesOnce() {
        finger.present(form());
        finger.press("#next");
        finger.slide("#pad-5");
        assertThat(armed()).isEmpty();
        finger.slide("#next");
        finger.release();
        assertThat(finger.meant()).containsExactly(new Action.Next());
    }

    @Test
    void anotherButtonPressesNothing() {
        finger.present(form());
        finger.over("#next");
        for (MouseButton other : List.of(MouseButton.SECONDARY, MouseButton.MIDDLE)) {
            finger.press(other);
            finger.release(other);
        }
        assertThat(finger.meant()).isEmpty();
    }

    @Test
    void twoButtonsAtOncePressNothing() {
        finger.present(form());
        finger.over("#next");
        finger.press(MouseButton.PRIMARY);
        finger.press(MouseButton.SECONDARY);
        finger.release(MouseButton.SECONDARY);
        finger.release();
        finger.press(MouseButton.SECONDARY);
        finger.press(MouseButton.PRIMARY);
        finger.release(MouseButton.SECONDARY);
        finger.release();
        assertThat(finger.meant()).isEmpty();
        finger.press(MouseButton.PRIMARY);
        finger.release();
        assertThat(finger.meant()).as("the next touch is one again").containsExactly(new Action.Next());
    }

    /** A quick second touch would pass over a screenful that nobody has seen. */
    @Test
    void aDoubleTouchTurnsOneScreenful() {
        Screen.Home home = Samples.home(14);
        List<ServiceTile> many = new ArrayList<>(home.persons());
        many.addAll(home.persons());
        finger.present(Samples.present(new Screen.Home(many, home.entities(), Door.OPEN, 0), Language.ZH));
        finger.tapTwice("#page-next");
        assertThat(words()).as("of what %s", words()).contains("第 2 页，共 4 页");
        assertThat(finger.meant()).isEmpty();
    }

    @Test
    void aDoubleTouchThatBringsUpOtherThingsPressesNoneOfThem() {
        finger.present(Objects.requireNonNull(Samples.all(Language.ZH).get("04-home-elder")));
        finger.tapTwice("#elder-others");
        assertThat(finger.meant()).isEmpty();
        assertThat(Screenroom.on(() -> room.scene().lookup("#home-persons") != null)).isTrue();
    }

    /** The page has changed already, and only the glass is late. */
    @Test
    void aTouchThatIsOverBeforeTheNextPageIsDrawnIsNotForIt() {
        finger.present(form());
        Screenroom.on(() -> {
            Pressable next = (Pressable) Objects.requireNonNull(room.scene().lookup("#next"));
            next.hold();
            room.window().show(Samples.present(Samples.sign(), Language.ZH));
            next.let();
            return true;
        });
        assertThat(finger.meant()).isEmpty();
    }

    @Test
    void whatIsBroughtUpToDateUnderAFingerStillCounts() {
        finger.present(form());
        Screenroom.on(() -> {
            Pressable next = (Pressable) Objects.requireNonNull(room.scene().lookup("#next"));
            next.hold();
            room.window().show(Samples.present(FormSamples.money("15259", "15,259.00"), Language.ZH));
            next.let();
            return true;
        });
        assertThat(finger.meant()).containsExactly(new Action.Next());
    }

    /** Everything that can be pressed on any page. */
    @Test
    void whateverIsTouchedTwiceDoesOneThing() {
        Map<String, Thing> things = new TreeMap<>();
        Samples.all(Language.ZH).values().forEach(page -> {
            room.show(page);
            ids().forEach(id -> things.putIfAbsent(kind(page, id), new Thing(page, id)));
        });
        Set<String> twice = new TreeSet<>();
        things.forEach((kind, thing) -> {
            room.show(Samples.present(Samples.sign(), Language.ZH));
            finger.present(thing.page());
            finger.tap("#" + thing.id());
            int done = finger.meant().size();
            List<String> said = words();
            finger.again();
            if (finger.meant().size() > Math.max(1, done) || (done == 0 && !words().equals(said))) {
                twice.add(kind + " " + finger.meant());
            }
        });
        assertThat(things).hasSizeGreaterThan(60);
        assertThat(twice).isEmpty();
    }

    private record Thing(Presentation page, String id) {}

    private static String kind(Presentation page, String id) {
        return page.screen().getClass().getSimpleName() + " " + page.overlay().getClass().getSimpleName() + " "
                + id.replaceAll("[0-9]+", "0").replaceAll("service-.*", "service");
    }

    private Presentation form() {
        return Samples.present(FormSamples.money("", ""), Language.ZH);
    }

    /** Keys of the pads aside: people type quickly. */
    private List<String> ids() {
        return Screenroom.on(() -> new Shown(room.scene().getRoot(), Panel.portrait()).targets()
                .stream()
                .filter(Touchable.class::isInstance)
                .filter(thing -> !Shown.off(thing) && !thing.getStyleClass().contains("pad-key"))
                .map(Node::getId)
                .distinct()
                .toList());
    }

    private List<String> armed() {
        return Screenroom
                .on(() -> room.scene().getRoot().lookupAll(".touchable:armed").stream().map(Node::getId).toList());
    }

    /** Of a page that has come to rest. */
    private List<String> words() {
        return Screenroom.on(() -> {
            room.scene().getRoot().applyCss();
            room.scene().getRoot().layout();
            return new Shown(room.scene().getRoot(), Panel.portrait()).words().stream().map(Words::getText).toList();
        });
    }
}
