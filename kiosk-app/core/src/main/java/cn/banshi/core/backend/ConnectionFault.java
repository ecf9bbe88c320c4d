package cn.banshi.core.backend;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;

/**
 * Why the two ends did not come to trust each other. Each was found before any request could be acted upon. The code is
 * what staff look up; citizens are told that the backend cannot be reached.
 */
public enum ConnectionFault {
    /** Somebody else's server, or a new authority of our own. */
    WRONG_AUTHORITY("E211",
            "the backend's certificate comes from another authority than the one in backend.trust; if the"
                    + " backend changed its authority, bring its new certificate; otherwise somebody stands in between"),
    /** The backend's people forgot to renew, or this clock is ahead. */
    SERVER_EXPIRED("E212", "the backend's certificate has expired; tell the platform, and look whether this terminal's"
            + " clock is ahead"),
    /** The address in the configuration is not the one the certificate was made for. */
    WRONG_NAME("E213", "the backend's certificate is for another address than backend.url; write the address the"
            + " certificate names"),
    /** Certificates of tomorrow: this clock is behind. */
    CLOCK_BEHIND("E214", "the backend's certificate is not valid yet; set this terminal's clock"),
    /** Nobody renewed it in time: the terminal was off, or the backend refused. */
    OWN_EXPIRED("E215", "this terminal's certificate has expired; pair the terminal again: banshi terminal enrol"),
    /** Revoked, or issued by an authority the backend does not believe. */
    OWN_REFUSED("E216", "the backend refuses this terminal's certificate; ask the administrator whether it was revoked,"
            + " and pair the terminal again: banshi terminal enrol"),
    /** No common version or algorithms. */
    NO_COMMON_SUITE("E217", "the backend speaks neither TLS 1.3 nor this suite; look at 'crypto' and backend.url in"
            + " terminal.yaml"),
    /** What the configuration names cannot be used. */
    NOT_USABLE("E218", "the file in backend.trust cannot be used");

    /** Alerts that say no to a certificate of ours (RFC 8446 §6.2). */
    private static final Set<String> REFUSALS = Set.of("bad_certificate", "unsupported_certificate",
            "certificate_revoked", "certificate_unknown", "unknown_ca", "access_denied", "certificate_required");
    private static final Set<String> DISAGREEMENTS = Set.of("handshake_failure", "protocol_version",
            "insufficient_security", "missing_extension", "illegal_parameter", "no_application_protocol");
    /** The JDK's words, and the other library's, which is known here by its name only: it must not be loaded for this. */
    private static final Pattern RECEIVED = Pattern.compile("Received fatal alert: (\\w+)");
    private static final String OTHER_RECEIVED = "org.bouncycastle.tls.TlsFatalAlertReceived";
    private static final Pattern OTHER_ALERT = Pattern.compile("(\\w+)\\(\\d+\\)");
    private static final Pattern NAME = Pattern.compile("no (subject alternative|name matching)");
    private static final int DEEPEST = 20;

    private final String code;
    private final String meaning;

    ConnectionFault(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** What staff look up. */
    public String code() {
        return code;
    }

    /** For staff: code, what happened, cure. */
    String detail() {
        return code + " " + meaning;
    }

    /** Empty when it was nothing of the kind. */
    static Optional<ConnectionFault> of(Throwable thrown) {
        List<Throwable> causes = Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .toList();
        return causes.stream()
                .flatMap(cause -> alert(cause).stream())
                .flatMap(alert -> refused(alert).stream())
                .findFirst()
                .or(() -> distrust(causes))
                .or(() -> has(causes, SSLHandshakeException.class) ? Optional.of(NO_COMMON_SUITE) : Optional.empty());
    }

    /** The word of an alert that the other end sent. */
    private static Optional<String> alert(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        Matcher words = cause.getClass().getName().equals(OTHER_RECEIVED)
                ? OTHER_ALERT.matcher(message)
                : RECEIVED.matcher(message);
        return words.find() ? Optional.of(words.group(1)) : Optional.empty();
    }

    private static Optional<ConnectionFault> refused(String alert) {
        if (alert.equals("certificate_expired")) {
            return Optional.of(OWN_EXPIRED);
        }
        if (REFUSALS.contains(alert)) {
            return Optional.of(OWN_REFUSED);
        }
        return DISAGREEMENTS.contains(alert) ? Optional.of(NO_COMMON_SUITE) : Optional.empty();
    }

    private static Optional<ConnectionFault> distrust(List<Throwable> causes) {
        if (has(causes, CertificateExpiredException.class)) {
            return Optional.of(SERVER_EXPIRED);
        }
        if (has(causes, CertificateNotYetValidException.class)) {
            return Optional.of(CLOCK_BEHIND);
        }
        if (causes.stream().anyMatch(ConnectionFault::aboutTheName)) {
            return Optional.of(WRONG_NAME);
        }
        return has(causes, CertPathBuilderException.class) || has(causes, CertificateException.class)
                ? Optional.of(WRONG_AUTHORITY)
                : Optional.empty();
    }

    private static boolean aboutTheName(Throwable cause) {
        return cause instanceof CertificateException
                && NAME.matcher(String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT)).find();
    }

    private static boolean has(List<Throwable> causes, Class<? extends Throwable> kind) {
        return causes.stream().anyMatch(kind::isInstance);
    }
}
