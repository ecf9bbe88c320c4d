package cn.banshi.core.pairing;

import cn.banshi.core.crypto.DistinguishedNames;
import cn.banshi.core.crypto.TerminalKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whether an issued certificate is the one that was asked for. */
final class Issued {

    private Issued() {}

    /** What is wrong with it, for staff. */
    static Optional<String> complaint(TerminalKey key, List<X509Certificate> chain, String terminalId) {
        X509Certificate own = chain.getFirst();
        if (!Arrays.equals(own.getPublicKey().getEncoded(), key.publicKey().getEncoded())) {
            return Optional.of("the backend issued a certificate for another key; ask its administrator");
        }
        Optional<String> name = DistinguishedNames.commonName(own);
        return name.filter(terminalId::equals).isPresent()
                ? Optional.empty()
                : Optional.of("the backend issued a certificate for terminal " + name.orElse("without a name")
                        + ", but 'terminal' in terminal.yaml is " + terminalId + "; correct one of them");
    }
}
