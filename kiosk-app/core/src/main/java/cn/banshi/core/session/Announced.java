package cn.banshi.core.session;

import java.util.List;

/**
 * Calls about a person that are on disk as about to be made and were not made yet. One row may announce what follows at
 * once, because each row costs the citizen a flush of the disk; one announcement is good for one call, and for one visit:
 * whoever is late finds it over. Thread-safe.
 */
final class Announced {

    private List<String> interfaces = List.of();
    private boolean over;

    /** @return what will not be asked: what was announced before, or this where the visit is over */
    synchronized List<String> set(List<String> names) {
        List<String> before = interfaces;
        interfaces = over ? List.of() : List.copyOf(names);
        return over ? List.copyOf(names) : before;
    }

    /** @return whether exactly these were announced; they are used up then */
    synchronized boolean use(List<String> names) {
        boolean announced = !names.isEmpty() && interfaces.equals(names);
        interfaces = announced ? List.of() : interfaces;
        return announced;
    }

    /** What was announced and will not be asked. */
    synchronized List<String> giveUp() {
        return set(List.of());
    }

    /** The visit ends. As {@link #giveUp}. */
    synchronized List<String> end() {
        List<String> left = giveUp();
        over = true;
        return left;
    }
}
