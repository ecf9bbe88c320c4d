package cn.banshi.ui.common;

import cn.banshi.ui.theme.Space;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;

/** Two big buttons from one screenful to the next, and between them which one this is. */
public final class Turner extends HBox {

    /** Units. */
    static final double HEIGHT = 84;

    private final Kit kit;
    private final Words where;
    private final Touchable earlier;
    private final Touchable later;

    /** @param turn takes 1 or -1 */
    public Turner(Kit kit, IntConsumer turn) {
        super(Space.TWO);
        this.kit = kit;
        Parts parts = new Parts(kit);
        earlier = parts.soft("page-previous", kit.say("page.previous"), () -> turn.accept(-1));
        later = parts.soft("page-next", kit.say("page.next"), () -> turn.accept(1));
        where = kit.words("", "small", "muted").single();
        earlier.off(true);
        getChildren().addAll(earlier, where, later);
        setAlignment(Pos.CENTER);
    }

    /** @param at from 0 */
    public void show(int at, int of) {
        earlier.off(at == 0);
        later.off(at == of - 1);
        where.setText(kit.say("page.of", at + 1, of));
    }
}
