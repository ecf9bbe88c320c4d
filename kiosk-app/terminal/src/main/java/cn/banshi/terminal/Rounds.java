package cn.banshi.terminal;

import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.LeftReport;
import cn.banshi.core.log.Detail;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.session.Ports;
import cn.banshi.core.session.Scheduler;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceStatus;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Asks the devices and the backend how they are, at start and every half minute, so that the attract screen tells the
 * truth before anybody touches it; and tells the backend of what somebody left behind.
 */
final class Rounds {

    private static final Duration EVERY = Duration.ofSeconds(30);
    /** When an answer was odd, so that it is known within seconds whether the next ones are, too. */
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration HALTED = Duration.ofMinutes(3);
    private static final Duration LIMIT = Duration.ofSeconds(2);

    /** While the backend answers it is asked in every fourth round only: a city has thousands of terminals. */
    private static final int SELDOM = 4;

    private final Ports.Devices devices;
    private final Backend backend;
    private final BooleanSupplier doubt;
    private final LeftReport report;
    private final Runnable changed;
    private Seen last = new Seen(List.of(), true);
    private int round;
    private volatile long began = System.nanoTime();
    private volatile int chain;

    private record Seen(List<DeviceStatus> devices, boolean reached) {}

    /**
     * @param doubt whether the backend's last answer gives reason to ask again soon
     * @param changed runs when something is not as it was, on the rounds' thread
     */
    Rounds(Ports.Devices devices, Backend backend, BooleanSupplier doubt, LeftReport report, Runnable changed) {
        this.devices = devices;
        this.backend = backend;
        this.doubt = doubt;
        this.report = report;
        this.changed = changed;
    }

    /** Begins anew, should an earlier chain of rounds have come to a halt. */
    synchronized void start(Scheduler scheduler) {
        chain++;
        next(scheduler, chain);
    }

    private void next(Scheduler scheduler, int mine) {
        began = System.nanoTime();
        Thread.ofVirtual().name("rounds").start(() -> {
            look();
            if (mine == chain) {
                scheduler.after(doubt.getAsBoolean() ? SOON : EVERY, () -> next(scheduler, mine));
            }
        });
    }

    /** Whether a round began within three minutes: the longest takes two devices and a backend that time out, the last twice. */
    boolean going() {
        return System.nanoTime() - began < HALTED.toNanos();
    }

    private void look() {
        List<DeviceStatus> now = List.of(devices.reader().check(Deadline.after(LIMIT)),
                devices.printer().check(Deadline.after(LIMIT)));
        boolean due = backend.away() || doubt.getAsBoolean() || round % SELDOM == 0;
        boolean reached = due ? backend.reachable() : last.reached;
        round++;
        var seen = new Seen(now, reached);
        if (!seen.equals(last)) {
            last = seen;
            tell(now.getFirst(), now.getLast(), reached);
            changed.run();
        }
        if (reached) {
            report.round();
        }
    }

    private static void tell(DeviceStatus reader, DeviceStatus printer, boolean reached) {
        Log.write(new LogEvent.DevicesChanged(reader.state(), Detail.of(reader.reason()), printer.state(),
                Detail.of(printer.reason()), reached));
    }
}
