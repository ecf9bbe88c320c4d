package cn.banshi.ui;

import cn.banshi.core.text.Language;
import cn.banshi.ui.theme.Panel;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class DumpTest {
    @Test
    void dump() {
        try (Screenroom room = new Screenroom(Panel.portrait())) {
            Parent root = room
                    .show(java.util.Objects.requireNonNull(Samples.all(Language.ZH).get(System.getProperty("dump"))));
            Screenroom.on(() -> {
                walk(root, 0);
                return true;
            });
        }
    }

    static void walk(Node n, int d) {
        if (n instanceof Region r && d < 14) {
            System.out.println(
                    " ".repeat(d) + n.getClass().getSimpleName() + n.getStyleClass() + " " + r.getLayoutX() + ","
                            + r.getLayoutY() + " " + r.getWidth() + "x" + r.getHeight() + " pref(w)="
                            + r.prefHeight(r.getWidth()) + " min(w)="
                            + r.minHeight(r.getWidth()) + " pref(-1)=" + r.prefHeight(-1));
        }
        if (n instanceof Parent p) {
            p.getChildrenUnmodifiable().forEach(c -> walk(c, d + 1));
        }
    }
}
