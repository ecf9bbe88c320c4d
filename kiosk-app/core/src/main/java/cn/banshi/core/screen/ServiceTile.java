package cn.banshi.core.screen;

import cn.banshi.core.text.Localized;

/**
 * A service as offered on the home screen.
 *
 * @param id of the service
 * @param icon name of a vector in {@code assets/theme/icons.properties}
 * @param title two to six Hanzi
 * @param depth how far this terminal carries it
 * @param minutes how long it usually takes; 0 when it is a guide
 * @param paused whether it cannot be begun just now
 */
public record ServiceTile(String id, String icon, Localized title, Depth depth, int minutes, boolean paused) {

    /** The same under another title. */
    public ServiceTile called(Localized other) {
        return new ServiceTile(id, icon, other, depth, minutes, paused);
    }

    /** Honest promise on the tile. */
    public enum Depth {
        /** 本机可办. */
        EXECUTABLE,
        /** 本机预审. */
        PRE_CHECKED,
        /** 办事指引. */
        GUIDE
    }
}
