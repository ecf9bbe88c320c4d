package cn.banshi.sandbox.backend.fault;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A place where one request stops until it is let go, and no longer than a minute. */
public final class Hold {

    private static final long LONGEST_S = 60;

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    Hold() {}

    /** @return whether a request has come to the place within {@code patience} */
    public boolean await(Duration patience) {
        return await(reached, patience.toMillis());
    }

    /** Lets the request go on. */
    public void release() {
        released.countDown();
    }

    void stop() {
        reached.countDown();
        await(released, TimeUnit.SECONDS.toMillis(LONGEST_S));
    }

    private static boolean await(CountDownLatch latch, long ms) {
        try {
            return latch.await(ms, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
