package cn.banshi.ui.overlay;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Comfort;
import cn.banshi.core.screen.Comfort.Contrast;
import cn.banshi.core.screen.Comfort.Reach;
import cn.banshi.core.screen.Comfort.Speech;
import cn.banshi.core.screen.Comfort.Speech.Rate;
import cn.banshi.core.screen.Comfort.TextSize;
import cn.banshi.core.text.Language;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.theme.Space;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How the screen looks and speaks: everything at a glance, and what is touched is so at once. */
final class DisplayPanel {

    private static final double TALL = 112;

    private final Kit kit;
    private final List<Choice> choices = new ArrayList<>();
    private Comfort comfort;

    DisplayPanel(Kit kit, Comfort comfort) {
        this.kit = kit;
        this.comfort = comfort;
    }

    private record Choice(Touchable button, Predicate<Comfort> chosen) {}

    /** Marks what is chosen now. */
    void show(Comfort now) {
        comfort = now;
        choices.forEach(choice -> choice.button().chosen(choice.chosen().test(now)));
    }

    List<Node> content() {
        VBox look = new VBox(Space.TWO, languages(), sizes(), contrasts());
        VBox speech = new VBox(Space.TWO, speech(), volumes(), rates());
        if (!kit.wide()) {
            speech.getChildren().add(reaches());
        }
        show(comfort);
        return List.of(kit.words(kit.say("display.title"), "h1"), kit.wide() ? halves(look, speech)
                : new VBox(Space.TWO, look, speech));
    }

    Touchable done() {
        return new Parts(kit).primary("overlay-close", kit.say("display.done"),
                () -> kit.report(new Action.CloseOverlay()));
    }

    private static HBox halves(VBox left, VBox right) {
        for (VBox half : List.of(left, right)) {
            half.setMinWidth(0);
            half.setPrefWidth(1);
            HBox.setHgrow(half, Priority.ALWAYS);
        }
        return new HBox(Space.FIVE, left, right);
    }

    private VBox languages() {
        return group("display.language", Stream.of(Language.ZH, Language.EN)
                .map(each -> choice("lang-" + each.code(), kit.say("language." + each.code()),
                        now -> kit.language() == each, () -> kit.report(new Action.ChooseLanguage(each)))));
    }

    private VBox sizes() {
        return group("display.text", Stream.of(TextSize.values())
                .map(each -> choice("text-" + code(each), kit.sayEach("display.text", each), now -> now.text() == each,
                        now -> now.with(each))));
    }

    private VBox contrasts() {
        return group("display.contrast", Stream.of(Contrast.values())
                .map(each -> choice("contrast-" + code(each), kit.sayEach("display.contrast", each),
                        now -> now.contrast() == each, now -> now.with(each))));
    }

    /** Lowest of all, where whoever needs it reaches. On its side, all of a panel is within reach. */
    private VBox reaches() {
        return group("display.reach", Stream.of(Reach.values())
                .map(each -> choice("reach-" + code(each), kit.sayEach("display.reach", each),
                        now -> now.reach() == each, now -> now.with(each))));
    }

    private VBox speech() {
        return group("display.speech",
                Stream.of(choice("speech-on", kit.say("display.speech.on"), now -> now.speech().on(),
                        now -> now.with(now.speech().on(true))),
                        choice("speech-off", kit.say("display.speech.off"), now -> !now.speech().on(),
                                now -> now.with(now.speech().on(false)))));
    }

    /** Whoever chooses how loud it is wants to hear it. */
    private VBox volumes() {
        return group("display.volume", IntStream.rangeClosed(Speech.QUIETEST, Speech.LOUDEST)
                .mapToObj(each -> choice("volume-" + each, String.valueOf(each), now -> now.speech().volume() == each,
                        now -> now.with(now.speech().at(each).on(true)))));
    }

    private VBox rates() {
        return group("display.rate", Stream.of(Rate.values())
                .map(each -> choice("rate-" + code(each), kit.sayEach("display.rate", each),
                        now -> now.speech().rate() == each, now -> now.with(now.speech().at(each).on(true)))));
    }

    private VBox group(String title, Stream<Touchable> row) {
        VBox group = new VBox(Space.ONE, kit.words(kit.say(title), "h3"),
                new HBox(kit.crowded() ? Space.TWO : Space.ONE, row.toArray(Node[]::new)));
        group.getStyleClass().add("whole");
        return group;
    }

    private Touchable choice(String id, String text, Predicate<Comfort> chosen, UnaryOperator<Comfort> change) {
        return choice(id, text, chosen, () -> kit.report(new Action.ChooseComfort(change.apply(comfort))));
    }

    private Touchable choice(String id, String text, Predicate<Comfort> chosen, Runnable meaning) {
        Touchable button = new Touchable(kit, id, text,
                kit.words(text, kit.crowded() ? "small" : "h3", "bold", "blue").centred(), meaning)
                .styled("segment")
                .size(0, TALL);
        button.setPrefWidth(1);
        HBox.setHgrow(button, Priority.ALWAYS);
        choices.add(new Choice(button, chosen));
        return button;
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
