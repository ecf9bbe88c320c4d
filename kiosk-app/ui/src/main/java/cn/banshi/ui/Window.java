package cn.banshi.ui;

import cn.banshi.core.input.InputMethods;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Comfort;
import cn.banshi.core.screen.Comfort.Reach;
import cn.banshi.core.screen.Comfort.TextSize;
import cn.banshi.core.screen.Frame;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.text.Language;
import cn.banshi.ui.clip.Clips;
import cn.banshi.ui.common.FxThread;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Texts;
import cn.banshi.ui.common.Touches;
import cn.banshi.ui.keys.Keys;
import cn.banshi.ui.keys.PadKey;
import cn.banshi.ui.speech.Narrator;
import cn.banshi.ui.theme.Assets;
import cn.banshi.ui.theme.Fonts;
import cn.banshi.ui.theme.Icons;
import cn.banshi.ui.theme.Motion;
import cn.banshi.ui.theme.Panel;
import cn.banshi.ui.theme.Theme;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.util.Duration;

/**
 * The window of the terminal: a function of the newest {@link Presentation}, and the source of {@link Action}s. Built on
 * the JavaFX thread; {@link #show} may be called from any thread.
 */
public final class Window {

    /** All halls stand in one time zone. */
    static final ZoneId HALL_ZONE = ZoneId.of("Asia/Shanghai");

    /** The window is asked when nobody uses it. */
    private static final java.time.Duration ANSWER = java.time.Duration.ofSeconds(2);

    /** What a page is built for; it is built anew when any of these changes. */
    private record Mode(Language language, TextSize text, Reach reach, Motion motion) {}

    private final Panel panel;
    private final Icons icons;
    private final Fonts fonts;
    private final Assets assets;
    private final Clock clock;
    private final Touches touches;
    private final InputMethods input;
    private final Map<Language, Texts> texts = new EnumMap<>(Language.class);
    private final Map<Mode, Kit> kits = new HashMap<>();
    private final Glass glass;
    private final Narrator narrator;
    private final Keys keys;
    private final Hearing hearing;
    private final FxThread<Presentation> hand;
    private final FxThread<Runnable> turns = new FxThread<>(Runnable::run);
    private final PauseTransition settled;

    /** @param actions receives on the JavaFX thread what the citizen did; must not block */
    public Window(Stage stage, Assets assets, Panel panel, Consumer<Action> actions) {
        this(stage, assets, panel, actions, Clock.system(HALL_ZONE));
    }

    /** @param clock wall clock for header and dates */
    public Window(Stage stage, Assets assets, Panel panel, Consumer<Action> actions, Clock clock) {
        this(stage, assets, panel, new Touches(System::nanoTime, actions), clock, Aloud.silent(), InputMethods.none());
    }

    /**
     * @param aloud reads the screen to whoever wants it
     * @param input how Hanzi are written
     */
    public Window(Stage stage, Assets assets, Panel panel, Consumer<Action> actions, Aloud aloud, InputMethods input) {
        this(stage, assets, panel, new Touches(System::nanoTime, actions), Clock.system(HALL_ZONE), aloud, input);
    }

    /** @param touches decides which touches and keys count, and reports what they mean */
    public Window(Stage stage, Assets assets, Panel panel, Touches touches, Clock clock, Aloud aloud,
            InputMethods input) {
        this.panel = panel;
        this.assets = assets;
        this.clock = clock;
        this.fonts = Fonts.load(assets);
        this.icons = Icons.load(assets);
        this.touches = touches;
        this.input = input;
        this.glass = new Glass(panel, new Clips(assets.signLanguage()));
        this.narrator = new Narrator(aloud.voice(), aloud.headphones(), this::texts);
        this.keys = new Keys(glass::layer, glass.ring(), touches, narrator);
        this.hearing = new Hearing(aloud, touches, keys::hear);
        this.hand = new FxThread<>(this::render);
        touches.newest(hand::deliver);
        this.settled = new PauseTransition(Duration.millis((double) Touches.SETTLING.toMillis()));
        this.settled.setOnFinished(e -> glass.settling(false));
        place(stage);
    }

    private void place(Stage stage) {
        Scene scene = new Scene(glass, panel.widthPx(), panel.heightPx());
        scene.getStylesheets().addAll(Theme.sheets(assets));
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
            if (!e.isSynthesized()) {
                touched();
            }
        });
        scene.addEventFilter(TouchEvent.TOUCH_PRESSED, e -> touched());
        scene.addEventFilter(KeyEvent.ANY, this::key);
        if (!stage.isShowing() && stage.getStyle() == StageStyle.DECORATED) {
            stage.initStyle(StageStyle.UNDECORATED);
        }
        stage.setOnCloseRequest(Event::consume); // a keyboard that somebody plugged in has Alt and F4
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(panel.widthPx());
        stage.setHeight(panel.heightPx());
    }

    private void touched() {
        touches.report(new Action.Touch());
        keys.touched();
    }

    /** Keys never reach anything of the toolkit's own. */
    private void key(KeyEvent event) {
        event.consume();
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            boolean back = event.getCode() == KeyCode.TAB && event.isShiftDown();
            (back ? Optional.of(PadKey.Way.UP) : PadKey.of(event.getCode())).ifPresent(keys::press);
        } else if (event.getEventType() == KeyEvent.KEY_RELEASED) {
            keys.release();
        }
    }

    /** A key of a tactile pad, down and up. Any thread but JavaFX; returns once it is done. */
    public void key(PadKey key) {
        FxThread.ask(() -> {
            keys.press(key);
            keys.release();
            return true;
        }, ANSWER);
    }

    /** Shows the newest presentation; ones that are overtaken are never shown. Returns at once. */
    public void show(Presentation presentation) {
        hand.offer(presentation);
    }

    /**
     * Lays a page out where nobody sees it, so that whoever meets its kind first does not wait for code and style to load. Takes up
     * to 0.3 s of the JavaFX thread: for while nobody is there. Any thread but JavaFX.
     */
    public void rehearse(Presentation presentation) {
        FxThread.ask(() -> {
            var unseen = new Glass(panel, new Clips(assets.signLanguage()));
            var scene = new Scene(unseen, panel.widthPx(), panel.heightPx());
            scene.getStylesheets().addAll(Theme.sheets(assets));
            unseen.show(presentation, kit(presentation.frame()));
            unseen.applyCss();
            unseen.layout();
            scene.setRoot(new Region()); // what moves by itself stops when it leaves its scene
            return true;
        }, ANSWER);
    }

    /** Runs a short task on the JavaFX thread; returns at once. For whoever asks whether that thread goes on. */
    public void inTurn(Runnable task) {
        turns.offer(task);
    }

    /** Shows it before the next frame is drawn. JavaFX thread only. */
    public void render(Presentation presentation) {
        Frame frame = presentation.frame();
        boolean turned = glass.show(presentation, kit(frame));
        if (turned) {
            touches.pageChanged();
            glass.settling(true);
            settled.playFromStart();
        }
        keys.show(presentation, turned);
        hearing.listen(frame.comfort().speech().on());
    }

    /** Empties the clipboard. Nothing of ours writes to it; a keyboard that somebody plugged in may. Any thread but JavaFX. */
    public void forget() {
        FxThread.ask(() -> {
            Clipboard.getSystemClipboard().clear();
            return true;
        }, ANSWER);
    }

    /** Whether clipboard and earlier pages are gone; empty when the window does not answer in time. Any thread but JavaFX. */
    public Optional<Boolean> forgotten() {
        return FxThread.ask(() -> Clipboard.getSystemClipboard().getContentTypes().isEmpty() && glass.forgotten()
                && narrator.forgotten(), ANSWER);
    }

    private Texts texts(Language language) {
        return texts.computeIfAbsent(language, each -> Texts.load(assets, each));
    }

    private Kit kit(Frame frame) {
        Comfort comfort = frame.comfort();
        return kits.computeIfAbsent(
                new Mode(frame.language(), comfort.text(), comfort.reach(), Motion.of(comfort)), this::made);
    }

    private Kit made(Mode mode) {
        return new Kit(mode.language(), texts(mode.language()), icons,
                panel.with(mode.text()).with(mode.reach()), touches,
                fonts.rareFamily(), clock, input, mode.motion(), narrator::tell);
    }
}
