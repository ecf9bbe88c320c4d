package cn.banshi.core.supervision;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.UsbPort;
import cn.banshi.device.idcard.IdCardReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A reader that fails until what a test chose is done to it, and hangs when a test says so. Thread-safe. */
final class FrailReader {

    private static final Failure SILENT = new Failure(Cause.TIMED_OUT, "frail.silent", "no answer");

    final List<String> done = new CopyOnWriteArrayList<>();
    final AtomicInteger checks = new AtomicInteger();
    /** The threads that asked whether it is plugged in. */
    final Set<Thread> lookers = ConcurrentHashMap.newKeySet();
    final CountDownLatch begun = new CountDownLatch(1);
    final CountDownLatch release = new CountDownLatch(1);
    volatile DeviceState ill = DeviceState.ONLINE;
    volatile String cure = "";
    volatile boolean attached = true;
    volatile boolean hang;
    volatile boolean defective;
    volatile boolean refused;

    /** Done to it: {@code reopened}, {@code loaded}, {@code reset}. */
    private void does(String deed) {
        done.add(deed);
        if (deed.equals(cure)) {
            ill = DeviceState.ONLINE;
            defective = false;
        }
    }

    UsbPort port() {
        return deadline -> {
            does("reset");
            return new UsbPort.Reset.Done();
        };
    }

    IdCardReader driver() {
        does("loaded");
        return new Driver();
    }

    /** Another driver, unless a test says that there is none. */
    Optional<IdCardReader> again() {
        return refused ? Optional.empty() : Optional.of(driver());
    }

    private final class Driver implements IdCardReader {

        private volatile DeviceStatus status = DeviceStatus.STARTING;

        @Override
        public ReadResult read(ReadRequest request, Deadline deadline, Cancellation cancellation) {
            begun.countDown();
            if (hang) {
                await(release);
                hang = false;
            }
            return seen() == DeviceState.ONLINE ? new ReadResult.NoCard() : new ReadResult.Failed(SILENT);
        }

        private DeviceState seen() {
            if (defective) {
                throw new IllegalStateException("a defect of the driver");
            }
            status = new DeviceStatus(ill, ill == DeviceState.ONLINE ? "" : "as the test wants it");
            return ill;
        }

        @Override
        public Presence presence(Deadline deadline) {
            return new Presence.Absent();
        }

        @Override
        public ModuleIdResult moduleId(Deadline deadline) {
            return new ModuleIdResult.Known("test");
        }

        @Override
        public DeviceStatus status() {
            return status;
        }

        @Override
        public DeviceStatus check(Deadline deadline) {
            checks.incrementAndGet();
            seen();
            return status;
        }

        @Override
        public boolean attached() {
            lookers.add(Thread.currentThread());
            return attached;
        }

        @Override
        public void reopen() {
            does("reopened");
        }

        @Override
        public void close() {
            does("closed");
            release.countDown();
        }
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
