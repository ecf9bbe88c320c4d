package cn.banshi.core.crypto;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The library's provider, made when it is first needed and handed over by hand: it is never the JVM's default. */
final class Bouncy {

    static final Provider PROVIDER = new BouncyCastleProvider();

    private Bouncy() {}
}
