package cn.banshi.core.audit;

import cn.banshi.core.crypto.Suite;
import cn.banshi.core.text.Fields;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/**
 * One link of the chain.
 *
 * @param seq from 1, without a gap
 * @param at to the millisecond, by the calendar clock; {@code seq} is the order, not this
 * @param type and payload, see {@link Payload}
 * @param previous hash of the row before; 32 zero bytes for the first
 * @param hash over all of the others
 */
@SuppressWarnings("ArrayRecordComponent") // compared by what is in them, below
record AuditRow(long seq, Instant at, Suite suite, String type, String payload, byte[] previous, byte[] hash) {

    /** Every hash and signature of this program says first what it is over. */
    private static final String DOMAIN = "banshi-audit-row-1";
    private static final int HASH_BYTES = 32;

    /** What the first row follows. */
    record Head(long seq, byte[] hash) {

        static Head none() {
            return new Head(0, new byte[HASH_BYTES]);
        }
    }

    static AuditRow after(Head head, Instant at, Suite suite, AuditEvent event) {
        var open = new AuditRow(head.seq + 1, Instant.ofEpochMilli(at.toEpochMilli()), suite,
                Fields.nameOf(event.getClass()), Payload.of(event), head.hash, new byte[HASH_BYTES]);
        return new AuditRow(open.seq, open.at, suite, open.type, open.payload, open.previous, open.hashed());
    }

    Head head() {
        return new Head(seq, hash);
    }

    /** Texts in UTF-8 and hashes with their length before them, numbers of a fixed length: one reading only. */
    byte[] hashed() {
        return hashedBehind(previous);
    }

    byte[] hashedBehind(byte[] other) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (String text : new String[]{DOMAIN, suite.word(), type, payload}) {
                byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(encoded.length);
                out.write(encoded);
            }
            out.writeLong(seq);
            out.writeLong(at.toEpochMilli());
            out.writeInt(other.length);
            out.write(other);
        } catch (IOException e) {
            throw new IllegalStateException("memory takes bytes", e);
        }
        return suite.digest(bytes.toByteArray());
    }

    boolean follows(Head head) {
        return seq == head.seq + 1 && Arrays.equals(previous, head.hash);
    }

    boolean whole() {
        return Arrays.equals(hash, hashed());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AuditRow row && seq == row.seq && at.equals(row.at) && suite == row.suite
                && type.equals(row.type) && payload.equals(row.payload) && Arrays.equals(previous, row.previous)
                && Arrays.equals(hash, row.hash);
    }

    @Override
    public int hashCode() {
        return Objects.hash(seq, Arrays.hashCode(hash));
    }

    @Override
    public String toString() {
        return seq + " " + at + " " + type + " " + payload + " " + HexFormat.of().formatHex(hash, 0, 4);
    }
}
