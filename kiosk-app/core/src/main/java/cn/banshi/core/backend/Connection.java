package cn.banshi.core.backend;

import cn.banshi.core.configuration.TerminalConfiguration.BackendAccess;
import cn.banshi.core.crypto.Credential;
import cn.banshi.core.crypto.Signer;
import cn.banshi.core.crypto.Suite;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The web client of the moment: made at the first use, and made anew when the terminal shows another certificate. Requests
 * under way end on the client they began with. Thread-safe.
 */
final class Connection {

    private final BackendAccess access;
    private final Suite suite;
    private final Supplier<Optional<Credential>> own;
    private @Nullable Made made;

    private record Made(BackendClient client, Optional<Credential> shown) {}

    Connection(BackendAccess access, Suite suite, Supplier<Optional<Credential>> own) {
        this.access = access;
        this.suite = suite;
        this.own = own;
    }

    /** @throws Unconnectable when what the configuration names cannot be used */
    synchronized BackendClient client() {
        Optional<Credential> shown = paired();
        Made ready = made;
        if (ready == null || !ready.shown.equals(shown)) {
            ready = new Made(BackendClient.of(access, suite, shown), shown);
            made = ready;
        }
        return ready.client;
    }

    /**
     * Closes what is open; calls under way end as if nothing had happened, and the next one opens anew.
     *
     * @return whether all is closed within {@code limit}; if not, it closes when the last of those calls is over
     */
    boolean forget(Duration limit) throws InterruptedException {
        Optional<HttpClient> used = drop();
        return used.isEmpty() || used.get().awaitTermination(limit);
    }

    /** As {@link #forget}, without waiting. */
    synchronized Optional<HttpClient> drop() {
        Optional<HttpClient> used = Optional.ofNullable(made)
                .map(Made::client)
                .flatMap(client -> client.http().release());
        made = null;
        used.ifPresent(HttpClient::shutdown);
        return used;
    }

    /** Whose key signs; empty before the terminal is paired. */
    Optional<Signer> signer() {
        return paired().map(Credential::key);
    }

    Optional<Credential> paired() {
        return own.get().filter(credential -> credential.certificate().isPresent());
    }
}
