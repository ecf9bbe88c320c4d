package cn.banshi.ui.form;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.FieldView;
import cn.banshi.ui.common.Columns;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Line;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.theme.Space;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One of a few, each a tile as wide as a hand. */
final class ChoiceField implements Field {

    private static final int ONE_COLUMN_UPRIGHT = 6;
    private static final int ONE_COLUMN_WIDE = 4;

    private final Kit kit;
    /** Where room is scarce more of them are seen at once. */
    private final double air;
    private final VBox node;
    private final Map<String, Touchable> tiles = new HashMap<>();
    private final Map<String, StackPane> radios = new HashMap<>();
    private final Remark remark;
    private final String id;
    private final List<FieldView.Option> options;

    /** @param named whether the label is shown; a lone field is named by the page's question */
    ChoiceField(Kit kit, FieldView.Choice field, boolean named) {
        this.kit = kit;
        air = kit.crowded() ? Space.ONE : Space.TWO;
        this.id = field.id();
        this.options = field.options();
        remark = new Remark(kit, kit.crowded());
        node = new VBox(Space.ONE);
        if (named) {
            node.getChildren().add(kit.words(kit.say(field.label()), "h3"));
        }
        node.getChildren().addAll(rows(), remark);
        show(field, false);
    }

    private VBox rows() {
        VBox rows = new VBox(air);
        int columns = options.size() > (kit.wide() ? ONE_COLUMN_WIDE : ONE_COLUMN_UPRIGHT) ? 2 : 1;
        for (int i = 0; i < options.size(); i += columns) {
            Node[] row = new Node[columns];
            for (int k = 0; k < columns; k++) {
                row[k] = i + k < options.size() ? tile(i + k, options.get(i + k)) : new Region();
            }
            rows.getChildren().add(new Columns(air, row));
        }
        return rows;
    }

    /** Known by its place, not by its value: the toolkit remembers every id for as long as it runs. */
    private Touchable tile(int place, FieldView.Option option) {
        Words title = kit.words(kit.say(option.title()), "h3");
        VBox words = new VBox(Space.HALF, title);
        words.setAlignment(Pos.CENTER_LEFT);
        String detail = kit.say(option.detail());
        if (!detail.isEmpty()) {
            words.getChildren().add(kit.words(detail, "small", "muted"));
        }
        StackPane radio = new StackPane(kit.icon("check", 34, "on-primary", "heavy"));
        radio.getStyleClass().add("radio");
        radio.setMinSize(56, 56);
        radio.setPrefSize(56, 56);
        radio.setMaxSize(56, 56);
        radios.put(option.value(), radio);
        Line content = new Parts(kit).beside(radio, words, Space.TWO);
        content.setPadding(Space.around(air, Space.THREE));
        Touchable tile = new Touchable(kit, "choice-" + id + "-" + place, title.getText(), content,
                () -> kit.report(new Action.Choose(id, option.value()))).styled("tile");
        tile.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        tile.setMinSize(100, kit.wide() ? 116 : 132);
        tile.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        tiles.put(option.value(), tile);
        return tile;
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public boolean show(FieldView next, boolean focused) {
        if (!(next instanceof FieldView.Choice field) || !field.id().equals(id) || !field.options().equals(options)) {
            return false;
        }
        for (FieldView.Option option : options) {
            boolean chosen = field.chosen().equals(Optional.of(option.value()));
            Optional.ofNullable(tiles.get(option.value())).ifPresent(t -> t.chosen(chosen));
            Optional.ofNullable(radios.get(option.value())).ifPresent(r -> dot(r, chosen));
        }
        remark.show(field.state());
        return true;
    }

    private static void dot(StackPane radio, boolean chosen) {
        radio.getStyleClass().remove("chosen");
        radio.getChildren().forEach(c -> c.setVisible(chosen));
        if (chosen) {
            radio.getStyleClass().add("chosen");
        }
    }
}
