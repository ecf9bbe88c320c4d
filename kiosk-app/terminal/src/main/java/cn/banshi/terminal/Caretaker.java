package cn.banshi.terminal;

import cn.banshi.core.audit.Audit;
import cn.banshi.core.audit.AuditEvent.RestartedItself;
import cn.banshi.core.audit.AuditEvent.TroubleFound;
import cn.banshi.core.audit.AuditEvent.TroubleOver;
import cn.banshi.core.log.Detail;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.log.Stack;
import cn.banshi.core.screen.Door;
import cn.banshi.core.session.Session;
import cn.banshi.core.text.Word;
import cn.banshi.core.watch.Activity;
import cn.banshi.core.watch.Finding;
import cn.banshi.core.watch.Gauges;
import cn.banshi.core.watch.Health;
import cn.banshi.core.watch.HealthFile;
import cn.banshi.core.watch.Remedies;
import cn.banshi.core.watch.Watchdog;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/** Lets the watchdog look once a second, writes down what it sees, and does what it asks for. */
final class Caretaker implements Remedies {

    /** EX_TEMPFAIL of sysexits.h: the service manager starts the terminal again, and can tell this from a crash. */
    static final int START_AGAIN = 75;

    /** Looks between two writings when nothing changes: a file that is older tells that the terminal does not run. */
    private static final int WRITE_EVERY = 60;

    private final Session session;
    private final Audit audit;
    private final AtomicReference<Door> door;
    private final IntConsumer end;
    private List<Object> written = List.of();
    private int looks;

    /** @param door told what can be begun as far as the terminal itself is concerned */
    Caretaker(Session session, Audit audit, AtomicReference<Door> door) {
        // Halted, not exited: hooks could wait for the very thread that hangs, and a power cut is survived anyway.
        this(session, audit, door, Runtime.getRuntime()::halt);
    }

    /** @param end ends the process with a code */
    Caretaker(Session session, Audit audit, AtomicReference<Door> door, IntConsumer end) {
        this.session = session;
        this.audit = audit;
        this.door = door;
        this.end = end;
    }

    /** Looks for as long as the process runs. Returns at once. */
    void start(Gauges gauges, HealthFile file) {
        var dog = new Watchdog(gauges, this);
        Thread.ofPlatform().daemon().name("watch").start(() -> {
            while (pause()) {
                look(dog, file);
            }
        });
    }

    private static boolean pause() {
        try {
            Thread.sleep(Watchdog.EVERY);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The outermost place of the watch's thread: a defect in one look must not end the watch. */
    private void look(Watchdog dog, HealthFile file) {
        try {
            Health health = dog.look();
            List<Object> now = List.of(health.parts(), health.devices());
            if (looks++ % WRITE_EVERY == 0 || !now.equals(written)) {
                written = now;
                file.write(health);
            }
        } catch (IOException unwritten) {
            Log.write(new LogEvent.HealthNotWritten(unwritten.getClass()));
        } catch (RuntimeException defect) {
            Log.write(new LogEvent.Defect(Stack.of(defect)));
        }
    }

    @Override
    public Activity activity() {
        return session.activity();
    }

    @Override
    public void restart(Finding why) {
        var trouble = Word.of(why.word());
        Log.write(new LogEvent.RestartedItself(trouble, Detail.of(why.detail()), Stack.ofEveryThread()));
        audit.note(new RestartedItself(trouble));
        end.accept(START_AGAIN);
    }

    @Override
    public void closed(List<Finding> reasons) {
        door.set(door(reasons));
        session.refresh();
    }

    /** With a wrong clock other findings may be wrong, too, such as that of a certificate's end. */
    static Door door(List<Finding> reasons) {
        if (reasons.stream().anyMatch(Finding.ClockWrong.class::isInstance)) {
            return Door.CLOCK_WRONG;
        }
        return reasons.isEmpty() ? Door.OPEN : Door.SHUT;
    }

    /**
     * Timers run on the clock that never jumps, and the outbox looks at the time once a minute and takes a wait of hours
     * for a clock that was set; what is left is what the screen shows of the time.
     */
    @Override
    public void rearm(Duration by) {
        session.refresh();
    }

    @Override
    public void found(Finding finding) {
        var trouble = Word.of(finding.word());
        Log.write(new LogEvent.TroubleFound(trouble, Detail.of(finding.detail())));
        audit.note(new TroubleFound(trouble));
    }

    @Override
    public void over(Finding finding) {
        var trouble = Word.of(finding.word());
        Log.write(new LogEvent.TroubleOver(trouble, Detail.of(finding.detail())));
        audit.note(new TroubleOver(trouble));
    }
}
