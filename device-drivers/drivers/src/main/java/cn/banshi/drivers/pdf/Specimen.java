package cn.banshi.drivers.pdf;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** A page that says nothing and has everything in it that forms have: text in a font of its own, lines, areas, a picture. */
public final class Specimen {

    /** PDFBox brings it; a font of the system would have it search all folders of fonts first. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String TEXT = "0123456789 abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int LINES = 30;
    /** In points. */
    private static final float SIZE = 11;
    private static final float LEFT = 56;
    private static final float TOP = 780;
    private static final float APART = 22;
    private static final float DOT = 5;

    private Specimen() {}

    /** The page as PDF, A4. */
    public static byte[] pdf() {
        try (PDDocument document = new PDDocument(); InputStream font = font()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDFont text = PDType0Font.load(document, font);
            try (var content = new PDPageContentStream(document, page)) {
                for (int line = 0; line < LINES; line++) {
                    line(content, text, TOP - line * APART);
                }
                var picture = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
                content.drawImage(LosslessFactory.createFromImage(document, picture), LEFT, APART, SIZE, SIZE);
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static InputStream font() {
        return Objects.requireNonNull(PDFont.class.getResourceAsStream(FONT), FONT);
    }

    private static void line(PDPageContentStream content, PDFont font, float y) throws IOException {
        content.beginText();
        content.setFont(font, SIZE);
        content.newLineAtOffset(LEFT, y);
        content.showText(TEXT);
        content.endText();
        content.setStrokingColor(Color.LIGHT_GRAY);
        content.moveTo(LEFT, y - DOT);
        content.lineTo(PDRectangle.A4.getWidth() - LEFT, y - DOT);
        content.stroke();
        content.addRect(LEFT - SIZE, y, DOT, DOT);
        content.fill();
    }
}
