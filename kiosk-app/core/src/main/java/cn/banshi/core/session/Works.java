package cn.banshi.core.session;

import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.log.Stack;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What blocks, off the session's thread. At most one work of each kind counts: the finding of a work that was given up
 * is thrown away. Confined to the session's thread but for the works themselves and what they are told.
 */
final class Works {

    private final Executor workers;
    private final Consumer<Runnable> turn;
    private final Consumer<Finding> found;
    private final Map<Kind, Long> current = new ConcurrentHashMap<>();
    private long tickets;

    Works(Executor workers, Consumer<Runnable> turn, Consumer<Finding> found) {
        this.workers = workers;
        this.turn = turn;
        this.found = found;
    }

    /** Kinds of work. */
    enum Kind {
        PREFLIGHT, READ, READ_SLOT, READ_CODE, SCAN, FIND_NUMBER, VERIFY, PRINCIPALS, FETCH, LOOK_UP, ASK, DRAFT, CODE, FACE, RECORD, DELIVER, PAYMENT, PRINT, PROVE, RATE, LOOK_BACK, CHECK, LOOK, PLATE, HELP, TELL_CASE, END_HELP, PHONE, WITHDRAW;

        /** What a citizen may wait for and leave: nothing of it is lost that cannot be asked again. */
        static final Set<Kind> ASKED = Collections.unmodifiableSet(
                EnumSet.of(FIND_NUMBER, VERIFY, PRINCIPALS, FETCH, LOOK_UP, ASK, DRAFT, PAYMENT));
    }

    /**
     * What a work found out.
     *
     * @param keep puts what is personal into the holder and tells what happened
     * @param drop overwrites what is personal when nobody wants it any more
     */
    record Finding(Function<Visit, Optional<SessionEvent>> keep, Runnable drop) {

        static Finding of(SessionEvent event) {
            return new Finding(visit -> Optional.of(event), () -> {});
        }

        static Finding of(SessionEvent event, Consumer<Visit> keep) {
            return new Finding(visit -> {
                keep.accept(visit);
                return Optional.of(event);
            }, () -> {});
        }

        static Finding nothing() {
            return new Finding(visit -> Optional.empty(), () -> {});
        }
    }

    /** Starts a work and gives up the earlier one of its kind. */
    void start(Kind kind, Supplier<Finding> work) {
        start(kind, wanted -> work.get());
    }

    /** @param work is told at any time whether anybody waits for it still; what nobody waits for asks nothing more */
    void start(Kind kind, Function<BooleanSupplier, Finding> work) {
        long ticket = tickets++;
        current.put(kind, ticket);
        BooleanSupplier wanted = () -> current.getOrDefault(kind, -1L) == ticket;
        workers.execute(() -> {
            Finding finding = outcome(() -> work.apply(wanted));
            turn.accept(() -> finish(kind, ticket, finding));
        });
    }

    /** Something that happens while a work of this kind goes on. */
    Runnable whileWorking(Kind kind, SessionEvent event) {
        return () -> turn.accept(() -> {
            if (current.containsKey(kind)) {
                found.accept(Finding.of(event));
            }
        });
    }

    void giveUp(Kind kind) {
        current.remove(kind);
    }

    void giveUpAll() {
        current.clear();
    }

    private void finish(Kind kind, long ticket, Finding finding) {
        if (current.getOrDefault(kind, -1L) == ticket) {
            current.remove(kind);
            found.accept(finding);
        } else {
            Log.write(new LogEvent.WorkLate(kind));
            finding.drop.run();
        }
    }

    /** The outermost place of a worker's thread: only a defect comes here as an exception. */
    private static Finding outcome(Supplier<Finding> work) {
        try {
            return work.get();
        } catch (RuntimeException defect) {
            Log.write(new LogEvent.Defect(Stack.of(defect)));
            return Finding.of(new SessionEvent.Broke());
        }
    }
}
