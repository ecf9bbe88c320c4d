package cn.banshi.core.search;

import cn.banshi.core.journey.CatalogueReader;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The index of the catalogue as a file, because making it out of YAML takes seconds and reading it takes milliseconds.
 * A file that was made of other sources, by another version, or that is torn, is never used. Stateless; whoever opens
 * while another writes sees the old file or the new one.
 */
public final class SearchFile {

    private static final int MAGIC = 0x42535831;
    /** Arrays of numbers that an index is made of. */
    private static final int ARRAYS = 7;
    private static final int HEADER = 2 * Integer.BYTES + Long.BYTES;

    private final Path assets;
    private final Path file;

    /** @param file in a folder that the terminal may write */
    public SearchFile(Path assets, Path file) {
        this.assets = assets;
        this.file = file;
    }

    /** Empty when there is none that fits the sources as they are now. */
    public Optional<Search> open() {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            boolean whole = bytes.remaining() > HEADER && bytes.getInt() == MAGIC && bytes.getInt() == crc(bytes);
            return whole && bytes.getLong() == Sources.stamp(assets)
                    ? Optional.of(new Search(index(bytes)))
                    : Optional.empty();
        } catch (IOException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    /**
     * @param search ready to be used, whatever became of the file
     * @param unwritten why the file could not be written: the next start pays for it again
     */
    public record Made(Search search, Optional<String> unwritten) {}

    /**
     * Makes the index anew and keeps it. Takes a second or two on a terminal.
     *
     * @param reader of the same assets
     */
    public Made make(CatalogueReader reader) {
        long stamp = stamp();
        SearchIndex index = IndexBuilder.of(reader.read(), Pinyin.of(assets));
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(fresh, bytes(stamp, index));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Made(new Search(index), Optional.empty());
        } catch (IOException e) {
            return new Made(new Search(index), Optional.of(file + " cannot be written: " + e.getMessage()));
        }
    }

    /** Taken before the sources are read: a source that changes meanwhile makes the file stale, not wrong. */
    private long stamp() {
        try {
            return Sources.stamp(assets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(long stamp, SearchIndex index) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeLong(stamp);
        strings(out, index.ids);
        strings(out, index.readings);
        for (int[] numbers : index.numbers()) {
            ints(out, numbers);
        }
        ByteBuffer body = ByteBuffer.wrap(bytes.toByteArray());
        return ByteBuffer.allocate(2 * Integer.BYTES + body.remaining())
                .putInt(MAGIC)
                .putInt(crc(body))
                .put(body)
                .array();
    }

    private static SearchIndex index(ByteBuffer in) {
        String[] ids = strings(in);
        String[] readings = strings(in);
        List<int[]> numbers = new ArrayList<>();
        for (int i = 0; i < ARRAYS; i++) {
            numbers.add(ints(in));
        }
        return new SearchIndex(ids, readings, numbers);
    }

    private static int crc(ByteBuffer bytes) {
        var crc = new CRC32C();
        crc.update(bytes.duplicate());
        return (int) crc.getValue();
    }

    private static void ints(DataOutputStream out, int[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (int number : numbers) {
            out.writeInt(number);
        }
    }

    private static int[] ints(ByteBuffer in) {
        int[] numbers = new int[length(in, Integer.BYTES)];
        in.asIntBuffer().get(numbers);
        in.position(in.position() + numbers.length * Integer.BYTES);
        return numbers;
    }

    /** Lengths first, then all characters in one row: they are read in one go. */
    private static void strings(DataOutputStream out, String[] texts) throws IOException {
        ints(out, Arrays.stream(texts).mapToInt(String::length).toArray());
        String all = String.join("", texts);
        out.writeInt(all.length());
        out.writeChars(all);
    }

    private static String[] strings(ByteBuffer in) {
        int[] lengths = ints(in);
        char[] all = new char[length(in, Character.BYTES)];
        in.asCharBuffer().get(all);
        in.position(in.position() + all.length * Character.BYTES);
        String[] texts = new String[lengths.length];
        int at = 0;
        for (int i = 0; i < texts.length; i++) {
            texts[i] = new String(all, at, lengths[i]);
            at += lengths[i];
        }
        return texts;
    }

    private static int length(ByteBuffer in, int size) {
        int length = in.getInt();
        if (length < 0 || (long) length * size > in.remaining()) {
            throw new BufferUnderflowException();
        }
        return length;
    }
}
