package cn.banshi.core.backend;

import cn.banshi.core.backend.Backend.Left;
import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.text.Word;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Keeps the platform told what somebody left behind, a card or a slip: the newest state, once, and again in the next round
 * until it is taken. Nothing is queued. Confined to one thread at a time.
 */
public final class LeftReport {

    private final Function<Left, Reply<Backend.Reported>> platform;
    private final Supplier<Left> left;
    /** Empty at first: after a start the platform may still hold what stood before. */
    private Optional<Left> told = Optional.empty();

    /**
     * @param platform {@link Backend#report}
     * @param left what lies there now
     */
    public LeftReport(Function<Left, Reply<Backend.Reported>> platform,
            Supplier<Left> left) {
        this.platform = platform;
        this.left = left;
    }

    /** Makes at most one call. */
    public void round() {
        Left now = left.get();
        if (told.equals(Optional.of(now))) {
            return;
        }
        switch (platform.apply(now)) {
            case Reply.Ok<Backend.Reported> ok -> settled(now);
            case Reply.Refused<Backend.Reported> no -> {
                if (!no.retryable()) {
                    Log.write(new LogEvent.ReportNotTaken(
                            Word.orOther(no.type().substring(no.type().lastIndexOf('/') + 1))));
                    settled(now);
                }
            }
            case Reply.NoAnswer<Backend.Reported> none -> {
                // the next round sends what stands then
            }
        }
    }

    private void settled(Left state) {
        told = Optional.of(state);
    }
}
