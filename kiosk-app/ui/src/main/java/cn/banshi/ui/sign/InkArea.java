package cn.banshi.ui.sign;

import cn.banshi.core.screen.Action.Signature;
import cn.banshi.core.screen.Action.Signature.Stroke;
import cn.banshi.ui.common.InkSheet;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Words;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/** Where the finger signs, or confirms that it cannot. */
final class InkArea extends Region {

    private final Kit kit;
    private final Runnable changed;
    private final Words invitation;
    private final Line line = new Line();
    private final InkSheet sheet;
    private boolean confirmed;

    InkArea(Kit kit, Runnable changed) {
        this.kit = kit;
        this.changed = changed;
        sheet = new InkSheet(kit, new Watcher());
        setId("sign-area");
        getStyleClass().add("ink-area");
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleText(kit.say("sign.area"));
        invitation = kit.words(kit.say("sign.here"), "h2", "muted").centred();
        line.getStyleClass().add("ink-line");
        line.setManaged(false);
        getChildren().addAll(line, invitation, sheet);
        setMinHeight(320);
    }

    boolean empty() {
        return sheet.points() < 2 && !confirmed;
    }

    /** In the place of writing. */
    void confirm() {
        clear();
        confirmed = true;
        invitation.setText(kit.say("sign.confirmed"));
        changed.run();
    }

    void clear() {
        sheet.wipe();
        confirmed = false;
        invitation.setText(kit.say("sign.here"));
        invitation.setVisible(true);
        changed.run();
    }

    Signature signature() {
        return confirmed
                ? Signature.confirmation()
                : new Signature(sheet.strokes().stream().map(Stroke::new).toList(), getWidth(), getHeight());
    }

    private final class Watcher implements InkSheet.Watcher {

        @Override
        public void begins() {
            if (confirmed) {
                clear();
            }
        }

        @Override
        public void written() {
            invitation.setVisible(false);
            changed.run();
        }
    }

    @Override
    protected void layoutChildren() {
        sheet.resizeRelocate(0, 0, getWidth(), getHeight());
        double height = invitation.prefHeight(getWidth());
        invitation.resizeRelocate(40, Math.rint((getHeight() - height) / 2), getWidth() - 80, height);
        double base = Math.rint(getHeight() * 0.8);
        line.setStartX(60);
        line.setEndX(getWidth() - 60);
        line.setStartY(base);
        line.setEndY(base);
    }
}
