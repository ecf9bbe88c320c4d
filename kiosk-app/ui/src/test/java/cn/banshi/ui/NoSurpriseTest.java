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
import cn.banshi.ui.common.Touches;
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
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Long, double and swiping touches, and other buttons, with a real pointer on a real window: one thing happens, or nothing. */
@ResourceLock("display")
class NoSurpriseTest {

    /** Between two touches of one intention. */
    private static final Duration AGAIN = Duration.ofMillis(120);

    private final Screenroom room = new Screenroom(Panel.portrait());
    private final Robot robot = Screenroom.on(Robot::new);

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aLongTouchIsATouch() {
        present(form());
        press("#next");
        room.pass(Duration.ofSeconds(30));
        assertThat(meant()).as("while the finger lies there").isEmpty();
        room.release(robot);
        assertThat(meant()).containsExactly(new Action.Next());
    }

    @Test
    void aFingerThatSlidesAcrossTheButtonsPressesNone() {
        present(form());
        press("#previous");
        for (String over : List.of("#pad-1", "#pad-5", "#next", "#home")) {
            drag(over);
        }
        room.release(robot);
        assertThat(meant()).isEmpty();
        assertThat(armed()).as("nothing looks pressed any more").isEmpty();
    }

    @Test
    void aFingerThatSlidesOffAndComesBackPressesOnce() {
        present(form());
        press("#next");
        drag("#pad-5");
        assertThat(armed()).isEmpty();
        drag("#next");
        room.release(robot);
        assertThat(meant()).containsExactly(new Action.Next());
    }

    @Test
    void anotherButtonPressesNothing() {
        present(form());
        moveTo("#next");
        for (MouseButton other : List.of(MouseButton.SECONDARY, MouseButton.MIDDLE)) {
            room.press(robot, other);
            room.release(robot, other);
        }
        assertThat(meant()).isEmpty();
    }

    @Test
    void twoButtonsAtOncePressNothing() {
        present(form());
        moveTo("#next");
        room.press(robot);
        room.press(robot, MouseButton.SECONDARY);
        room.release(robot, MouseButton.SECONDARY);
        room.release(robot);
        room.press(robot, MouseButton.SECONDARY);
        room.press(robot);
        room.release(robot, MouseButton.SECONDARY);
        room.release(robot);
        assertThat(meant()).isEmpty();
        room.press(robot);
        room.release(robot);
        assertThat(meant()).as("the next touch is one again").containsExactly(new Action.Next());
    }

    /** A quick second touch would pass over a screenful that nobody has seen. */
    @Test
    void aDoubleTouchTurnsOneScreenful() {
        Screen.Home home = Samples.home(14);
        List<ServiceTile> many = new ArrayList<>(home.persons());
        many.addAll(home.persons());
        present(Samples.present(new Screen.Home(many, home.entities(), Door.OPEN, 0), Language.ZH));
        tapTwice("#page-next");
        assertThat(words()).as("of what %s", words()).contains("第 2 页，共 4 页");
        assertThat(meant()).isEmpty();
    }

    @Test
    void aDoubleTouchThatBringsUpOtherThingsPressesNoneOfThem() {
        present(Objects.requireNonNull(Samples.all(Language.ZH).get("04-home-elder")));
        tapTwice("#elder-others");
        assertThat(meant()).isEmpty();
        assertThat(Screenroom.on(() -> room.scene().lookup("#home-persons") != null)).isTrue();
    }

    /** The page has changed already, and only the glass is late. */
    @Test
    void aTouchThatIsOverBeforeTheNextPageIsDrawnIsNotForIt() {
        present(form());
        Screenroom.on(() -> {
            Pressable next = (Pressable) Objects.requireNonNull(room.scene().lookup("#next"));
            next.hold();
            room.window().show(Samples.present(Samples.sign(), Language.ZH));
            next.let();
            return true;
        });
        assertThat(meant()).isEmpty();
    }

    @Test
    void whatIsBroughtUpToDateUnderAFingerStillCounts() {
        present(form());
        Screenroom.on(() -> {
            Pressable next = (Pressable) Objects.requireNonNull(room.scene().lookup("#next"));
            next.hold();
            room.window().show(Samples.present(FormSamples.money("15259", "15,259.00"), Language.ZH));
            next.let();
            return true;
        });
        assertThat(meant()).containsExactly(new Action.Next());
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
            present(thing.page());
            Point2D at = middle("#" + thing.id());
            tap(at);
            int done = meant().size();
            List<String> said = words();
            room.pass(AGAIN);
            tap(at);
            if (meant().size() > Math.max(1, done) || (done == 0 && !words().equals(said))) {
                twice.add(kind + " " + meant());
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

    private void present(Presentation presentation) {
        room.show(presentation);
        room.pass(Touches.SETTLING);
        room.actions.clear();
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

    private List<Action> meant() {
        Screenroom.on(() -> true);
        return room.actions.stream().filter(a -> !(a instanceof Action.Touch)).toList();
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

    private void tapTwice(String selector) {
        Point2D at = middle(selector);
        tap(at);
        room.pass(AGAIN);
        tap(at);
    }

    private void tap(Point2D at) {
        Screenroom.on(() -> {
            room.scene().getRoot().layout();
            robot.mouseMove(at);
            return true;
        });
        room.press(robot);
        room.release(robot);
    }

    private void press(String selector) {
        moveTo(selector);
        room.press(robot);
    }

    private void moveTo(String selector) {
        Point2D at = middle(selector);
        Screenroom.on(() -> {
            robot.mouseMove(at);
            return true;
        });
    }

    private void drag(String selector) {
        Point2D at = middle(selector);
        room.drag(robot, at.getX(), at.getY());
    }

    /** Of the one that can be seen: what fits in one screenful has turners that cannot. */
    private Point2D middle(String selector) {
        return Screenroom.on(() -> {
            Bounds at = new Shown(room.scene().getRoot(), Panel.portrait()).targets()
                    .stream()
                    .filter(thing -> selector.equals("#" + thing.getId()))
                    .findFirst()
                    .map(thing -> thing.localToScreen(thing.getLayoutBounds()))
                    .orElseThrow();
            return new Point2D(at.getCenterX(), at.getCenterY());
        });
    }
}
