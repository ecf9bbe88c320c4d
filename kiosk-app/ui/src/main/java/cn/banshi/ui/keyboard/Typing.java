package cn.banshi.ui.keyboard;

import cn.banshi.ui.common.Touches;
import java.util.Optional;

/** Keys may be faster than core's answers: the next one builds on what was typed here, not on what came back so far. */
public final class Typing {

    /** After this time core's word counts again although it differs from what was typed here. */
    private static final long PATIENCE_NANOS = 500_000_000L;

    private final Touches touches;
    private Optional<String> pending = Optional.empty();
    private long since;

    public Typing(Touches touches) {
        this.touches = touches;
    }

    /** Core's word. */
    public void cameBack(String text) {
        pending = pending.filter(typed -> !typed.equals(text) && waiting());
    }

    /** What the next key builds on. */
    public String text(String cameBack) {
        return pending.filter(typed -> waiting()).orElse(cameBack);
    }

    public void typed(String text) {
        pending = Optional.of(text);
        since = touches.now();
    }

    private boolean waiting() {
        return touches.now() - since < PATIENCE_NANOS;
    }
}
