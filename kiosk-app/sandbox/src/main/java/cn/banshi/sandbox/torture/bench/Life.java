package cn.banshi.sandbox.torture.bench;

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

    public boolean lives() {
        return process.isAlive();
    }

    /** Counts moments until those of a {@link Death} have come. Thread-safe. */
    public static final class Watch implements Consumer<Moment> {

        private final Death death;
        private final CountDownLatch due;

        public Watch(Death death) {
            this.death = death;
            this.due = new CountDownLatch(death.nth());
            accept(Moment.BORN);
        }

        @Override
        public synchronized void accept(Moment moment) {
            if (moment == death.moment()) {
                due.countDown();
            }
        }

        /** @return false when the moment did not come; then it dies of old age */
        public boolean await(Duration oldAge) throws InterruptedException {
            boolean came = due.await(oldAge.toMillis(), TimeUnit.MILLISECONDS);
            if (came) {
                LockSupport.parkNanos(death.after().toNanos());
            }
            return came;
        }
    }
}
