package cn.banshi.sandbox.torture.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** 256 MiB of spaces, as JSON may begin with, in a quarter of a MiB. */
final class Bomb {

    static final byte[] BYTES = packed();

    private static final int SIZE = 1 << 28;

    private Bomb() {}

    private static byte[] packed() {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            byte[] block = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
            for (int written = 0; written < SIZE; written += block.length) {
                zip.write(block);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return out.toByteArray();
    }
}
