package cn.banshi.sandbox.backend.platform;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A PDF of one page in A4 that is one JPEG (ISO 32000-1, 7.5): five objects, their table, and the trailer. */
final class PicturePdf {

    private static final String PAGE = "595.276 841.89";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Integer> starts = new ArrayList<>();

    private PicturePdf() {}

    /** @param jpeg in colour, of {@code width} times {@code height} pixels */
    static byte[] of(byte[] jpeg, int width, int height) {
        var pdf = new PicturePdf();
        pdf.write("%PDF-1.4\n");
        pdf.object("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        pdf.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + PAGE
                + "] /Resources << /XObject << /P 4 0 R >> >> /Contents 5 0 R >>");
        pdf.stream("/Type /XObject /Subtype /Image /Width " + width + " /Height " + height
                + " /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode", jpeg);
        pdf.stream("", ("q " + PAGE.replace(" ", " 0 0 ") + " 0 0 cm /P Do Q").getBytes(StandardCharsets.US_ASCII));
        return pdf.ended();
    }

    private void object(String content) {
        begin();
        write(content + "\nendobj\n");
    }

    private void stream(String entries, byte[] content) {
        begin();
        write("<< " + entries + " /Length " + content.length + " >>\nstream\n");
        bytes.writeBytes(content);
        write("\nendstream\nendobj\n");
    }

    private void begin() {
        starts.add(bytes.size());
        write(starts.size() + " 0 obj\n");
    }

    private byte[] ended() {
        int table = bytes.size();
        write("xref\n0 " + (starts.size() + 1) + "\n0000000000 65535 f \n");
        starts.forEach(start -> write(String.format(Locale.ROOT, "%010d 00000 n \n", start)));
        write("trailer\n<< /Size " + (starts.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
        return bytes.toByteArray();
    }

    private void write(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
