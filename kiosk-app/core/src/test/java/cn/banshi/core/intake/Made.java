package cn.banshi.core.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Documents and pictures made byte by byte, good and bad. */
final class Made {

    static final String CATALOGUE = "<</Type/Catalog/Pages 2 0 R>>";
    static final String ONE_PAGE = "<</Type/Pages/Count 1/Kids[3 0 R]>>";
    static final String PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>";

    private Made() {}

    /** As shipped, on a machine that is too busy to judge in time. */
    static DocumentIntake patientIntake() {
        Limits l = Limits.STANDARD;
        return new DocumentIntake(new Limits(l.bytes(), l.pages(), l.pixels(), l.unpacked(), l.parts(), l.depth(),
                Duration.ofMinutes(5)));
    }

    static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** Objects 1, 2, 3 …, the first of them the catalogue. */
    static byte[] pdf(byte[]... objects) {
        return pdf("", objects);
    }

    static byte[] pdf(String trailer, byte[]... objects) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(bytes("%PDF-1.7\n"));
        List<Integer> places = new ArrayList<>();
        for (byte[] object : objects) {
            places.add(file.size());
            file.writeBytes(joined(bytes(places.size() + " 0 obj\n"), object, bytes("\nendobj\n")));
        }
        int table = file.size();
        var end = new StringBuilder("xref\n0 " + (objects.length + 1) + "\n0000000000 65535 f \n");
        places.forEach(place -> end.append("%010d 00000 n \n".formatted(place)));
        end.append("trailer\n<</Size " + (objects.length + 1) + "/Root 1 0 R" + trailer + ">>\nstartxref\n" + table
                + "\n%%EOF\n");
        file.writeBytes(bytes(end.toString()));
        return file.toByteArray();
    }

    static byte[] pdf(String... objects) {
        return pdf(List.of(objects).stream().map(Made::bytes).toArray(byte[][]::new));
    }

    static byte[] stream(String entries, byte[] content) {
        return joined(bytes("<<" + entries + "/Length " + content.length + ">>\nstream\n"), content,
                bytes("\nendstream"));
    }

    static byte[] deflated(byte[] content) {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** Entries in the map's order. */
    static byte[] zip(Map<String, byte[]> entries) {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    static byte[] ofdRoot() {
        return bytes("<ofd:OFD xmlns:ofd='http://www.ofdspec.org/2016' Version='1.2'/>");
    }

    static byte[] ofdPages(int pages) {
        return bytes("<ofd:Document xmlns:ofd='http://www.ofdspec.org/2016'><ofd:Pages>"
                + "<ofd:Page ID='1'/>".repeat(pages) + "</ofd:Pages></ofd:Document>");
    }

    /** A PNG's frame without pixels. */
    static byte[] png(int width, int height, byte[]... chunks) {
        byte[] header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[]{8, 2, 0, 0, 0}).array();
        return joined(bytes(PngGate.SIGNATURE), chunk("IHDR", header), joined(chunks),
                chunk("IDAT", deflated(new byte[10])), chunk("IEND", new byte[0]));
    }

    static byte[] chunk(String type, byte[] content) {
        var crc = new CRC32();
        crc.update(bytes(type));
        crc.update(content);
        return joined(ByteBuffer.allocate(4).putInt(content.length).array(), bytes(type), content,
                ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    /** A JPEG's frame without pixels. */
    static byte[] jpeg(int width, int height, int scans) {
        byte[] frame = ByteBuffer.allocate(13)
                .put(new byte[]{-1, (byte) 0xc0, 0, 11, 8})
                .putShort((short) height)
                .putShort((short) width)
                .put(new byte[]{1, 1, 0x11, 0})
                .array();
        byte[] scan = {-1, (byte) 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 42, -1, 0, 42};
        byte[][] all = new byte[scans][];
        Arrays.fill(all, scan);
        return joined(new byte[]{-1, (byte) 0xd8}, frame, joined(all), new byte[]{-1, (byte) 0xd9});
    }
}
