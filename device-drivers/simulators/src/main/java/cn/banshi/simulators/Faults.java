package cn.banshi.simulators;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Faults that wait for their occasion. Thread-safe.
 *
 * @param <O> the occasion, such as a command
 * @param <F> the fault
 */
public final class Faults<O, F> {

    private final List<Armed<O, F>> armed = new ArrayList<>();

    private record Armed<O, F>(Predicate<? super O> occasion, F fault, boolean once) {}

    /** The next time {@code occasion} holds, and never again. */
    public synchronized void failNext(Predicate<? super O> occasion, F fault) {
        armed.add(new Armed<>(occasion, fault, true));
    }

    /** Every time {@code occasion} holds, until {@link #clear}. */
    public synchronized void failAlways(Predicate<? super O> occasion, F fault) {
        armed.add(new Armed<>(occasion, fault, false));
    }

    public synchronized void clear() {
        armed.clear();
    }

    /** The first fault armed for this occasion. */
    public synchronized Optional<F> take(O occasion) {
        for (Iterator<Armed<O, F>> each = armed.iterator(); each.hasNext();) {
            Armed<O, F> next = each.next();
            if (next.occasion().test(occasion)) {
                if (next.once()) {
                    each.remove();
                }
                return Optional.of(next.fault());
            }
        }
        return Optional.empty();
    }
}
