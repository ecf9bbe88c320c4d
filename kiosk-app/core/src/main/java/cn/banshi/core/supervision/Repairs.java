package cn.banshi.core.supervision;

import cn.banshi.core.log.Detail;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.supervision.Ladder.Next;
import cn.banshi.core.text.Word;
import cn.banshi.core.watch.Gauges.Time;
import cn.banshi.device.Deadline;
import cn.banshi.device.UsbPort;
import cn.banshi.device.UsbPort.Reset;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Climbs the ladder for one device and remembers what helped. Changed on the device's thread; what is remembered is read from
 * any.
 */
final class Repairs {

    /** So long what helped last is tried first: later the cause is likely another. */
    private static final Duration LATELY = Duration.ofHours(1);

    private final Word name;
    private final Time time;
    private final Mount<?> mount;
    private final UsbPort port;
    private volatile Optional<Course> course = Optional.empty();
    private volatile Optional<Repair> last = Optional.empty();
    private Optional<Repair> undecided = Optional.empty();

    Repairs(Word name, Time time, Mount<?> mount, UsbPort port) {
        this.name = name;
        this.time = time;
        this.mount = mount;
        this.port = port;
    }

    /** The one that was tried last, however it went. */
    Optional<Repair> last() {
        return last;
    }

    boolean goingOn() {
        return course.isPresent();
    }

    /** Whether the terminal does without the device for now. */
    boolean degraded() {
        return has(Step.DEGRADE);
    }

    boolean needsStaff() {
        return has(Step.ASK_FOR_STAFF);
    }

    private boolean has(Step step) {
        return course.filter(each -> each.has(step)).isPresent();
    }

    /** The device works. */
    void well() {
        judge(true);
        course.filter(each -> each.has(Step.DEGRADE)).ifPresent(over -> {
            last = last.filter(Repair::helped).or(() -> Optional.of(new Repair(now(), Step.RETRY, true, "")));
            Log.write(new LogEvent.DeviceRecovered(name, Duration.ofNanos(nanos() - over.since())));
        });
        course = Optional.empty();
    }

    /**
     * The device does not work.
     *
     * @param why for staff
     * @return the step that is due, to be {@link #perform performed}; empty when only time can tell
     */
    Optional<Step> ill(Symptom symptom, String why) {
        judge(false);
        Course now = course.map(before -> before.with(symptom))
                .orElseGet(() -> Course.begun(symptom, helpedLately(), nanos()));
        Optional<Step> due = Optional.empty();
        Next next = Ladder.next(now, nanos());
        while (due.isEmpty() && !(next instanceof Next.Wait)) {
            switch (next) {
                case Next.Do(Step step) when step.resigned() -> now = resign(now, step, why);
                case Next.Do(Step step) -> due = Optional.of(step);
                case Next.Anew anew -> now = now.anew(nanos());
                case Next.Wait wait -> throw new IllegalStateException("the loop ends at a wait");
            }
            next = Ladder.next(now, nanos());
        }
        course = Optional.of(now);
        return due;
    }

    private Course resign(Course now, Step step, String why) {
        if (step == Step.DEGRADE) {
            Log.write(new LogEvent.DeviceDegraded(name, Detail.of(why)));
        }
        return now.tried(step);
    }

    private Optional<Step> helpedLately() {
        Instant since = now().minus(LATELY);
        return last.filter(repair -> repair.helped() && repair.at().isAfter(since)).map(Repair::step);
    }

    /** Does what {@link #ill} asked for; whether it helped, the next look at the device tells. */
    void perform(Step step) {
        String note = switch (step) {
            case RETRY, DEGRADE, ASK_FOR_STAFF -> "";
            case REOPEN -> reopened();
            case RELOAD -> switch (mount.reload()) {
                case DONE -> "";
                case LINK_HELD -> "the driver before still holds the link";
                case REFUSED -> "no driver could be made; the log says why";
            };
            case RESET_PORT -> switch (port.reset(Deadline.after(step.longest(), time.nanos()))) {
                case Reset.Done done -> "";
                case Reset.Impossible(String why) -> why;
                case Reset.NotBack(String why) -> why;
            };
        };
        course = course.map(each -> each.tried(step));
        undecided = Optional.of(new Repair(now(), step, false, note));
    }

    private String reopened() {
        mount.device().reopen();
        return "";
    }

    private void judge(boolean helped) {
        undecided.ifPresent(repair -> {
            last = Optional.of(new Repair(repair.at(), repair.step(), helped, repair.note()));
            Log.write(new LogEvent.DeviceRepairTried(name, repair.step(), helped, Detail.of(repair.note())));
        });
        undecided = Optional.empty();
    }

    private Instant now() {
        return time.wall().instant();
    }

    private long nanos() {
        return time.nanos().getAsLong();
    }
}
