package cn.banshi.ui.rating;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.FieldView;
import cn.banshi.core.screen.Screen;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Line;
import cn.banshi.ui.common.Page;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.common.View;
import cn.banshi.ui.theme.Space;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A low rating asks why. Several answers, or none. */
public final class RatingView implements View {

    private static final int COLUMNS = 2;

    private final Kit kit;
    private final Parts parts;
    private final Page page;
    private final int level;
    private final List<FieldView.Option> reasons;
    private final Map<String, Touchable> tiles = new HashMap<>();
    private final Map<String, StackPane> marks = new HashMap<>();
    private Set<String> chosen = Set.of();

    public RatingView(Kit kit, Screen.Rating screen) {
        this.kit = kit;
        this.parts = new Parts(kit);
        this.level = screen.level();
        this.reasons = screen.reasons();
        this.page = new Page(kit);
        Line given = parts.beside(kit.icon("face-" + level, 72, "blue"),
                kit.words(kit.say("rating.given", kit.say("rate." + level)), "h3"), Space.TWO);
        given.getStyleClass().add("panel");
        given.setPadding(Space.around(Space.TWO, Space.THREE));
        page.head(kit.say("rating.question"), kit.say("rating.hint")).guide(given);
        page.work(grid());
        page.actions(parts.primary("next", kit.say("rating.send"), () -> kit.report(new Action.Next())));
        show(screen);
    }

    private GridPane grid() {
        GridPane grid = new GridPane(24, 24);
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < reasons.size(); i++) {
            grid.add(tile(reasons.get(i)), i % COLUMNS, i / COLUMNS);
        }
        return grid;
    }

    private Touchable tile(FieldView.Option reason) {
        StackPane mark = new StackPane(kit.icon("check", 34, "on-primary", "heavy"));
        mark.getStyleClass().add("radio");
        mark.setMinSize(52, 52);
        mark.setPrefSize(52, 52);
        mark.setMaxSize(52, 52);
        marks.put(reason.value(), mark);
        Line content = parts.beside(mark, kit.words(kit.say(reason.title()), "h3"), Space.TWO);
        content.setPadding(new Insets(Space.TWO));
        Touchable tile = new Touchable(kit, "reason-" + reason.value(), kit.say(reason.title()), content,
                () -> toggle(reason.value())).styled("tile");
        tile.setAccessibleRole(AccessibleRole.CHECK_BOX);
        tile.setMinSize(100, 136);
        tile.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        tiles.put(reason.value(), tile);
        return tile;
    }

    private void toggle(String reason) {
        Set<String> next = new HashSet<>(chosen);
        if (!next.remove(reason)) {
            next.add(reason);
        }
        kit.report(new Action.RateReasons(Set.copyOf(next)));
    }

    @Override
    public Region node() {
        return page;
    }

    @Override
    public boolean show(Screen next) {
        if (!(next instanceof Screen.Rating screen) || screen.level() != level || !screen.reasons().equals(reasons)) {
            return false;
        }
        chosen = screen.chosen();
        tiles.forEach((reason, tile) -> tile.chosen(chosen.contains(reason)));
        marks.forEach((reason, mark) -> {
            mark.getStyleClass().remove("chosen");
            mark.getChildren().forEach(c -> c.setVisible(chosen.contains(reason)));
            if (chosen.contains(reason)) {
                mark.getStyleClass().add("chosen");
            }
        });
        return true;
    }
}
