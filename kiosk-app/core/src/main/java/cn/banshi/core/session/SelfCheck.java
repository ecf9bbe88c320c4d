package cn.banshi.core.session;

import cn.banshi.core.audit.AuditEvent.CornersChecked;
import cn.banshi.core.audit.AuditEvent.RestartedItself;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.log.Stack;
import cn.banshi.core.session.Corner.Found;
import cn.banshi.core.session.Works.Finding;
import cn.banshi.core.text.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Clears every corner after a visit and looks whether it is empty. The next citizen comes in only then. */
final class SelfCheck {

    /** As the watch's troubles are named. */
    private static final Word TROUBLE = Word.of("corner-left");

    private final Housekeeping housekeeping;
    private final Works works;
    private final LongSupplier nanos;
    private final Witness witness;

    SelfCheck(Housekeeping housekeeping, Works works, LongSupplier nanos, Witness witness) {
        this.housekeeping = housekeeping;
        this.works = works;
        this.nanos = nanos;
        this.witness = witness;
    }

    void start() {
        Witness.Notes notes = witness.notes();
        works.start(Works.Kind.CHECK, () -> {
            List<Word> left = left();
            notes.note(visit -> new CornersChecked(visit, left));
            return Finding.of(new SessionEvent.Checked(left.isEmpty()));
        });
    }

    void restart() {
        witness.notes().note(visit -> new RestartedItself(TROUBLE));
        housekeeping.restart().run();
    }

    private List<Word> left() {
        long begin = nanos.getAsLong();
        List<Corner> corners = housekeeping.corners();
        List<Corner> uncleared = corners.stream().filter(corner -> !cleared(corner)).toList();
        List<Word> left = new ArrayList<>();
        for (Corner corner : corners) {
            Found found = uncleared.contains(corner) ? Found.UNKNOWN : found(corner);
            if (found != Found.NOTHING) {
                Log.write(new LogEvent.CornerLeft(corner.name(), found));
                left.add(corner.name());
            }
        }
        if (left.isEmpty()) {
            Log.write(new LogEvent.CornersClean(Duration.ofNanos(nanos.getAsLong() - begin)));
        }
        return List.copyOf(left);
    }

    private static boolean cleared(Corner corner) {
        try {
            corner.clear();
            return true;
        } catch (RuntimeException defect) {
            Log.write(new LogEvent.Defect(Stack.of(defect)));
            return false;
        }
    }

    private static Found found(Corner corner) {
        try {
            return corner.look();
        } catch (RuntimeException defect) {
            Log.write(new LogEvent.Defect(Stack.of(defect)));
            return Found.UNKNOWN;
        }
    }
}
