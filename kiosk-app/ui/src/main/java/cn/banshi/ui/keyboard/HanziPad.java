package cn.banshi.ui.keyboard;

import cn.banshi.core.input.Candidate;
import cn.banshi.core.input.ChineseInput;
import cn.banshi.core.input.Composition;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Page;
import cn.banshi.ui.theme.Space;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Hanzi by pinyin, by a finger or by their strokes, each where it is installed, and letters. What is composed is nobody's but
 * this pad's, and is gone once the pad leaves the glass. JavaFX thread only.
 */
public final class HanziPad extends VBox {

    private static final double GAP = Space.ONE;
    private static final int MOST = 50;
    private static final String DOT = "·";

    private final Kit kit;
    private final Consumer<Key> receiver;
    private final Supplier<Optional<ChineseInput>> spelt;
    private final PadSpeech speech;
    private final EnteredLine line;
    private final Tabs tabs;
    private final Offers offers;
    private final VBox place = new VBox();
    private final LetterPad letterPad;
    private Optional<StrokePad> strokePad = Optional.empty();
    private Optional<WritingPad> writingPad = Optional.empty();
    private InputWay way = InputWay.LETTERS;
    private boolean chosen;
    private boolean dotted;
    private Composition composition = Composition.EMPTY;

    /**
     * @param spelt what makes Hanzi of pinyin here, once it is there
     * @param receiver of Hanzi, letters, digits, and of what takes them away
     */
    public HanziPad(Kit kit, Supplier<Optional<ChineseInput>> spelt, Consumer<Key> receiver) {
        super(KeyRows.gap(kit));
        getStyleClass().add("hanzi-pad");
        this.kit = kit;
        this.receiver = receiver;
        this.spelt = spelt;
        speech = new PadSpeech(kit);
        line = new EnteredLine(kit, little());
        letterPad = new LetterPad(kit, this::press);
        tabs = new Tabs(kit, this::choose);
        double width = Page.workWidth(kit.panel());
        double tabbed = kit.wide() ? width - Tabs.width(kit) - GAP : width;
        offers = new Offers(kit, little() ? tabbed - EnteredLine.width(kit) - GAP : tabbed, this::choose);
        setVgrow(place, Priority.ALWAYS);
        if (kit.wide()) {
            onItsSide();
        } else if (little()) {
            getChildren().addAll(tabs.node(), row(), place);
        } else {
            getChildren().addAll(tabs.node(), line, offers, place);
        }
        sceneProperty().addListener((of, before, now) -> {
            if (now == null) {
                drop();
            }
        });
        settle();
        show();
    }

    /** Whether what is composed has to stand beside what is offered for it. */
    private boolean little() {
        return kit.wide() || kit.low();
    }

    private HBox row() {
        HBox row = new HBox(GAP, line, offers);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(Offers.height(kit));
        row.setMaxHeight(Offers.height(kit));
        HBox.setHgrow(offers, Priority.ALWAYS);
        return row;
    }

    /** There is no height for tabs above keys, nor for two rows above them. */
    private void onItsSide() {
        VBox right = new VBox(getSpacing(), row(), place);
        VBox.setVgrow(place, Priority.ALWAYS);
        HBox both = new HBox(GAP, tabs.node(), right);
        HBox.setHgrow(right, Priority.ALWAYS);
        setVgrow(both, Priority.ALWAYS);
        getChildren().add(both);
    }

    /** Offers the dot that stands within names such as 买买提·艾力 while nothing is composed. */
    public HanziPad dotted() {
        dotted = true;
        show();
        return this;
    }

    /** Whether something was written that is no Hanzi yet. */
    public boolean unfinished() {
        return composing() || writing();
    }

    /** Says that something is unfinished, until something is done about it. */
    public void remind() {
        line.remind();
        speech.say(kit.say("pad.unfinished"));
    }

    private boolean composing() {
        return !composition.keys().isEmpty();
    }

    private boolean writing() {
        return writingPad.filter(WritingPad::writing).isPresent();
    }

    /** Takes what came since; what somebody is at work with stays. */
    private void settle() {
        Set<InputWay> there = InputWay.of(kit.input());
        if (!there.contains(way) || (!chosen && !unfinished())) {
            turnTo(there.iterator().next());
        }
        tabs.show(there, way);
    }

    private void choose(InputWay wanted) {
        chosen = true;
        if (wanted != way) {
            drop();
            turnTo(wanted);
            speech.say(kit.say(hint()));
        }
        settle();
        show();
    }

    private void turnTo(InputWay wanted) {
        way = wanted;
        Region keys = keys();
        if (!place.getChildren().contains(keys)) {
            VBox.setVgrow(keys, Priority.ALWAYS);
            place.getChildren().setAll(keys);
        }
    }

    private Region keys() {
        return switch (way) {
            case PINYIN, LETTERS -> letterPad;
            case STROKES -> {
                strokePad = strokePad.or(() -> Optional.of(new StrokePad(kit, this::strokes, this::press)));
                yield strokePad.get();
            }
            case INK -> {
                writingPad = writingPad.or(() -> kit.input()
                        .handwriting()
                        .map(engine -> new WritingPad(kit, engine, receiver, this::read)));
                yield writingPad.orElseThrow();
            }
        };
    }

    private Optional<ChineseInput> engine() {
        return switch (way) {
            case PINYIN -> spelt.get();
            case STROKES -> kit.input().strokes();
            case INK, LETTERS -> Optional.empty();
        };
    }

    private void press(Key key) {
        settle();
        switch (key) {
            case Key.Letter(char value) when way == InputWay.PINYIN -> spell(String.valueOf(value));
            case Key.Digit(int value) when offers.again(value - 1) -> {
            }
            case Key.Digit(int value) when composing() -> offers.choose(value - 1);
            case Key.Delete() when composing() -> compose(composition.delete(), "");
            case Key.Clear() when composing() -> compose(Composition.EMPTY, "");
            case Key.Letter _,Key.Digit _,Key.Hanzi _,Key.Text _,Key.Point _,Key.Delete _,Key.Clear _ -> receiver
                    .accept(key);
        }
    }

    private void spell(String letter) {
        compose(composition.press(letter.toLowerCase(Locale.ROOT).charAt(0)), letter);
    }

    private void strokes(String letters) {
        Composition next = composition;
        for (int i = 0; i < letters.length(); i++) {
            next = next.press(letters.charAt(i));
        }
        compose(next, letters.length() == 1 ? kit.sayEach("stroke", StrokeKey.of(letters.charAt(0))) : "");
    }

    /** @param pressed name of the key that did it, for whoever hears it only */
    private void compose(Composition next, String pressed) {
        composition = next;
        List<Candidate> found = show();
        if (composing()) {
            speech.offered(pressed, composition.keys().length(), found);
        } else {
            speech.say(kit.say("speech.cleared"));
        }
    }

    private void choose(Candidate candidate) {
        receiver.accept(new Key.Hanzi(candidate.text()));
        boolean ink = way == InputWay.INK;
        writingPad.ifPresent(WritingPad::drop);
        composition = ink ? Composition.EMPTY : new Composition("", composition.choose(candidate).keys());
        show();
    }

    /** What the ink may be, once that is known; nothing until then. */
    private void read(List<Candidate> found) {
        if (!writing()) {
            show();
            return;
        }
        offers.show(found);
        tell();
        speech.offered("", writingPad.map(WritingPad::strokes).orElse(0), found);
    }

    /** What was composed goes, without a word. */
    private void drop() {
        composition = Composition.EMPTY;
        writingPad.ifPresent(WritingPad::drop);
        show();
    }

    private List<Candidate> show() {
        tell();
        List<Candidate> found = composing()
                ? engine().map(input -> input.candidates(composition.keys(), MOST)).orElse(List.of())
                : List.of();
        offers.show(dotted && !unfinished() ? List.of(new Candidate(DOT, 0)) : found);
        return found;
    }

    private void tell() {
        if (writing()) {
            line.ink(writingPad.map(WritingPad::strokes).orElse(0));
        } else if (!composing()) {
            line.hint(kit.say(hint()));
        } else if (way == InputWay.STROKES) {
            line.strokes(composition.keys());
        } else {
            line.letters(composition.keys());
        }
    }

    private String hint() {
        return switch (way) {
            case PINYIN -> "pad.hint.pinyin";
            case INK -> "pad.hint.ink";
            case STROKES -> "pad.hint.strokes";
            case LETTERS -> InputWay.of(kit.input()).size() > 1 ? "pad.hint.letters" : "pad.hanzi.absent";
        };
    }
}
