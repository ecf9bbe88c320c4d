package cn.banshi.core.session;

import java.time.Duration;

/**
 * Every delay of a visit in one place.
 *
 * @param idle without a touch before "still there?" is asked
 * @param idlePersonal the same on pages that show personal data
 * @param answer to "still there?"
 * @param goodbye how long the last screen stays
 * @param restart how much longer than the last screen the self-check may take, and then how long the terminal says
 *     that it is closed before it starts anew
 * @param leavable after which waiting for the backend can be left safely
 * @param card longest single wait for a card; then the screen says so and waits again
 * @param readAgain how long a refused card's reason stands before the reader looks again
 * @param delivery how long a citizen waits for the backend's answer; delivery goes on afterwards
 * @param print everything from the first byte to the last status
 * @param preflight how long the devices and the backend are asked whether they work
 * @param aftermath how long a visit that was cut short is spoken of after the start
 */
public record Delays(Duration idle, Duration idlePersonal, Duration answer, Duration goodbye, Duration restart,
        Duration leavable,
        Duration card, Duration readAgain, Duration delivery, Duration print, Duration preflight, Duration aftermath) {

    /** As the measures of the screen ask; the rest is what people bear in a hall. */
    public static final Delays STANDARD = new Delays(Duration.ofSeconds(120), Duration.ofSeconds(60),
            Duration.ofSeconds(45), Duration.ofSeconds(8), Duration.ofSeconds(10), Duration.ofSeconds(5),
            Duration.ofSeconds(40),
            Duration.ofMillis(2500), Duration.ofSeconds(25), Duration.ofSeconds(20), Duration.ofSeconds(2),
            Duration.ofMinutes(10));

    /** Between two looks at what becomes of a visit that was cut short. */
    static final Duration LOOK_BACK = Duration.ofSeconds(2);

    /**
     * How long whoever forgot their card or their slip has before staff is told. A minute: longer than the way to the door and
     * back, short enough for the next in the queue.
     */
    static final Duration LEFT = Duration.ofSeconds(60);

    /** Between two looks while somebody acts on what is seen: what is taken is noticed at once. */
    static final Duration LOOK_SOON = Duration.ofMillis(500);

    /** Between two looks at the plate: with the look itself some three pictures a second, and a core is left for the rest. */
    static final Duration LOOK_AT_PLATE = Duration.ofMillis(150);

    /** The same while nobody does. */
    static final Duration LOOK_LATER = Duration.ofSeconds(2);

    /** Between two questions what has arrived from the phone: soon enough for whoever looks from one screen to the other. */
    static final Duration LOOK_AT_PHONE = Duration.ofSeconds(2);

    /**
     * From the first look for a face to the last movement. Each movement has its own, shorter limit; nobody else comes before the
     * camera in that time.
     */
    static final Duration PROOF = Duration.ofSeconds(60);

    /** One sheet, from the order to the tray, on a printer that was asleep. */
    static final Duration SHEET = Duration.ofSeconds(60);

    /** One look, on the slowest line, with a reset of the reader. */
    static final Duration LOOK = Duration.ofSeconds(4);

    /** Between two questions what has become of an order: the terminal says "paid" before the phone is back in the pocket. */
    static final Duration PAYMENT = Duration.ofSeconds(2);

    /** Without a touch at the code: to fetch the phone, open the app and remember the password. An order lives little longer. */
    static final Duration PAYING = Duration.ofMinutes(5);

    /** Between two questions what the people of the hall say to a call for help. */
    static final Duration HELP = Duration.ofSeconds(5);

    /** Without a touch while somebody of the hall is on the way: longer than the way through a hall takes. */
    static final Duration HELP_COMING = Duration.ofMinutes(3);

    /**
     * Without a touch where paper has come out, from then or from when it was seen taken: to tear it off, to read it and compare it
     * with the screen, or to write the number down where none came.
     */
    static final Duration PAPER = Duration.ofMinutes(2);

    /** Beat of countdowns. */
    static final Duration SECOND = Duration.ofSeconds(1);
}
