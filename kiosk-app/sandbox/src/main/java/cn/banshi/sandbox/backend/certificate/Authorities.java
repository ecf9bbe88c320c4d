package cn.banshi.sandbox.backend.certificate;

import cn.banshi.core.crypto.Suite;
import cn.banshi.core.crypto.Tls;
import cn.banshi.sandbox.backend.gateway.Gateway;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One authority a suite, founded when it is first needed. Thread-safe. */
public final class Authorities {

    private final Path folder;
    private final Clock clock;
    private final Map<Suite, CertificateAuthority> founded = new EnumMap<>(Suite.class);

    public Authorities(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    public synchronized CertificateAuthority of(Suite suite) {
        return founded.computeIfAbsent(suite, each -> new CertificateAuthority(each, folder, clock));
    }

    /** What the suite's gateway shows, and whom it lets in. */
    public Gateway.Identity gateway(Suite suite, Terminals terminals) {
        CertificateAuthority authority = of(suite);
        return new Gateway.Identity(suite, authority.server(), new RevokingTrust(
                Tls.trust(suite, List.of(authority.certificate())), terminals::revoked));
    }
}
