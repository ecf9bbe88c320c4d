package cn.banshi.ui.keyboard;

import cn.banshi.core.input.Candidate;
import cn.banshi.core.input.ChineseInput;
import cn.banshi.core.input.Composition;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Line;
import cn.banshi.ui.common.Page;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.common.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Hanzi by their pinyin, above the keys of the letters. Where there is no pinyin, or somebody wants letters, the keys type
 * themselves. What is composed goes with the pad.
 */
public final class HanziPad extends VBox {

    private static final double GAP = 12;
    private static final double CLOSE = 8;
    private static final double LINE = 76;
    private static final double SWITCH = 200;
    /** Of what is composed, where it has no line of its own, and how much of its end shows there. */
    private static final double BESIDE = 250;
    private static final int END = 12;
    private static final int MOST = 50;

    private final Kit kit;
    private final Consumer<Key> receiver;
    private final Words said;
    private final Words switchFace;
    private final Touchable other;
    private final Offers offers;
    private Composition composition = Composition.EMPTY;
    private boolean letters;

    /** @param receiver of Hanzi, letters, digits, and of what takes them away */
    public HanziPad(Kit kit, Consumer<Key> receiver) {
        super(kit.crowded() ? CLOSE : GAP);
        getStyleClass().add("hanzi-pad");
        this.kit = kit;
        this.receiver = receiver;
        said = kit.words("", "body");
        switchFace = kit.words("", "h3").single().centred();
        other = Caps.cap(kit, "pad-letters", switchFace, "", this::change).styled("side");
        double line = Math.min(LINE, Offers.height(kit));
        other.size(SWITCH, line);
        other.setMaxSize(SWITCH, line);
        double width = Page.workWidth(kit.panel());
        offers = new Offers(kit, kit.wide() ? width - BESIDE - SWITCH - 2 * GAP : width, this::choose);
        LetterPad keys = new LetterPad(kit, this::press);
        setVgrow(keys, Priority.ALWAYS);
        if (kit.wide()) {
            getChildren().addAll(oneRow(), keys);
        } else {
            getChildren().addAll(new Line(GAP, said, said, other), offers, keys);
        }
        show();
    }

    /** On its side a panel has no height for two. */
    private HBox oneRow() {
        HBox row = new HBox(GAP, said, offers, other);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(Offers.height(kit));
        row.setMaxHeight(Offers.height(kit));
        HBox.setHgrow(offers, Priority.ALWAYS);
        return row;
    }

    private Optional<ChineseInput> pinyin() {
        return letters ? Optional.empty() : kit.input().pinyin();
    }

    private boolean composing() {
        return !composition.keys().isEmpty();
    }

    private void press(Key key) {
        switch (key) {
            case Key.Letter(char value) when pinyin().isPresent() -> compose(
                    composition.press(String.valueOf(value).toLowerCase(Locale.ROOT).charAt(0)));
            case Key.Digit(int value) when composing() -> offers.choose(value - 1);
            case Key.Delete() when composing() -> compose(composition.delete());
            case Key.Clear() when composing() -> compose(Composition.EMPTY);
            case Key.Letter _,Key.Digit _,Key.Hanzi _,Key.Text _,Key.Point _,Key.Delete _,Key.Clear _ -> receiver
                    .accept(key);
        }
    }

    private void choose(Candidate candidate) {
        receiver.accept(new Key.Hanzi(candidate.text()));
        compose(new Composition("", composition.choose(candidate).keys()));
    }

    private void change() {
        letters = !letters;
        compose(Composition.EMPTY);
    }

    private void compose(Composition next) {
        composition = next;
        show();
    }

    private void show() {
        Optional<ChineseInput> pinyin = pinyin();
        said.tone(composing() ? "muted" : "blue", composing() ? "blue" : "muted");
        said.setText(composing() ? shownKeys() : kit.say(hint(pinyin.isPresent())));
        if (kit.wide()) {
            said.setMinWidth(composing() ? BESIDE : USE_COMPUTED_SIZE);
            said.setPrefWidth(composing() ? BESIDE : USE_COMPUTED_SIZE);
        }
        String face = kit.say(letters ? "pad.to-hanzi" : "pad.to-letters");
        switchFace.setText(face);
        other.setAccessibleText(face);
        other.setVisible(kit.input().pinyin().isPresent());
        offers.show(pinyin.map(input -> input.candidates(composition.keys(), MOST)).orElse(List.of()));
    }

    private String shownKeys() {
        String keys = composition.keys();
        return kit.wide() && keys.length() > END ? "…" + keys.substring(keys.length() - END) : keys;
    }

    private String hint(boolean ready) {
        if (letters) {
            return "pad.letters.hint";
        }
        return ready ? "pad.hanzi.hint" : "pad.hanzi.absent";
    }
}
