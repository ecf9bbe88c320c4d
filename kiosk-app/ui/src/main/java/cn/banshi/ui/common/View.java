package cn.banshi.ui.common;

import cn.banshi.core.screen.Screen;
import javafx.scene.layout.Region;

/** One screen, built once and then brought up to date: a touch or a caret must survive every change of the data. */
public interface View {

    /** What to put on the glass; always the same. */
    Region node();

    /**
     * Brings the page up to date.
     *
     * @return false when {@code next} is another page and needs a view of its own
     */
    boolean show(Screen next);
}
