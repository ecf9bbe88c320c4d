package cn.banshi.ui.keyboard;

import cn.banshi.core.input.Candidate;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.theme.Space;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;

/** One row of Hanzi to choose from, turned by two keys. Keeps its place while there is nothing to choose. */
final class Offers extends HBox {

    private static final double HEIGHT = 84;
    /** 25 mm with the largest letters. */
    static final double LOW = 68;
    private static final double GAP = Space.ONE;
    private static final double TURN = 96;
    /** 25 mm with the largest letters. */
    private static final double TURN_CLOSE = 88;
    /** A large Hanzi, and one of a long text. */
    private static final double WIDE = 54;
    private static final double CLOSE = 40;
    private static final double NARROW = 36;
    private static final double AROUND = 68;
    private static final int SHORT = 6;
    /** Where none of them stands. */
    private static final int NOWHERE = -1;

    private final Kit kit;
    private final Consumer<Candidate> chosen;
    private final double turn;
    private final double room;
    private List<List<Candidate>> pages = List.of();
    private int turned;
    private int touched = NOWHERE;
    private long touchedAt;

    /** @param width of the whole row */
    Offers(Kit kit, double width, Consumer<Candidate> chosen) {
        super(GAP);
        this.kit = kit;
        this.chosen = chosen;
        touchedAt = kit.touches().now();
        turn = kit.crowded() ? TURN_CLOSE : TURN;
        room = width - 2 * (turn + GAP) + GAP;
        setMinHeight(height(kit));
        setMaxHeight(height(kit));
        setAlignment(Pos.CENTER_LEFT);
    }

    /** Begins with the likeliest. */
    void show(List<Candidate> all) {
        pages = pages(all.stream().filter(one -> width(one) + GAP <= room).toList());
        turn(0);
    }

    /** @param place from 0, of those that can be seen; one that nothing stands at changes nothing */
    void choose(int place) {
        if (!pages.isEmpty() && place >= 0 && place < pages.get(turned).size()) {
            touched(place);
            chosen.accept(pages.get(turned).get(place));
        }
    }

    /** Whether the choice that was made there a moment ago is only made twice. */
    boolean again(int place) {
        return place == touched && settling();
    }

    private void touched(int place) {
        touched = place;
        touchedAt = kit.touches().now();
    }

    /** A hand that trembles hits twice: the second touch was not meant for what the first one brought up. */
    private boolean settling() {
        return kit.touches().fresh(touchedAt);
    }

    private List<List<Candidate>> pages(List<Candidate> all) {
        List<List<Candidate>> rows = new ArrayList<>();
        double left = 0;
        for (Candidate one : all) {
            double needed = width(one) + GAP;
            if (rows.isEmpty() || needed > left || rows.getLast().size() == 9) {
                rows.add(new ArrayList<>());
                left = room;
            }
            rows.getLast().add(one);
            left -= needed;
        }
        return rows;
    }

    private static int length(Candidate one) {
        return one.text().codePointCount(0, one.text().length());
    }

    private double width(Candidate one) {
        return length(one) * (length(one) > SHORT ? NARROW : kit.crowded() ? CLOSE : WIDE) + AROUND;
    }

    private void turn(int to) {
        turned = to;
        getChildren().clear();
        if (pages.isEmpty()) {
            return;
        }
        for (int i = 0; i < pages.get(to).size(); i++) {
            getChildren().add(cap(i, pages.get(to).get(i)));
        }
        if (pages.size() > 1) {
            getChildren().addAll(turner("pad-offers-back", "pad.offers.back", to - 1),
                    turner("pad-offers-more", "pad.offers.more", to + 1));
        }
    }

    private Touchable cap(int place, Candidate one) {
        Words number = kit.words(String.valueOf(place + 1), "caption", "muted").single();
        Words text = kit.words(one.text(), length(one) > SHORT ? "body" : "number").single();
        HBox face = new HBox(Space.HALF, number, text);
        face.setAlignment(Pos.CENTER);
        face.setMouseTransparent(true);
        return sized(Caps.cap(kit, "pad-offer-" + place, face, Explained.of(kit.input(), one.text()),
                () -> choose(place)).styled("offer"), width(one));
    }

    private Touchable turner(String id, String text, int to) {
        Touchable cap = Caps.cap(kit, id, kit.words(kit.say(text), "small").single().centred(), kit.say(text),
                () -> {
                    touched(NOWHERE);
                    turn(to);
                }).styled("side");
        cap.off(to < 0 || to == pages.size());
        return sized(cap, turn);
    }

    static double height(Kit kit) {
        return kit.crowded() ? LOW : HEIGHT;
    }

    private Touchable sized(Touchable cap, double width) {
        cap.size(width, height(kit));
        cap.setMaxSize(width, height(kit));
        return settling() ? cap.settling() : cap;
    }
}
