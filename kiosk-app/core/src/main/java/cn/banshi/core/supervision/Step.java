package cn.banshi.core.supervision;

import java.time.Duration;

/** Rungs of the ladder of repairs, in the order of what they cost. */
enum Step {
    /** The same once more. */
    RETRY(Duration.ZERO, Duration.ZERO),
    /** The link is given up and opened again. */
    REOPEN(Duration.ZERO, Duration.ZERO),
    /** The driver is thrown away and made anew. */
    RELOAD(Duration.ofSeconds(1), Duration.ofSeconds(2)),
    /** The device is taken off the USB bus and comes back; its firmware starts anew. */
    RESET_PORT(Duration.ofSeconds(3), Duration.ofSeconds(6)),
    /** The terminal goes on without it: commands are refused at once, and only the health check asks it. */
    DEGRADE(Duration.ZERO, Duration.ZERO),
    /** Somebody must come. */
    ASK_FOR_STAFF(Duration.ofMinutes(1), Duration.ZERO);

    private final Duration earliest;
    private final Duration longest;

    Step(Duration earliest, Duration longest) {
        this.earliest = earliest;
        this.longest = longest;
    }

    /** How long the trouble must last before it: a device that starts anew by itself needs some seconds in peace. */
    Duration earliest() {
        return earliest;
    }

    /** How long it may take by itself. */
    Duration longest() {
        return longest;
    }

    /** Whether it changes what the terminal does, and nothing about the device. */
    boolean resigned() {
        return this == DEGRADE || this == ASK_FOR_STAFF;
    }
}
