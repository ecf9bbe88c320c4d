package cn.banshi.ui.form;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.FieldView;
import cn.banshi.ui.common.Columns;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Touchable;
import cn.banshi.ui.theme.Space;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Two ways beside each other, of one size and one colour: neither is the usual one. */
final class WaysField implements Field {

    private static final double HEIGHT = 104;

    private final Kit kit;
    private final String id;
    private final Touchable face;
    private final Remark remark;
    private final VBox node;

    WaysField(Kit kit, FieldView.Ways ways) {
        this.kit = kit;
        this.id = ways.id();
        Touchable code = way(ways.id() + "-code", "phone", kit.say(ways.code()), new Action.ProveByCode());
        face = way(ways.id() + "-face", "face-scan", kit.say(ways.face()), new Action.ProveByFace());
        remark = new Remark(kit);
        node = new VBox(kit.wide() ? Space.HALF : Space.ONE, kit.words(kit.say(ways.label()), "h3"),
                new Columns(Space.TWO, code, face), remark);
        show(ways, false);
    }

    private Touchable way(String name, String icon, String title, Action meaning) {
        HBox content = new HBox(Space.ONE, kit.icon(icon, 44, "blue"), kit.words(title, "h3").single());
        content.setAlignment(Pos.CENTER);
        Touchable way = new Touchable(kit, name, title, content, () -> kit.report(meaning)).styled("tile")
                .size(0, HEIGHT);
        way.setMaxWidth(Double.MAX_VALUE);
        return way;
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public boolean show(FieldView next, boolean focused) {
        if (!(next instanceof FieldView.Ways ways) || !ways.id().equals(id)) {
            return false;
        }
        face.chosen(ways.byFace());
        remark.show(ways.state());
        remark.setManaged(ways.byFace());
        return true;
    }
}
