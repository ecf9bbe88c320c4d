package cn.banshi.simulators.ipp;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
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

    /** A page as a citizen gets it: a title and lines of Chinese in an embedded font, rules, and a picture in colour. */
    static byte[] form(Path font) {
        try (PDDocument document = new PDDocument()) {
            PDType0Font face = PDType0Font.load(document, font.toFile());
            try (PDPageContentStream content = page(document)) {
                text(content, face, 22, 760, "住房公积金提取申请受理回执");
                for (int line = 0; line < 24; line++) {
                    text(content, face, 10.5f, 720 - line * 18, "第" + (line + 1)
                            + "项 申请人已阅读并同意《办事须知》，所填内容真实有效。Housing fund, CNY 12,345.67");
                    content.moveTo(60, 714 - line * 18);
                    content.lineTo(535, 714 - line * 18);
                }
                content.setLineWidth(0.5f);
                content.stroke();
                content.drawImage(LosslessFactory.createFromImage(document, picture()), 60, 60, 240, 180);
            }
            return saved(document);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void text(PDPageContentStream content, PDType0Font face, float size, int height, String words)
            throws IOException {
        content.beginText();
        content.setFont(face, size);
        content.newLineAtOffset(60, height);
        content.showText(words);
        content.endText();
    }

    /** Every shade, and edges. */
    private static BufferedImage picture() {
        BufferedImage picture = new BufferedImage(480, 360, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 360; y++) {
            for (int x = 0; x < 480; x++) {
                boolean disc = Math.hypot(x - 240, y - 180) < 120;
                picture.setRGB(x, y, new Color(x * 255 / 479, disc ? 40 : 200, y * 255 / 359).getRGB());
            }
        }
        return picture;
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
