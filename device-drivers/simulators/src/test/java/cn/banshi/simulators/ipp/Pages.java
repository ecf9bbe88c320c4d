package cn.banshi.simulators.ipp;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** PDFs of A4 that can be drawn. */
final class Pages {

    private Pages() {}

    /** Each page has a square of its own shade in its upper left corner, 30 to 130 points from both edges. */
    static byte[] squares(Color... shades) {
        try (PDDocument document = new PDDocument()) {
            for (Color shade : shades) {
                try (PDPageContentStream content = page(document)) {
                    content.setNonStrokingColor(shade);
                    content.addRect(30, PDRectangle.A4.getHeight() - 130, 100, 100);
                    content.fill();
                }
            }
            return saved(document);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Pages of 8 MB each in grey at 300 dpi; {@code last} is drawn on the last one. */
    static byte[] noise(int pages, BufferedImage last) {
        try (PDDocument document = new PDDocument()) {
            BufferedImage grains = new BufferedImage(2_480, 3_507, BufferedImage.TYPE_BYTE_GRAY);
            byte[] random = new byte[2_480 * 3_507];
            new Random(1).nextBytes(random);
            grains.getRaster().setDataElements(0, 0, 2_480, 3_507, random);
            PDImageXObject noise = LosslessFactory.createFromImage(document, grains);
            for (int page = 1; page <= pages; page++) {
                try (PDPageContentStream content = page(document)) {
                    content.drawImage(noise, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
                    if (page == pages) {
                        content.drawImage(LosslessFactory.createFromImage(document, last), 0, 0, 10, 10);
                    }
                }
            }
            return saved(document);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static PDPageContentStream page(PDDocument document) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return new PDPageContentStream(document, page);
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
