package cn.banshi.core.supervision;

import cn.banshi.core.log.Detail;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.log.Stack;
import cn.banshi.core.supervision.CommandThread.Ending;
import cn.banshi.core.text.Word;
import cn.banshi.core.watch.Gauges;
import cn.banshi.core.watch.Gauges.Time;
import cn.banshi.core.watch.Health;
import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Device;
import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.UsbPort;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * A device with everything that keeps it usable: one owner at a time, at most {@value CommandThread#MOST_WAITING} commands
 * waiting, an end to every command even where the driver does not come back, and repairs. A command in trouble is repaired and
 * repeated within its own deadline where that leaves no trace in the world. While nobody has the device it is looked at, so that
 * a dead one is found before a citizen needs it. Thread-safe.
 *
 * @param <D> the class of device
 */
public final class Supervised<D extends Device> implements AutoCloseable {

    /** Longer than a command that hangs is waited for. */
    private static final Duration CLAIM_GRACE = Duration.ofSeconds(2);
    /** One question to a device that may be dead. */
    private static final Duration CHECK_LIMIT = Duration.ofSeconds(2);
    /** One look with all the repairs that fit into it. */
    private static final Duration LOOK_LIMIT = Duration.ofSeconds(15);
    /** While a device is in trouble, it is asked so often whether it is over. */
    private static final Duration CHECK_IN_TROUBLE = Duration.ofSeconds(1);

    private static final DeviceStatus DEFECT = new DeviceStatus(DeviceState.HARDWARE_ERROR,
            "its driver has a defect; the log shows where");
    private static final DeviceStatus UNPLUGGED = new DeviceStatus(DeviceState.NO_DEVICE,
            "nothing is plugged in at its address");

    private final Fitting<D> fitting;
    private final Time time;
    private final Runnable changed;
    private final Claims claims;
    private final Mount<D> mount;
    private final Repairs repairs;
    private volatile CommandThread thread;
    private volatile DeviceStatus status = DeviceStatus.STARTING;
    private volatile Instant since;
    private volatile boolean attached = true; // written by the device's thread
    private boolean defective; // used by the device's thread
    private volatile long asked;

    /**
     * What is supervised.
     *
     * @param name class of device as configuration names it
     * @param driver has opened nothing yet
     * @param again makes another such driver; empty when it cannot
     * @param port the USB port the device hangs on
     * @param check how often a device that works is asked how it is while nobody has it; empty for one that begins to work at
     *     its first command, such as a camera whose lamp must not burn for nobody: it is judged by its plug, and by its commands
     */
    public record Fitting<D extends Device>(Word name, D driver, Supplier<Optional<D>> again, UsbPort port,
            Optional<Duration> check) {

        public Fitting(Word name, D driver, Supplier<Optional<D>> again, UsbPort port, Duration check) {
            this(name, driver, again, port, Optional.of(check));
        }
    }

    /** @param changed runs when the device is not as it was, on any thread; must be short */
    public Supervised(Fitting<D> fitting, Time time, Runnable changed) {
        this.fitting = fitting;
        this.time = time;
        this.changed = changed;
        this.claims = new Claims(time);
        this.mount = new Mount<>(fitting.driver(), fitting.again());
        this.repairs = new Repairs(fitting.name(), time, mount, fitting.port());
        this.thread = new CommandThread(fitting.name().text());
        this.since = time.wall().instant();
        this.asked = time.nanos().getAsLong() - fitting.check().orElse(Duration.ZERO).toNanos();
    }

    /**
     * Gives the device to one owner for several commands. Others' commands are refused meanwhile, and nobody else looks at it.
     *
     * @param owner such as {@code visit} or {@code maintenance}; named to others
     * @param limit after which others are let in, closed or not
     */
    public Claim claim(String owner, Duration limit) {
        return claims.claim(owner, limit);
    }

    /** As last seen; what a driver says of itself while it works. */
    DeviceStatus status() {
        DeviceStatus now = device().status();
        return now.state() == DeviceState.BUSY ? now : status;
    }

    /** Whether it works as far as is known; one that nobody asks before its first command does, as long as it is plugged in. */
    boolean well() {
        DeviceState now = status.state();
        return now == DeviceState.ONLINE || (now == DeviceState.STARTING && fitting.check().isEmpty());
    }

    D device() {
        return mount.device();
    }

    /** For {@code banshi health} and {@code banshi devices status}. */
    public Gauges.Attended gauge() {
        return new Gauges.Attended(fitting.name().text(), this::seen,
                () -> repairs.needsStaff() ? Optional.of(status.reason()) : Optional.empty());
    }

    private Health.Device seen() {
        DeviceStatus now = status();
        return new Health.Device(fitting.name().text(), now.state().name(), now.reason(), since, claims.owner(),
                repairs.last()
                        .map(repair -> new Health.Repair(repair.step().name(), repair.helped(), repair.note(),
                                repair.at())));
    }

    <R> R order(String owner, Command<D, R> command, Deadline deadline, Cancellation cancellation) {
        return switch (claims.claim(owner, deadline.remaining().plus(CLAIM_GRACE))) {
            case Claim.Busy(String other, Instant until) -> command.refused(failure(Cause.CLAIMED, "claimed",
                    "is claimed by " + other + " until " + until));
            case Claim.Granted mine -> {
                try (mine) {
                    yield inTurn(command, deadline, cancellation);
                }
            }
        };
    }

    private <R> R inTurn(Command<D, R> command, Deadline deadline, Cancellation cancellation) {
        if (repairs.degraded() || mount.hanging()) {
            return command.refused(failure(Cause.NOT_READY, "degraded", "is out of service: " + status.reason()));
        }
        CommandThread mine = thread;
        return switch (mine.run(() -> repaired(mine, command, deadline, cancellation), deadline, cancellation)) {
            case Ending.Ended<R>(R result) -> result;
            case Ending.Full<R> full -> command.refused(failure(Cause.CLAIMED, "queue-full",
                    "has " + CommandThread.MOST_WAITING + " commands waiting already"));
            case Ending.NoTurn<R>(boolean cancelled) -> command.refused(cancelled
                    ? failure(Cause.CANCELLED, "cancelled", "was cancelled before its turn")
                    : failure(Cause.TIMED_OUT, "no-turn", "was busy until the deadline"));
            case Ending.Hung<R> hung -> {
                abandon(mine);
                yield command.hung(failure(Cause.TIMED_OUT, "hung", "did not come back at its deadline"));
            }
        };
    }

    private Failure failure(Cause cause, String code, String what) {
        return new Failure(cause, "device." + code, fitting.name() + ": " + what);
    }

    /** Runs a command, and again after each repair that fits before the deadline. */
    private <R> R repaired(CommandThread mine, Command<D, R> command, Deadline deadline, Cancellation cancellation) {
        R result = attempt(command);
        Optional<Step> due = look(mine);
        while (due.isPresent() && command.repeatable(result) && !cancellation.requested()
                && due.get().longest().compareTo(deadline.remaining()) < 0) {
            repairs.perform(due.get());
            result = attempt(command);
            due = look(mine);
        }
        return result;
    }

    /** A driver may be a third party's: what it throws costs its command, not the visit. */
    private <R> R attempt(Command<D, R> command) {
        try {
            R result = command.run(device());
            defective = false;
            return result;
        } catch (RuntimeException | LinkageError defect) {
            if (!defective) {
                Log.write(new LogEvent.Defect(Stack.of(defect)));
            }
            defective = true;
            return command.hung(failure(Cause.HARDWARE_ERROR, "defect", DEFECT.reason()));
        }
    }

    /** Takes note of how the device is after a command, and says what is due about it. */
    private Optional<Step> look(CommandThread mine) {
        if (mine != thread) {
            return Optional.empty(); // it came back after all, and another thread has the device now
        }
        asked = time.nanos().getAsLong();
        DeviceStatus now = defective ? DEFECT : device().status();
        Optional<Symptom> symptom = defective ? Optional.of(Symptom.HUNG) : Symptom.of(now);
        Optional<Step> due = symptom.flatMap(each -> repairs.ill(each, now.reason()));
        if (now.state() == DeviceState.ONLINE || now.state() == DeviceState.USER_ERROR) {
            repairs.well();
        }
        saw(now); // last: whoever hears of it may command the device at once
        return due;
    }

    private synchronized void saw(DeviceStatus now) {
        if (now.equals(status)) {
            return;
        }
        status = now;
        since = time.wall().instant();
        Log.write(new LogEvent.DeviceChanged(fitting.name(), now.state(), Detail.of(now.reason())));
        changed.run();
    }

    private synchronized void abandon(CommandThread hung) {
        if (hung == thread) {
            hung.stop();
            mount.hang();
            thread = new CommandThread(fitting.name().text());
            saw(new DeviceStatus(DeviceState.OFFLINE, "its driver did not come back from a command"));
        }
    }

    /**
     * Looks at the device where nobody has it and it is time to. Returns at once.
     *
     * @return completes when it has been looked at; has completed where that was not due
     */
    CompletableFuture<Void> attend() {
        CommandThread mine = thread;
        return claims.owner().isEmpty() && needsLook()
                ? mine.whenIdle(() -> attend(mine))
                : CompletableFuture.completedFuture(null);
    }

    /** Whether a look has anything to do: the device's thread is begun for that alone, not to find that there is nothing. */
    private boolean needsLook() {
        try {
            return mount.hanging() || due() || turning() || (!attached && fitting.check().isEmpty());
        } catch (RuntimeException | LinkageError defect) {
            return true; // of a third party's driver: it is told where its thread meets it
        }
    }

    /** What is done where it {@linkplain #needsLook needs one}: what its plug does not tell, it is asked. */
    private void attend(CommandThread mine) {
        if (mount.hanging()) {
            unhang();
        }
        if (mount.hanging()) {
            return;
        }
        boolean turned = turned();
        if (fitting.check().isEmpty() && (turned || !attached)) {
            judgeByPlug();
        } else {
            Deadline limit = Deadline.after(LOOK_LIMIT, time.nanos());
            var _ = repaired(mine, new Check<>(CHECK_LIMIT, time.nanos()), limit, new Cancellation());
        }
    }

    private void judgeByPlug() {
        if (attached) {
            repairs.well();
            saw(DeviceStatus.STARTING);
        } else {
            repairs.ill(Symptom.GONE, UNPLUGGED.reason()).ifPresent(repairs::perform);
            saw(UNPLUGGED);
        }
    }

    private void unhang() {
        repairs.ill(Symptom.HUNG, status.reason()).ifPresentOrElse(repairs::perform, () -> {
            var _ = mount.reload();
        });
    }

    private boolean due() {
        return (repairs.goingOn() ? Optional.of(CHECK_IN_TROUBLE) : fitting.check())
                .filter(every -> time.nanos().getAsLong() - asked >= every.toNanos())
                .isPresent();
    }

    /**
     * Whether the plug was pulled or put in. A pulled device's link is given up at once: as long as somebody has the vanished
     * node open, the kernel gives the device another name when it comes back.
     */
    private boolean turned() {
        boolean turned = turning();
        if (turned) {
            attached = !attached;
        }
        if (turned && !attached) {
            device().reopen();
        }
        return turned;
    }

    private boolean turning() {
        return device().attached() != attached;
    }

    /** Whether a command or a look is under way or waits for its turn; one that was given up does not count. */
    boolean busy() {
        return thread.busy();
    }

    /** For good. */
    @Override
    public void close() {
        thread.stop();
        mount.close();
    }
}
