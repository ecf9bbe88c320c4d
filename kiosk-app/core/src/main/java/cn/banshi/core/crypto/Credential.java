package cn.banshi.core.crypto;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The terminal's key and what a certificate authority says about it.
 *
 * @param chain own certificate first; empty before the terminal is paired
 */
public record Credential(TerminalKey key, List<X509Certificate> chain) {

    public Credential {
        chain = List.copyOf(chain);
    }

    /** Empty before the terminal is paired. */
    public Optional<X509Certificate> certificate() {
        return chain.stream().findFirst();
    }

    /** The common name of the certificate: the terminal's number. */
    public Optional<String> subject() {
        return certificate().flatMap(DistinguishedNames::commonName);
    }

    /** When the certificate ends; empty before the terminal is paired. */
    public Optional<Instant> validUntil() {
        return certificate().map(own -> own.getNotAfter().toInstant());
    }

    /** Whether less than a third of the certificate's life is left. */
    public boolean dueForRenewal(Instant now) {
        return certificate().map(own -> {
            Instant end = own.getNotAfter().toInstant();
            Duration life = Duration.between(own.getNotBefore().toInstant(), end);
            return Duration.between(now, end).multipliedBy(3).compareTo(life) < 0;
        }).orElse(false);
    }

    public boolean expired(Instant now) {
        return validUntil().map(end -> !now.isBefore(end)).orElse(false);
    }

    @Override
    public String toString() {
        return "Credential[" + key.keyId() + "]";
    }
}
