package cn.banshi.sandbox.backend.certificate;

import cn.banshi.core.crypto.CertificateRequest;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.crypto.Verifier;
import cn.banshi.sandbox.backend.store.Store;
import cn.banshi.sandbox.backend.store.TerminalTable;
import cn.banshi.sandbox.backend.store.TerminalTable.Code;
import cn.banshi.sandbox.backend.store.TerminalTable.KnownKey;
import cn.banshi.sandbox.backend.store.TerminalTable.Standing;
import cn.banshi.sandbox.backend.store.Transaction;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which terminals were paired, by which keys each signs, and what each reports of itself. Thread-safe. */
public final class Terminals {

    /** Long enough to walk to the terminal, too short to be passed on. */
    private static final Duration CODE_LIFE = Duration.ofMinutes(15);
    private static final int ATTEMPTS = 5;
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int HALF = 4;
    private static final Duration CERTIFICATE_LIFE = Duration.ofDays(90);
    private static final Pattern SIGNATURE = Pattern.compile("keyId=(\\w+), alg=(\\w+), value=(\\S+)");

    private final Store store;
    private final Function<Suite, CertificateAuthority> authorities;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final AtomicReference<Duration> life = new AtomicReference<>(CERTIFICATE_LIFE);

    public Terminals(Store store, Function<Suite, CertificateAuthority> authorities, Clock clock) {
        this.store = store;
        this.authorities = authorities;
        this.clock = clock;
    }

    /** What came of asking for a certificate. */
    public sealed interface Result {

        record Issued(List<X509Certificate> chain) implements Result {}

        /** The code is unknown, expired, used, or was tried too often; which, nobody is told. */
        record Refused() implements Result {}

        record BadRequest() implements Result {}
    }

    /** Certificates issued from now on live that long. */
    public void certificatesLive(Duration duration) {
        life.set(duration);
    }

    /** A new code for a terminal, good for a quarter of an hour; an earlier one is good no more. */
    public String newCode(String terminal) {
        String code = half() + "-" + half();
        store.inTransaction(transaction -> {
            transaction.terminals().put(new Code(terminal, code, ATTEMPTS, clock.instant().plus(CODE_LIFE), ""));
            return true;
        });
        return code;
    }

    /** The code that can still pair this terminal. */
    public Optional<String> openCode(String terminal) {
        return store.inTransaction(transaction -> usable(transaction.terminals(), terminal))
                .filter(code -> code.usedBy().isEmpty())
                .map(Code::code);
    }

    private Optional<Code> usable(TerminalTable table, String terminal) {
        return table.code(terminal)
                .filter(each -> each.attemptsLeft() > 0 && clock.instant().isBefore(each.expiresAt()));
    }

    private String half() {
        var half = new StringBuilder();
        for (int i = 0; i < HALF; i++) {
            half.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return half.toString();
    }

    public Result enrol(String terminal, String code, byte[] request) {
        return key(request)
                .map(key -> store.inTransaction(transaction -> redeem(transaction.terminals(), terminal, code,
                        key.keyId()) ? issue(transaction, terminal, key) : new Result.Refused()))
                .orElseGet(Result.BadRequest::new);
    }

    /** For a terminal that has shown its certificate. */
    public Result renew(String terminal, byte[] request) {
        return key(request).map(key -> store.inTransaction(transaction -> issue(transaction, terminal, key)))
                .orElseGet(Result.BadRequest::new);
    }

    /** Takes the place of what this terminal reported before. */
    public void report(String terminal, List<Standing> standing) {
        store.inTransaction(transaction -> {
            transaction.terminals().report(terminal, standing);
            return true;
        });
    }

    /** What terminals have reported and not taken back. */
    public List<Standing> standing() {
        return store.inTransaction(transaction -> transaction.terminals().standing());
    }

    /** No certificate and no signature of the terminal is good any more. */
    public void revoke(String terminal) {
        store.inTransaction(transaction -> {
            transaction.terminals().revoke(terminal);
            return true;
        });
    }

    public boolean revoked(X509Certificate certificate) {
        return store.inTransaction(transaction -> transaction.terminals()
                .serial(certificate.getSerialNumber().toString(16))
                .map(KnownKey::revoked)
                .orElse(true));
    }

    /**
     * Whether a submission comes from this terminal as it is: signed by a key of it over exactly these bytes. A terminal that
     * was never paired signs nothing.
     */
    public boolean vouchesFor(String terminal, Optional<String> signature, byte[] body) {
        List<KnownKey> keys = store.inTransaction(transaction -> transaction.terminals().keys(terminal));
        if (keys.isEmpty()) {
            return signature.isEmpty();
        }
        Matcher parts = SIGNATURE.matcher(signature.orElse(""));
        return parts.matches() && keys.stream()
                .filter(key -> key.keyId().equals(parts.group(1)) && !key.revoked())
                .map(Terminals::verifier)
                .anyMatch(key -> key.suite().signatureAlgorithm().equals(parts.group(2))
                        && key.verifies(body, Base64.getDecoder().decode(parts.group(3))));
    }

    private static Optional<Verifier> key(byte[] request) {
        try {
            return Optional.of(CertificateRequest.read(request));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static Verifier verifier(KnownKey key) {
        try {
            return Verifier.of(key.publicKey());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("only good keys are stored", e);
        }
    }

    /** Only the first key may use a code; the same one may ask again. */
    private boolean redeem(TerminalTable table, String terminal, String code, String keyId) {
        Optional<Code> open = usable(table, terminal);
        if (open.isEmpty()) {
            return false;
        }
        Code known = open.get();
        boolean right = known.code().equals(code);
        boolean mine = known.usedBy().isEmpty() || known.usedBy().equals(keyId);
        table.put(new Code(terminal, known.code(), known.attemptsLeft() - (right ? 0 : 1), known.expiresAt(),
                right && mine ? keyId : known.usedBy()));
        return right && mine;
    }

    private Result issue(Transaction transaction, String terminal, Verifier key) {
        List<X509Certificate> chain = authorities.apply(key.suite()).issue(key.publicKey(), terminal, life.get());
        Instant until = chain.getFirst().getNotAfter().toInstant();
        transaction.terminals()
                .put(new KnownKey(key.keyId(), terminal, key.publicKey().getEncoded(),
                        chain.getFirst().getSerialNumber().toString(16), until, false));
        return new Result.Issued(chain);
    }
}
