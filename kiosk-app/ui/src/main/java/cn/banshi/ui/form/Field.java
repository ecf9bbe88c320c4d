package cn.banshi.ui.form;

import cn.banshi.core.screen.FieldView;
import javafx.scene.layout.Region;

/** One field on the page, brought up to date while the citizen works on it. */
interface Field {

    Region node();

    /** @return false when {@code next} is another kind of field and needs a node of its own */
    boolean show(FieldView next, boolean focused);
}
