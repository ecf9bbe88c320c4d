package cn.banshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.watch.Beat;
import cn.banshi.ui.theme.Panel;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

/** A real window whose thread hangs is found by the way the terminal asks it. */
class StalledScreenTest {

    @Test
    void hangingThreadLeavesTheQuestionOpenUntilItGoesOn() throws InterruptedException {
        try (Screenroom room = new Screenroom(new Panel(336, 597, 1080, 1920))) {
            var beat = new Beat(room.window()::inTurn);
            var hangs = new CountDownLatch(1);
            var release = new CountDownLatch(1);
            room.window().inTurn(() -> {
                hangs.countDown();
                await(release);
            });
            assertThat(hangs.await(10, TimeUnit.SECONDS)).isTrue();
            for (int look = 0; look < 11; look++) {
                assertThat(beat.ask()).isEqualTo(look);
            }
            release.countDown();
            var goesOn = new CountDownLatch(1);
            // behind the question in the same queue
            Platform.runLater(goesOn::countDown);
            assertThat(goesOn.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(beat.ask()).isZero();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
