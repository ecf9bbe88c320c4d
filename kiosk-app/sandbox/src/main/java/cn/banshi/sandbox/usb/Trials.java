package cn.banshi.sandbox.usb;

import cn.banshi.device.Deadline;
import cn.banshi.device.driver.Opening;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Makes trials one after the other and says what came of each, a line on standard output. */
final class Trials {

    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final Duration GLANCE = Duration.ofMillis(20);

    private int failed;

    /** Something that is to work. */
    @FunctionalInterface
    interface Trial {

        /** @return what was seen, in a few words; whatever is thrown says what went wrong */
        String make() throws Exception;
    }

    void run(String name, Trial trial) {
        long start = System.nanoTime();
        try {
            say("PASS", name, start, trial.make());
        } catch (Exception | AssertionError wrong) {
            failed++;
            say("FAIL", name, start, wrong.toString().replaceAll("\\R", " "));
        }
    }

    private static void say(String verdict, String name, long start, String words) {
        long took = Duration.ofNanos(System.nanoTime() - start).toMillis();
        System.out.println("usb " + verdict + " " + name + " (" + took + " ms): " + words);
    }

    static <D> D opened(Opening<D> opening) {
        return switch (opening) {
            case Opening.Ready<D>(D device) -> device;
            case Opening.Unusable<D>(String problem) -> throw new AssertionError(problem);
        };
    }

    static void require(boolean so, Object otherwise) {
        if (!so) {
            throw new AssertionError(otherwise);
        }
    }

    /** Looks whether something is so now. */
    @FunctionalInterface
    interface Look {

        boolean take();
    }

    static void await(Look look, Supplier<Object> otherwise) {
        Deadline deadline = Deadline.after(LIMIT);
        while (!look.take()) {
            require(!deadline.passed(), otherwise.get());
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    /** The last line; without it the run has not come to its end. */
    int end() {
        System.out.println("usb END " + failed + " failed");
        return failed == 0 ? 0 : 1;
    }
}
