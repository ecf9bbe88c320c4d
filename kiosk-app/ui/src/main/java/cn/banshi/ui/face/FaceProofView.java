package cn.banshi.ui.face;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Asked;
import cn.banshi.core.screen.Viewfinder;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Page;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.View;
import cn.banshi.ui.common.Words;
import cn.banshi.ui.theme.Space;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The citizen sees themselves, and one thing to do at a time in words and as a drawing; the way to the code is always open. */
public final class FaceProofView implements View {

    private static final double GESTURE = 230;
    private static final double LARGEST_MIRROR = 800;
    private static final double MARK = 50;

    private final Kit kit;
    private final Parts parts;
    private final Page page;
    private final Viewfinder viewfinder;
    private final Words asked;
    private final Words how;
    private final Gesture gesture = new Gesture(GESTURE);
    private final Mirror mirror;
    private final HBox marks = new HBox(Space.ONE);
    private final Words made;

    public FaceProofView(Kit kit, Screen.FaceProof screen) {
        this.kit = kit;
        this.parts = new Parts(kit);
        this.page = new Page(kit);
        this.viewfinder = screen.viewfinder();
        asked = kit.words("", "h1");
        how = kit.words("", "body", "muted");
        made = kit.words("", "body");
        mirror = new Mirror(kit, viewfinder);
        VBox.setVgrow(mirror, Priority.ALWAYS);
        mirror.setMaxHeight(LARGEST_MIRROR);
        marks.setAlignment(Pos.CENTER_LEFT);
        page.head(screen.progress(), asked, how);
        if (kit.wide()) {
            HBox drawn = new HBox(gesture);
            drawn.setAlignment(Pos.CENTER);
            drawn.setPadding(Space.around(Space.TWO, 0));
            page.guide(drawn, parts.space(), new VBox(Space.ONE, marks, made)).work(mirror);
        } else {
            VBox done = new VBox(Space.ONE, marks, made);
            done.setAlignment(Pos.CENTER_LEFT);
            HBox below = new HBox(Space.steps(9), gesture, done);
            VBox.setVgrow(below, Priority.ALWAYS);
            below.setAlignment(Pos.CENTER);
            below.setPadding(Space.around(Space.ONE, 0));
            page.work(mirror, below);
        }
        page.actions(parts.even("use-code", kit.say("face.leave"), () -> kit.report(new Action.ProveByCode())));
        show(screen);
    }

    @Override
    public Region node() {
        return page;
    }

    @Override
    public boolean show(Screen next) {
        if (!(next instanceof Screen.FaceProof screen) || !screen.viewfinder().equals(viewfinder)) {
            return false;
        }
        asked.setText(kit.sayEach("face.ask", screen.asked()));
        how.setText(kit.sayEach("face.how", screen.asked()));
        gesture.show(screen.asked());
        mirror.busy(screen.asked() == Asked.STARTING || screen.asked() == Asked.COMPARING);
        made.setText(kit.say("face.made", screen.made(), screen.movements()));
        marks.getChildren().setAll(marks(screen));
        return true;
    }

    private Node[] marks(Screen.FaceProof screen) {
        var all = new Node[screen.movements()];
        for (int movement = 0; movement < all.length; movement++) {
            all[movement] = movement < screen.made() ? parts.disc("check", MARK, "success")
                    : movement == screen.made() ? parts.number(movement + 1) : parts.laterNumber(movement + 1);
        }
        return all;
    }
}
