package cn.banshi.sandbox.torture.wire;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Chooses which requests of one terminal meet trouble; the same for the same seed and requests. Thread-safe. */
abstract sealed class Choice {

    private final Random random;

    private Choice(Random random) {
        this.random = random;
    }

    /** Whether this request is one of them. */
    abstract boolean strikes(RequestKind kind);

    abstract void visitBegins();

    abstract void signed();

    final synchronized int nextInt(int bound) {
        return random.nextInt(bound);
    }

    /** The first requests about every application. */
    static final class Submissions extends Choice {

        private final int most;
        private int left;

        /** @param most of them */
        Submissions(Random random, int most) {
            super(random);
            this.most = most;
        }

        @Override
        synchronized boolean strikes(RequestKind kind) {
            return kind.aboutSubmission() && left-- > 0;
        }

        @Override
        void visitBegins() {
            // citizens come to sign undisturbed
        }

        @Override
        synchronized void signed() {
            left = 1 + nextInt(most);
        }
    }

    /**
     * Two kinds of requests a visit, in turn, each as soon as it comes: more at once would let hardly anybody sign. What does
     * not come in a visit is struck in a later one. And every other request about an application, up to three.
     */
    static final class Everything extends Choice {

        private static final int EACH_VISIT = 2;
        private static final int MOST = 3;

        private final Deque<RequestKind> turns = new ArrayDeque<>(List.of(RequestKind.values()));
        private final Set<RequestKind> due = EnumSet.noneOf(RequestKind.class);
        private int left;

        Everything(Random random) {
            super(random);
        }

        @Override
        synchronized boolean strikes(RequestKind kind) {
            return due.remove(kind) || (kind.aboutSubmission() && left > 0 && nextInt(2) == 0 && left-- > 0);
        }

        @Override
        synchronized void visitBegins() {
            for (int i = 0; i < EACH_VISIT; i++) {
                RequestKind next = turns.removeFirst();
                due.add(next);
                turns.addLast(next);
            }
        }

        @Override
        synchronized void signed() {
            left = MOST;
        }
    }
}
