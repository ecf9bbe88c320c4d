package cn.banshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.input.ChineseInput;
import cn.banshi.core.input.Handwriting;
import cn.banshi.core.input.InputMethods;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.text.Language;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.theme.Panel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;

/** A pad for Hanzi in a real window, with a real pointer and real dictionaries. */
final class PadRoom implements AutoCloseable {

    static final InputMethods ALL = new WrittenInput();

    /** What is installed. */
    final AtomicReference<Optional<ChineseInput>> pinyin = new AtomicReference<>(ALL.pinyin());
    final AtomicReference<Boolean> others = new AtomicReference<>(true);
    final Listener listener = new Listener();
    final Screenroom room = new Screenroom(Panel.portrait(), listener.aloud(), new Installed());
    private final Finger finger = new Finger(room);

    /** A field for an address. */
    void show(String text) {
        present(HanziSamples.hanzi(text));
    }

    void present(Screen screen) {
        present(screen, false);
    }

    void present(Screen screen, boolean aloud) {
        Presentation shown = Samples.present(screen, Language.ZH);
        finger.present(aloud ? KeysTest.aloud(shown) : shown);
    }

    void type(String pinyin) {
        pinyin.chars().forEach(key -> tap("#pad-" + (char) Character.toUpperCase(key)));
    }

    void tap(String selector) {
        finger.tap(selector);
    }

    void tapTwice(String selector) {
        finger.tapTwice(selector);
    }

    /** In parts of the square's side. */
    void draw(double fromX, double fromY, double toX, double toY) {
        finger.draw("#pad-ink", fromX, fromY, toX, toY);
    }

    List<Action> meant() {
        return finger.meant();
    }

    /** Selector of what is offered. */
    String offered(String text) {
        return "#" + Screenroom.on(() -> Shown.inside(room.scene().getRoot(), Touchable.class)
                .stream()
                .filter(key -> key.getStyleClass().contains("offer") && text.equals(hanzi(key)))
                .findFirst()
                .map(Node::getId)
                .orElseThrow());
    }

    List<String> offers() {
        return Screenroom.on(() -> Shown.inside(room.scene().getRoot(), Touchable.class)
                .stream()
                .filter(key -> key.getId().startsWith("pad-offer-"))
                .map(PadRoom::hanzi)
                .toList());
    }

    /** Without its number. */
    static String hanzi(Node key) {
        return Shown.inside(key, Words.class).getLast().getText();
    }

    List<String> words() {
        return Screenroom
                .on(() -> Shown.inside(room.scene().getRoot(), Words.class).stream().map(Words::getText).toList());
    }

    /** The reader answers on a thread of its own. */
    void await(String offer) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!offers().contains(offer)) {
            assertThat(System.nanoTime()).as(offer + " is offered").isLessThan(end);
        }
    }

    /** Strokes that are seen. */
    int ink() {
        return Screenroom.on(() -> room.scene().getRoot().lookupAll("#pad-ink .stroke").size());
    }

    @Override
    public void close() {
        room.close();
    }

    private final class Installed implements InputMethods {

        @Override
        public Optional<ChineseInput> pinyin() {
            return pinyin.get();
        }

        @Override
        public Optional<ChineseInput> strokes() {
            return ALL.strokes().filter(there -> others.get());
        }

        @Override
        public Optional<Handwriting> handwriting() {
            return ALL.handwriting().filter(there -> others.get());
        }

        @Override
        public Optional<ChineseInput> names() {
            return ALL.names();
        }

        @Override
        public Optional<String> example(String character) {
            return ALL.example(character);
        }
    }
}
