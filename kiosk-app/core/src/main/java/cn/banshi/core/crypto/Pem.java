package cn.banshi.core.crypto;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text around binary keys and certificates (RFC 7468). */
final class Pem {

    private static final Pattern BLOCK = Pattern
            .compile("-----BEGIN ([A-Z ]+)-----\\s+([A-Za-z0-9+/=\\s]+)-----END \\1-----");
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[]{'\n'});

    private Pem() {}

    /** @param label such as {@code CERTIFICATE} */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Block(String label, byte[] bytes) {

        @Override
        public String toString() {
            return "Block[" + label + "]";
        }
    }

    static Block certificate(X509Certificate certificate) {
        try {
            return new Block("CERTIFICATE", certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("what was read can be written", e);
        }
    }

    /** In the order of the text; what stands between blocks is skipped. */
    static List<Block> read(String text) {
        List<Block> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            blocks.add(new Block(block.group(1), Base64.getMimeDecoder().decode(block.group(2))));
        }
        return blocks;
    }

    static String write(List<Block> blocks) {
        var text = new StringBuilder();
        for (Block block : blocks) {
            text.append("-----BEGIN ")
                    .append(block.label())
                    .append("-----\n")
                    .append(LINES.encodeToString(block.bytes()))
                    .append("\n-----END ")
                    .append(block.label())
                    .append("-----\n");
        }
        return text.toString();
    }
}
