package cn.banshi.core.input;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Reads ink beside whoever shows it. The newest ink alone is answered. It holds ink until that is answered or forgotten, and
 * its thread ends with the answer, so that no stack keeps any. Thread-safe.
 */
public final class InkReader {

    private final Handwriting handwriting;
    private final AtomicReference<Optional<Order>> newest = new AtomicReference<>(Optional.empty());

    public InkReader(Handwriting handwriting) {
        this.handwriting = handwriting;
    }

    /**
     * Returns at once.
     *
     * @param most candidates wanted, 1 or more
     * @param answer gets the candidates on the reader's thread, unless other ink is read or this is forgotten before
     */
    public void read(Ink ink, int most, Consumer<List<Candidate>> answer) {
        if (newest.getAndSet(Optional.of(new Order(ink, most, answer))).isEmpty()) {
            Thread.ofPlatform().daemon().name("ink").start(this::work);
        }
    }

    /** What was not answered yet never will be. */
    public void forget() {
        newest.updateAndGet(order -> order.isEmpty()
                ? order
                : Optional.of(new Order(Ink.EMPTY, 1, nothing -> {}))); // ends the thread that reads the other
    }

    private void work() {
        boolean over = false;
        while (!over) {
            Optional<Order> now = newest.get();
            try {
                now.ifPresent(this::answer);
            } finally {
                over = newest.compareAndSet(now, Optional.empty());
            }
        }
    }

    private void answer(Order now) {
        List<Candidate> found = handwriting.candidates(now.ink, now.most);
        if (newest.get().filter(order -> order == now).isPresent()) {
            now.answer.accept(found);
        }
    }

    /** Equal to itself alone: the same may be written twice. */
    private static final class Order {

        private final Ink ink;
        private final int most;
        private final Consumer<List<Candidate>> answer;

        Order(Ink ink, int most, Consumer<List<Candidate>> answer) {
            this.ink = ink;
            this.most = most;
            this.answer = answer;
        }
    }
}
