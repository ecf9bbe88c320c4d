package cn.banshi.core.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * TLS 1.3 (RFC 8446) with the algorithms of one suite; nothing older is spoken. With {@link Suite#SM} that is RFC 8998:
 * SM4-GCM, SM3, SM2 on both sides, from a library that is loaded for nothing else.
 */
public final class Tls {

    private static final String VERSION = "TLSv1.3";

    private Tls() {}

    /** @param own what this side shows of itself; without one it shows nothing */
    public static SSLContext context(Suite suite, X509TrustManager trust, Optional<Credential> own) {
        try {
            TrustManager[] trusts = {trust};
            return switch (suite) {
                case INTERNATIONAL -> {
                    SSLContext context = SSLContext.getInstance(VERSION);
                    context.init(own.isPresent() ? keys(own.get()) : new KeyManager[0], trusts, null);
                    yield context;
                }
                case SM -> SmTls.context(VERSION, trusts, own);
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("both libraries speak " + VERSION, e);
        }
    }

    /** Believes certificates that these authorities issued, and no others. */
    public static X509TrustManager trust(Suite suite, List<X509Certificate> authorities) {
        try {
            KeyStore store = empty();
            for (int i = 0; i < authorities.size(); i++) {
                store.setCertificateEntry("authority-" + i, authorities.get(i));
            }
            TrustManagerFactory factory = switch (suite) {
                case INTERNATIONAL -> TrustManagerFactory.getInstance("PKIX");
                case SM -> SmTls.trust();
            };
            factory.init(store);
            return (X509TrustManager) factory.getTrustManagers()[0];
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("checked certificates can be trusted", e);
        }
    }

    /** Version and cipher suites of the suite, for either side. */
    public static SSLParameters parameters(Suite suite) {
        String[] ciphers = switch (suite) {
            case INTERNATIONAL -> new String[]{"TLS_AES_256_GCM_SHA384", "TLS_AES_128_GCM_SHA256"};
            case SM -> new String[]{"TLS_SM4_GCM_SM3"};
        };
        return new SSLParameters(ciphers, new String[]{VERSION});
    }

    private static KeyManager[] keys(Credential own) throws GeneralSecurityException {
        char[] nobodyReadsIt = {};
        KeyStore store = empty();
        store.setKeyEntry("own", own.key().privateKey(), nobodyReadsIt, own.chain().toArray(X509Certificate[]::new));
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, nobodyReadsIt);
        return factory.getKeyManagers();
    }

    /** In memory alone. */
    private static KeyStore empty() throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is read", e);
        }
    }
}
