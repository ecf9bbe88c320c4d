package cn.banshi.core.crypto;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;

/** Lets a {@link Signer} sign requests and certificates, wherever its key lives. For one signature. */
public final class SigningOperator implements ContentSigner {

    private final Signer signer;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    public SigningOperator(Signer signer) {
        this.signer = signer;
    }

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
        return new DefaultSignatureAlgorithmIdentifierFinder().find(signer.suite().signatureAlgorithm());
    }

    @Override
    public OutputStream getOutputStream() {
        return content;
    }

    @Override
    public byte[] getSignature() {
        return signer.sign(content.toByteArray());
    }
}
