package cn.banshi.terminal;

import cn.banshi.core.screen.Action;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * Takes the citizen's touches from the first frame on and hands them to the session, which is ready a moment later.
 * Thread-safe.
 */
final class FrontDoor implements Consumer<Action> {

    /** Nobody touches more often in the second before the session is there. */
    private static final int WAITING_ROOM = 16;

    private final Queue<Action> waiting = new ArrayDeque<>();
    private Optional<Consumer<Action>> session = Optional.empty();

    @Override
    public synchronized void accept(Action action) {
        if (session.isPresent()) {
            session.get().accept(action);
        } else if (waiting.size() < WAITING_ROOM) {
            waiting.add(action);
        }
    }

    synchronized void opens(Consumer<Action> ready) {
        session = Optional.of(ready);
        waiting.forEach(ready);
        waiting.clear();
    }
}
