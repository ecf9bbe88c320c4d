package cn.banshi.ui.form;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.FieldView;
import cn.banshi.core.screen.FieldView.FieldState;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.keyboard.Key;
import cn.banshi.ui.keyboard.PadText;
import cn.banshi.ui.keyboard.Typing;
import cn.banshi.ui.theme.Space;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What was typed, the caret behind it, and a button inside the field. */
final class TypedField implements Field {

    /** Texts longer than this are set smaller. */
    private static final int LONG = 13;
    /** The same beside a button on a narrow column. */
    private static final int LONG_BESIDE = 10;
    private static final List<String> SIZES = List.of("amount", "number", "lead", "body");
    private static final double TALL = 128;
    private static final double LOW = 96;
    private static final double LOWEST = 66;

    private final Kit kit;
    private final Words label;
    private final Words entry;
    private final Words placeholder;
    private final Region caret = new Region();
    private final HBox content = new HBox(Space.HALF);
    private final Touchable box;
    private final Remark remark;
    /** Room for a button that finds none inside the field. */
    private final VBox under = new VBox();
    private final VBox node;
    private FieldView.Typed shown;
    private Optional<Touchable> shortcut = Optional.empty();
    private Optional<FieldView.Shortcut> shownShortcut = Optional.empty();
    private final Typing typing;

    /** @param named whether there are others; where room is scarce, a lone field is named by the page's question */
    TypedField(Kit kit, FieldView.Typed field, boolean named) {
        this.kit = kit;
        this.shown = field;
        typing = new Typing(kit.touches());
        label = kit.words("", kit.shallow() ? "small" : "h3");
        entry = kit.words("", "amount").single();
        placeholder = kit.words("", "body", "muted").single();
        caret.getStyleClass().add("caret");
        caret.setMinHeight(70);
        caret.setMaxHeight(70);
        content.setAlignment(Pos.CENTER_LEFT);
        content.setPadding(new Insets(0, Space.TWO, 0, Space.THREE));
        content.getChildren().addAll(entry, caret, placeholder, new Parts(kit).space());
        box = new Touchable(kit, "field-" + field.id(), kit.say(field.label()), content,
                () -> kit.report(new Action.Focus(field.id()))).styled("box")
                .size(0, kit.shallow() ? LOWEST : kit.crowded() ? LOW : TALL);
        box.setAccessibleRole(AccessibleRole.TEXT_FIELD);
        box.setMaxWidth(Double.MAX_VALUE);
        remark = new Remark(kit, kit.shallow());
        node = new VBox(kit.wide() ? Space.HALF : Space.ONE, box, remark);
        node.getStyleClass().add("whole"); // a name without its box says nothing
        under.setManaged(false);
        if (!kit.low()) {
            node.getChildren().add(under);
        }
        if (named || !kit.shallow()) {
            node.getChildren().addFirst(label);
        }
        show(field, false);
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public boolean show(FieldView next, boolean focused) {
        if (!(next instanceof FieldView.Typed field) || !field.id().equals(shown.id())) {
            return false;
        }
        shown = field;
        typing.cameBack(field.text());
        label.setText(kit.say(field.label()));
        entry.setText(kit.say(field.shown()));
        String fits = size(field);
        SIZES.forEach(size -> entry.tone(size, fits));
        caret.setVisible(focused);
        placeholder.setText(kit.say(field.placeholder()));
        placeholder.setVisible(field.text().isEmpty());
        placeholder.setManaged(field.text().isEmpty());
        mark("focused-box", focused);
        mark("wrong-box", field.state() instanceof FieldState.Wrong);
        showShortcut(field);
        remark.show(field.state());
        return true;
    }

    /** The largest style in which it fits its box. */
    private String size(FieldView.Typed field) {
        boolean beside = kit.wide() && !below() && field.shortcut().isPresent();
        int length = kit.say(field.shown()).length();
        if (kit.shallow()) {
            return length > LONG ? "body" : "number";
        }
        return length > (beside ? LONG_BESIDE : LONG) ? "number" : "amount";
    }

    private void showShortcut(FieldView.Typed field) {
        if (field.shortcut().equals(shownShortcut)) {
            return;
        }
        shownShortcut = field.shortcut();
        under.getChildren().clear();
        shortcut.ifPresent(content.getChildren()::remove);
        shortcut = field.shortcut().map(s -> {
            Touchable button = new Parts(kit).soft("shortcut-" + field.id(), kit.say(s.label()),
                    () -> kit.report(new Action.UseShortcut(field.id())));
            button.setMaxHeight(84);
            button.off(!s.enabled());
            return button;
        });
        // beside the keys there is no room for both
        shortcut.ifPresent(below() ? under.getChildren()::add : content.getChildren()::add);
        under.setManaged(!under.getChildren().isEmpty());
    }

    /** What is pressed beside it, where it stands out of reach itself. */
    Region under() {
        return under;
    }

    private boolean below() {
        return kit.crowded();
    }

    private void mark(String style, boolean on) {
        box.getStyleClass().remove(style);
        if (on) {
            box.getStyleClass().add(style);
        }
    }

    /** Keys that can mean something next, whatever core has seen so far; empty where all can. */
    Optional<String> next() {
        return new PadText(shown).next(typing.text(shown.text()));
    }

    void press(Key key) {
        String text = typing.text(shown.text());
        String next = new PadText(shown).after(text, key);
        if (!next.equals(text)) {
            typing.typed(next);
            kit.report(new Action.Type(shown.id(), next));
        }
    }
}
