package cn.banshi.core.crypto;

import cn.banshi.core.log.Libraries;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.jsse.BCX509ExtendedKeyManager;
import org.bouncycastle.jsse.BCX509Key;
import org.bouncycastle.jsse.provider.BouncyCastleJsseProvider;
import org.jspecify.annotations.Nullable;

/**
 * RFC 8998 by the library's TLS. The library takes groups and signature schemes from properties of the whole process
 * only, so they are set here, unless somebody has: SM2's first, the usual ones behind them, so that the JDK's TLS in the
 * same process, which skips the names it does not know, works on.
 */
final class SmTls {

    private static final Map<String, String> PROPERTIES = Map.of("jdk.tls.namedGroups",
            "curveSM2,x25519,secp256r1,secp384r1", "jdk.tls.client.SignatureSchemes", schemes(),
            "jdk.tls.server.SignatureSchemes", schemes());
    private static final Provider PROVIDER;

    static {
        Libraries.mute("org.bouncycastle.jsse"); // what it says, our own faults say better
        PROPERTIES.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
        PROVIDER = new BouncyCastleJsseProvider(Bouncy.PROVIDER);
    }

    private SmTls() {}

    private static String schemes() {
        return "sm2sig_sm3,ecdsa_secp256r1_sha256,ecdsa_secp384r1_sha384,rsa_pss_rsae_sha256,rsa_pkcs1_sha256";
    }

    static SSLContext context(String version, TrustManager[] trusts, Optional<Credential> own)
            throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance(version, PROVIDER);
        context.init(own.map(credential -> new KeyManager[]{new OwnKey(credential)}).orElse(new KeyManager[0]),
                trusts, null);
        return context;
    }

    static TrustManagerFactory trust() throws GeneralSecurityException {
        return TrustManagerFactory.getInstance("PKIX", PROVIDER);
    }

    /** Shows one key for whatever is asked: the library's own manager takes SM2 keys for unusable (bc-java 2416). */
    private static final class OwnKey extends BCX509ExtendedKeyManager {

        private static final String ALIAS = "own";

        private final PrivateKey key;
        private final X509Certificate[] chain;

        OwnKey(Credential own) {
            key = own.key().privateKey();
            chain = own.chain().toArray(X509Certificate[]::new);
        }

        private BCX509Key shown(String type) {
            return new BCX509Key() {

                @Override
                public String getKeyType() {
                    return type;
                }

                @Override
                public PrivateKey getPrivateKey() {
                    return key;
                }

                @Override
                public X509Certificate[] getCertificateChain() {
                    return chain.clone();
                }
            };
        }

        @Override
        protected BCX509Key getKeyBC(String type, String alias) {
            return shown(type);
        }

        @Override
        public BCX509Key chooseClientKeyBC(String[] types, Principal @Nullable [] issuers, @Nullable Socket socket) {
            return shown(types[0]);
        }

        @Override
        public BCX509Key chooseEngineClientKeyBC(String[] types, Principal @Nullable [] issuers,
                @Nullable SSLEngine engine) {
            return shown(types[0]);
        }

        @Override
        public BCX509Key chooseServerKeyBC(String[] types, Principal @Nullable [] issuers, @Nullable Socket socket) {
            return shown(types[0]);
        }

        @Override
        public BCX509Key chooseEngineServerKeyBC(String[] types, Principal @Nullable [] issuers,
                @Nullable SSLEngine engine) {
            return shown(types[0]);
        }

        @Override
        public String chooseClientAlias(String[] types, Principal @Nullable [] issuers, @Nullable Socket socket) {
            return ALIAS;
        }

        @Override
        public String chooseServerAlias(String type, Principal @Nullable [] issuers, @Nullable Socket socket) {
            return ALIAS;
        }

        @Override
        public X509Certificate[] getCertificateChain(String alias) {
            return chain.clone();
        }

        @Override
        public PrivateKey getPrivateKey(String alias) {
            return key;
        }

        @Override
        public String[] getClientAliases(String type, Principal @Nullable [] issuers) {
            return List.of(ALIAS).toArray(String[]::new);
        }

        @Override
        public String[] getServerAliases(String type, Principal @Nullable [] issuers) {
            return List.of(ALIAS).toArray(String[]::new);
        }
    }
}
