package cn.banshi.core.backend;

import cn.banshi.core.crypto.Signer;
import java.util.Base64;

/** The contract's {@code X-Terminal-Signature}. */
final class TerminalSignature {

    static final String HEADER = "X-Terminal-Signature";

    private TerminalSignature() {}

    static String of(Signer signer, byte[] body) {
        return "keyId=" + signer.keyId() + ", alg=" + signer.suite().signatureAlgorithm() + ", value="
                + Base64.getEncoder().encodeToString(signer.sign(body));
    }
}
