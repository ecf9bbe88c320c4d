package cn.banshi.sandbox.demo;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Waits until what the window was told is painted: two pulses, one to lay out and one that has been drawn. */
final class Pulse {

    private static final int PULSES = 3;
    private static final long LIMIT_SECONDS = 5;

    private Pulse() {}

    static void awaitPainted() {
        var pulses = new CountDownLatch(PULSES);
        var timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses.countDown();
            }
        };
        Platform.runLater(timer::start);
        try {
            if (!pulses.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new DeadEnd("the window was not painted within " + LIMIT_SECONDS + " s");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new DeadEnd("interrupted", stop);
        } finally {
            Platform.runLater(timer::stop);
        }
    }
}
