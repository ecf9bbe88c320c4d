package cn.banshi.ui.common;

import cn.banshi.core.screen.Screen;
import javafx.scene.layout.Region;

/**
 * A page of which nothing changes while it stands there.
 *
 * @param <S> the screen it shows
 */
public abstract class StillView<S extends Screen> implements View {

    protected final Page page;
    protected final S shown;

    protected StillView(Kit kit, S shown) {
        this.page = new Page(kit);
        this.shown = shown;
    }

    @Override
    public final Region node() {
        return page;
    }

    @Override
    public final boolean show(Screen next) {
        return next.equals(shown);
    }
}
