package cn.banshi.core.pairing;

import cn.banshi.core.crypto.Credential;
import cn.banshi.core.crypto.CredentialFile;
import cn.banshi.core.crypto.CredentialFile.Read;
import cn.banshi.core.crypto.CredentialFile.Written;
import cn.banshi.core.log.Detail;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the terminal shows of itself, and what it will show next. Read at the first use and whenever {@link #reread} is
 * called. Thread-safe.
 */
public final class Credentials implements Supplier<Optional<Credential>> {

    private final CredentialFile inForce;
    private final CredentialFile next;
    private @Nullable Read read;

    /** @param file of the credential in force; the next one waits beside it */
    public Credentials(Path file) {
        inForce = new CredentialFile(file);
        next = new CredentialFile(file.resolveSibling("next.pem"));
    }

    /** The key and certificate in force; empty when there are none that can be used. */
    @Override
    public Optional<Credential> get() {
        return usable(inForce());
    }

    /** When the certificate in force ends; empty before the terminal is paired. For whoever watches. */
    public Optional<Instant> validUntil() {
        return get().flatMap(Credential::validUntil);
    }

    /** What lies in the file, once looked. */
    public synchronized Read inForce() {
        Read there = read;
        if (there == null) {
            there = inForce.read();
            if (there instanceof Read.Unusable(String detail)) {
                Log.write(new LogEvent.CredentialUnusable(Detail.of(detail)));
            }
            read = there;
        }
        return there;
    }

    /** Forgets what was read: another program may have paired the terminal. */
    public synchronized void reread() {
        read = null;
    }

    Read next() {
        return next.read();
    }

    Written keepNext(Credential fresh) {
        return next.write(fresh);
    }

    /** Puts the next one in force, in one step. */
    synchronized Written promoteNext() {
        Written done = next.replace(inForce);
        read = null;
        return done;
    }

    static Optional<Credential> usable(Read read) {
        return read instanceof Read.Usable(Credential credential) ? Optional.of(credential) : Optional.empty();
    }
}
