package cn.banshi.ui.keyboard;

import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Touchable;
import javafx.scene.Node;

/** What a finger presses. */
final class Caps {

    /** 18 mm; 22 mm and more where letters are largest. */
    static final double LOWEST = 58;

    private Caps() {}

    static Touchable cap(Kit kit, String id, Node face, String spoken, Runnable pressed) {
        Touchable cap = new Touchable(kit, id, spoken, face, pressed).key().styled("pad-key");
        cap.setMinSize(0, 0);
        cap.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return cap;
    }
}
