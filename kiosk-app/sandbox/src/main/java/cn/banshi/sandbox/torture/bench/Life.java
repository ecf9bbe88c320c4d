package cn.banshi.sandbox.torture.bench;

import cn.banshi.device.Deadline;
import cn.banshi.sandbox.torture.victim.Order;
import cn.banshi.sandbox.torture.victim.Victim;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** One life of a victim, from its start to SIGKILL. Its moments may come from any thread. */
public final class Life {

    private final Process process;
    private final Told told;
    private final Consumer<Moment> moments;
    private final Thread reader;

    private Life(Process process, Told told, Consumer<Moment> moments) {
        this.process = process;
        this.told = told;
        this.moments = moments;
        this.reader = Thread.ofPlatform().start(this::read);
    }

    /**
     * @param environment what {@link FaultyDisk} asks for, or nothing
     * @param moments told of what its notes say
     */
    public static Life begin(Order order, Map<String, String> environment, Path log, Told told,
            Consumer<Moment> moments) throws IOException {
        return new Life(JavaProcess.start(Victim.class, order.words(), environment, log), told, moments);
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                for (Moment moment : Moment.values()) {
                    if (line.startsWith(moment.word())) {
                        moments.accept(moment);
                    }
                }
                told.take(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL; returns when all it had said is taken. */
    public void end() throws InterruptedException {
        JavaProcess.kill(process);
        reader.join();
    }

    /** SIGTERM; returns when it has put its affairs in order. */
    void endInPeace() throws InterruptedException {
        process.toHandle().destroy(); // the process itself would close what the victim had written
        process.waitFor();
        reader.join();
    }

    public boolean lives() {
        return process.isAlive();
    }

    /** Counts moments until those of a {@link Death} have come. Thread-safe. */
    public static final class Watch implements Consumer<Moment> {

        private final Death death;
        private final CountDownLatch due;
        private volatile long last = System.nanoTime();

        public Watch(Death death) {
            this.death = death;
            this.due = new CountDownLatch(death.nth());
            accept(Moment.BORN);
        }

        @Override
        public synchronized void accept(Moment moment) {
            last = System.nanoTime();
            if (moment == death.moment()) {
                due.countDown();
            }
        }

        /**
         * Bounded by what the victim does, not by how long it takes: a busy machine is no reason to die young.
         *
         * @param silence it dies when it has said nothing for this long
         * @param oldAge or at this age, whatever it says
         * @return false when the moment did not come
         */
        public boolean await(Duration silence, Duration oldAge) throws InterruptedException {
            Deadline end = Deadline.after(oldAge);
            Duration left = end.within(silence).remaining();
            while (!left.isZero() && !due.await(left.toMillis() + 1, TimeUnit.MILLISECONDS)) {
                Duration quiet = Duration.ofNanos(System.nanoTime() - last);
                left = end.within(silence.minus(quiet)).remaining();
            }
            boolean came = due.getCount() == 0;
            if (came) {
                LockSupport.parkNanos(death.after().toNanos());
            }
            return came;
        }
    }
}
