package cn.banshi.core.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The certificate outlives what is begun. Two weeks are two staff rounds; an hour is longer than any visit, so nobody's
 * application is left without a way out.
 */
record CertificateRule(Supplier<Optional<Instant>> end, InstantSource clock) implements Rule {

    static final Duration REPORT_BEFORE = Duration.ofDays(14);
    static final Duration CLOSE_BEFORE = Duration.ofHours(1);

    @Override
    public String name() {
        return "certificate";
    }

    @Override
    public Optional<Finding> look() {
        return end.get().flatMap(at -> {
            Duration left = Duration.between(clock.instant(), at);
            if (left.compareTo(CLOSE_BEFORE) < 0) {
                return Optional.of(new Finding.CertificateEnded(at));
            }
            return left.compareTo(REPORT_BEFORE) < 0 ? Optional.of(new Finding.CertificateEnding(at))
                    : Optional.empty();
        });
    }
}
