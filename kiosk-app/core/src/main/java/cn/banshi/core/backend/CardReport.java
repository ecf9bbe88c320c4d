package cn.banshi.core.backend;

import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.text.Word;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Keeps the platform told whether a card was left on the reader: the newest state, once, and again in the next round
 * until it is taken. Nothing is queued. Confined to one thread at a time.
 */
public final class CardReport {

    private final Function<Optional<Instant>, Reply<Backend.Reported>> platform;
    private final Supplier<Optional<Instant>> left;
    private Optional<Instant> told = Optional.empty();
    /** After a start the platform may still hold what stood before. */
    private boolean anything;

    /**
     * @param platform {@link Backend#report}
     * @param left since when a card is left; empty while none is
     */
    public CardReport(Function<Optional<Instant>, Reply<Backend.Reported>> platform,
            Supplier<Optional<Instant>> left) {
        this.platform = platform;
        this.left = left;
    }

    /** Makes at most one call. */
    public void round() {
        Optional<Instant> now = left.get();
        if (anything && now.equals(told)) {
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

    private void settled(Optional<Instant> state) {
        anything = true;
        told = state;
    }
}
