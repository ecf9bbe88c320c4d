package cn.banshi.sandbox.torture.storm;

import cn.banshi.core.outbox.State;
import cn.banshi.core.outbox.Timetable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a terminal has recorded, as its outbox keeps it. */
final class Application implements Timetable.Waiting {

    private final int key;
    private final Instant recordedAt;
    private final List<Runnable> joined = new ArrayList<>();
    private State state = State.PENDING;
    private int attempts;
    private Instant nextAttempt;

    /** @param key from 0, through the whole city */
    Application(int key, Instant recordedAt, Instant nextAttempt) {
        this.key = key;
        this.recordedAt = recordedAt;
        this.nextAttempt = nextAttempt;
    }

    int key() {
        return key;
    }

    State state() {
        return state;
    }

    boolean settled() {
        return state == State.ACKNOWLEDGED || state == State.REJECTED;
    }

    /** @return whether the attempt is to be made; otherwise it is under way already */
    boolean joins(Runnable after) {
        joined.add(after);
        return joined.size() == 1;
    }

    void become(State next) {
        state = next;
    }

    void postpone(State next, Instant again) {
        become(next);
        attempts++;
        nextAttempt = again;
    }

    /** The attempt is over. */
    void over() {
        List<Runnable> all = List.copyOf(joined);
        joined.clear();
        all.forEach(Runnable::run);
    }

    @Override
    public int attempts() {
        return attempts;
    }

    @Override
    public Instant recordedAt() {
        return recordedAt;
    }

    @Override
    public Instant nextAttempt() {
        return nextAttempt;
    }
}
