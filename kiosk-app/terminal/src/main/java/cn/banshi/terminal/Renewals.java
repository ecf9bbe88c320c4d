package cn.banshi.terminal;

import cn.banshi.core.log.Detail;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.pairing.Credentials;
import cn.banshi.core.pairing.Renewal;
import cn.banshi.core.session.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Keeps the terminal known to the backend: looks every ten minutes whether its certificate is due, and says how it went. */
final class Renewals {

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

    private LogEvent failed(Instant until, Detail detail) {
        return Duration.between(clock.instant(), until).compareTo(ALARM) < 0
                ? new LogEvent.CertificateEnds(until, detail)
                : new LogEvent.CertificateNotRenewed(until, detail);
    }

    private void look() {
        if (credentials.validUntil().isEmpty()) {
            credentials.reread(); // another program may have paired the terminal meanwhile
        }
        if (credentials.validUntil().isEmpty()) {
            Log.write(new LogEvent.NotPaired());
        }
        switch (renewal.round()) {
            case Renewal.Round.NotDue notDue -> {
                // the certificate has time
            }
            case Renewal.Round.Renewed(Instant until) -> Log.write(new LogEvent.CertificateRenewed(until));
            case Renewal.Round.Failed(String detail, Instant until) -> Log.write(failed(until, Detail.of(detail)));
        }
    }
}
