package cn.banshi.ui.result;

import cn.banshi.core.screen.Action;
import cn.banshi.ui.common.Columns;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Line;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.theme.Space;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Five levels of GB/T 39734, none suggested, all the same size; rating is voluntary. */
final class RatingStrip extends VBox {

    private static final int BEST = 5;
    private static final double WORDS_WIDE = 212;

    private final Kit kit;
    private final Words title;
    private final Words voluntary;
    private final List<Touchable> levels = new ArrayList<>();

    RatingStrip(Kit kit) {
        this.kit = kit;
        title = kit.words(kit.say("rate.question"), "h3");
        voluntary = kit.words(kit.say("rate.voluntary"), "small", "muted").single();
        for (int level = BEST; level >= 1; level--) {
            levels.add(level(level));
        }
        Columns strip = new Columns(Space.ONE, levels.toArray(Touchable[]::new));
        getChildren().add(kit.wide() ? beside(strip) : above(strip));
    }

    private VBox above(Columns strip) {
        HBox head = new HBox(Space.TWO, title, voluntary, new Parts(kit).space());
        head.setAlignment(Pos.BASELINE_LEFT);
        VBox all = new VBox(Space.ONE, head, strip);
        all.getStyleClass().add("whole");
        return all;
    }

    private Line beside(Columns strip) {
        VBox words = new VBox(Space.HALF, title, voluntary);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setPrefWidth(WORDS_WIDE);
        return new Line(Space.TWO, strip, words, strip);
    }

    private Touchable level(int level) {
        String text = kit.say("rate." + level);
        VBox face = new VBox(kit.wide() ? 0 : Space.HALF, kit.icon("face-" + level, kit.wide() ? 44 : 54, "blue"),
                kit.words(text, "caption").centred());
        face.setAlignment(Pos.CENTER);
        face.setPadding(Space.around(Space.HALF, 0));
        Touchable tile = new Touchable(kit, "rate-" + level, text, face, () -> kit.report(new Action.Rate(level)));
        tile.styled("tile").size(0, kit.wide() ? 136 : 148);
        return tile;
    }

    void show(Optional<Integer> rated) {
        title.setText(kit.say(rated.isPresent() ? "rate.thanks" : "rate.question"));
        voluntary.setVisible(rated.isEmpty());
        for (int i = 0; i < levels.size(); i++) {
            boolean chosen = rated.equals(Optional.of(BEST - i));
            levels.get(i).chosen(chosen);
            levels.get(i).off(rated.isPresent());
        }
    }
}
