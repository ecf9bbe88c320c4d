package cn.banshi.core.guide;

import cn.banshi.core.screen.Presentation;
import cn.banshi.device.Deadline;
import cn.banshi.device.lights.Lights;
import cn.banshi.device.lights.Lights.Flash;
import cn.banshi.device.lights.Lights.Position;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Follows what is shown with the lights there are. A light that cannot be set is no trouble of the citizen's: the screen says
 * the same, and the device's own state says what is wrong with it.
 */
public final class GuideLights implements Consumer<Presentation> {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final Lights lights;
    private final Executor worker;
    private final LongSupplier nanos;
    /** Empty before the first screen: lights may burn from before a power cut. */
    private volatile Optional<Map<Position, Flash>> wanted = Optional.empty();
    private boolean worked; // guarded by this

    /**
     * @param worker runs one task after the other; lights answer when they like
     * @param nanos the clock of {@link System#nanoTime}
     */
    public GuideLights(Lights lights, Executor worker, LongSupplier nanos) {
        this.lights = lights;
        this.worker = worker;
        this.nanos = nanos;
    }

    /** Returns at once; called by one thread at a time. */
    @Override
    public void accept(Presentation shown) {
        var now = Optional.of(Guide.lights(shown.screen()));
        if (!now.equals(wanted)) {
            wanted = now;
            worker.execute(this::follow);
        }
    }

    /** A device is not as it was: a board that had no power is dark when it comes back. Returns at once; any thread. */
    public void refresh() {
        if (back() && wanted.isPresent()) {
            worker.execute(this::follow);
        }
    }

    private synchronized boolean back() {
        boolean before = worked;
        worked = !lights.status().failing();
        return worked && !before;
    }

    /** Sets every light, also one that should be right already: the board may have lost its power in between. */
    private void follow() {
        Map<Position, Flash> now = wanted.orElseThrow();
        for (Position each : lights.positions()) {
            var _ = lights.set(each, now.getOrDefault(each, Flash.OFF), Deadline.after(LIMIT, nanos));
        }
    }
}
