package cn.banshi.core.audit;

import cn.banshi.core.crypto.Signer;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.text.Word;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Says what the chain's end was at a moment, on one line of ASCII that can be kept anywhere.
 *
 * @param hash of row {@code seq}, in hexadecimal
 */
public record Checkpoint(Word terminal, long seq, Instant at, Digest hash, Optional<Signature> signature) {

    private static final String DOMAIN = "banshi-audit-checkpoint-1";

    /** @param bytes over the line up to and without the blank before {@code key=} */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Signature(String keyId, Suite suite, byte[] bytes) {}

    static Checkpoint of(Word terminal, AuditRow.Head head, Instant at, Optional<Signer> signer) {
        var open = new Checkpoint(terminal, head.seq(), Instant.ofEpochMilli(at.toEpochMilli()),
                new Digest(HexFormat.of().formatHex(head.hash())), Optional.empty());
        return new Checkpoint(terminal, open.seq, open.at, open.hash, signer.map(
                key -> new Signature(key.keyId(), key.suite(), key.sign(open.signed()))));
    }

    /** What a signature is over. */
    byte[] signed() {
        return said().getBytes(StandardCharsets.US_ASCII);
    }

    /** Without the signature. */
    private String said() {
        return DOMAIN + " terminal=" + terminal + " seq=" + seq + " at=" + at + " hash=" + hash;
    }

    String line() {
        return said() + signature.map(made -> " key=" + made.keyId + " suite=" + made.suite.word() + " signature="
                + Base64.getEncoder().encodeToString(made.bytes)).orElse("");
    }

    /** Empty for what is no checkpoint. */
    static Optional<Checkpoint> parse(String line) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String part : line.strip().split(" ", -1)) {
            int sign = part.indexOf('=');
            fields.put(sign < 0 ? "" : part.substring(0, sign), part.substring(sign + 1));
        }
        try {
            var read = new Checkpoint(Word.of(field(fields, "terminal")), Long.parseLong(field(fields, "seq")),
                    Instant.parse(field(fields, "at")), new Digest(field(fields, "hash")), signature(fields));
            return read.line().equals(line.strip()) ? Optional.of(read) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Signature> signature(Map<String, String> fields) {
        return fields.containsKey("key")
                ? Optional.of(new Signature(field(fields, "key"), Suite.of(field(fields, "suite")),
                        Base64.getDecoder().decode(field(fields, "signature"))))
                : Optional.empty();
    }

    private static String field(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }
}
