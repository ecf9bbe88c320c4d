package cn.banshi.terminal;

import cn.banshi.core.pairing.Credentials;
import cn.banshi.core.pairing.Renewal;
import cn.banshi.core.session.Scheduler;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Keeps the terminal known to the backend: looks every ten minutes whether its certificate is due, and says how it went. */
final class Renewals {

    private static final System.Logger LOG = System.getLogger("banshi.pairing");
    private static final Duration EVERY = Duration.ofMinutes(10);
    /** Somebody must come: beyond this the terminal serves nobody. */
    private static final Duration ALARM = Duration.ofDays(3);

    private final Renewal renewal;
    private final Credentials credentials;
    private final InstantSource clock;

    Renewals(Renewal renewal, Credentials credentials, InstantSource clock) {
        this.renewal = renewal;
        this.credentials = credentials;
        this.clock = clock;
    }

    void start(Scheduler scheduler) {
        Thread.ofVirtual().name("renewals").start(() -> {
            look();
            scheduler.after(EVERY, () -> start(scheduler));
        });
    }

    private void look() {
        if (credentials.validUntil().isEmpty()) {
            credentials.reread(); // another program may have paired the terminal meanwhile
        }
        if (credentials.validUntil().isEmpty()) {
            LOG.log(Level.ERROR, "this terminal is not paired; run: banshi terminal enrol --code CODE");
        }
        switch (renewal.round()) {
            case Renewal.Round.NotDue notDue -> LOG.log(Level.DEBUG, "the certificate has time");
            case Renewal.Round.Renewed(Instant until) -> LOG.log(Level.INFO, "new certificate, good until {0}", until);
            case Renewal.Round.Failed(String detail, Instant until) -> LOG.log(
                    Duration.between(clock.instant(), until).compareTo(ALARM) < 0 ? Level.ERROR : Level.WARNING,
                    "{0}; the certificate in force ends {1}", detail, until);
        }
    }
}
