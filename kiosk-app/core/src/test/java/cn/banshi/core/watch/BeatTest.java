package cn.banshi.core.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BeatTest {

    private final Queue<Runnable> thread = new ArrayDeque<>();
    private final Beat beat = new Beat(thread::add);

    @Test
    void countsLooksUntilTheAnswer() {
        assertThat(beat.ask()).isZero();
        assertThat(beat.ask()).isEqualTo(1);
        assertThat(beat.ask()).isEqualTo(2);
        thread.remove().run();
        assertThat(beat.ask()).isZero();
    }

    @Test
    void asksOnceHoweverLongItWaits() {
        for (int i = 0; i < 100; i++) {
            beat.ask();
        }
        assertThat(thread).hasSize(1);
    }

    @Test
    void takesAThreadThatRefusesWorkForDead() {
        var ended = Executors.newSingleThreadExecutor();
        ended.shutdown();
        var dead = new Beat(ended);
        dead.ask();
        assertThat(dead.ask()).isEqualTo(1);
        assertThat(dead.ask()).isEqualTo(2);
    }

    @Test
    void findsAThreadThatHangsAndSeesItReturn() throws InterruptedException {
        var release = new CountDownLatch(1);
        try (var hanging = Executors.newSingleThreadExecutor()) {
            hanging.execute(() -> awaitQuietly(release));
            var watched = new Beat(hanging);
            for (int i = 0; i < 11; i++) {
                watched.ask();
            }
            assertThat(watched.ask()).isGreaterThanOrEqualTo(ScreenRule.LIMIT);
            release.countDown();
            var answered = new CountDownLatch(1);
            hanging.execute(answered::countDown);
            assertThat(answered.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(watched.ask()).isZero();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
