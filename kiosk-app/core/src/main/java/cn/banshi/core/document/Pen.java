package cn.banshi.core.document;

import cn.banshi.core.document.Typeface.Run;
import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** Draws on one A4 page. Points, from the upper left corner downwards. */
final class Pen implements AutoCloseable {

    static final double WIDTH = PDRectangle.A4.getWidth();
    static final double HEIGHT = PDRectangle.A4.getHeight();

    /** Middle of a Hanzi above its base line, as a share of the font size (Noto Sans SC: em box from 0.88 to -0.12). */
    private static final double MIDDLE = 0.38;
    /** Outline that makes regular weight look bold: a second font file would cost 10 MB of memory. */
    private static final double BOLD = 0.032;

    private final PDPageContentStream content;
    private final Typeface typeface;

    Pen(PDDocument document, Typeface typeface) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        this.content = new PDPageContentStream(document, page);
        this.typeface = typeface;
    }

    /** How text looks. */
    record Style(double size, boolean bold, Colour colour) {}

    double width(String text, Style style) throws IOException {
        return typeface.width(text) * style.size;
    }

    /** @param middle of the line's height */
    void text(String text, double x, double middle, Style style) throws IOException {
        double left = x;
        double base = middle + MIDDLE * style.size;
        for (Run run : typeface.runs(text)) {
            switch (run) {
                case Run.Drawn drawn -> drawn(drawn, Matrix.getTranslateInstance((float) left, up(base)), style);
                case Run.Missing missing -> missing(missing.text(), left, middle, style);
            }
            left += typeface.width(run.text()) * style.size;
        }
    }

    void centred(String text, double middle, Style style) throws IOException {
        text(text, (WIDTH - width(text, style)) / 2, middle, style);
    }

    void right(String text, double x, double middle, Style style) throws IOException {
        text(text, x - width(text, style), middle, style);
    }

    private void drawn(Run.Drawn run, Matrix place, Style style) throws IOException {
        content.beginText();
        content.setFont(run.font(), (float) style.size);
        content.setNonStrokingColor(style.colour.red(), style.colour.green(), style.colour.blue());
        if (style.bold) {
            content.setStrokingColor(style.colour.red(), style.colour.green(), style.colour.blue());
            content.setLineWidth((float) (style.size * BOLD));
            content.setRenderingMode(RenderingMode.FILL_STROKE);
        } else {
            content.setRenderingMode(RenderingMode.FILL);
        }
        content.setTextMatrix(place);
        content.showText(run.text());
        content.endText();
    }

    /** A box with the code point; whoever copies the text gets the character itself (ISO 32000-1 §14.9.4). */
    private void missing(String character, double x, double middle, Style style) throws IOException {
        COSDictionary properties = new COSDictionary();
        properties.setItem(COSName.ACTUAL_TEXT, new COSString(character));
        content.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(properties));
        double side = style.size * 0.86;
        double left = x + style.size * 0.07;
        frame(left, middle - side / 2, side, side, 0.5, style.colour);
        String code = String.format(Locale.ROOT, "%06X", character.codePointAt(0));
        Style tiny = new Style(style.size * 0.3, false, style.colour);
        text(code.substring(0, 3), left + (side - width(code.substring(0, 3), tiny)) / 2, middle - side * 0.2, tiny);
        text(code.substring(3), left + (side - width(code.substring(3), tiny)) / 2, middle + side * 0.2, tiny);
        content.endMarkedContent();
    }

    void fill(double x, double y, double width, double height, Colour colour) throws IOException {
        content.setNonStrokingColor(colour.red(), colour.green(), colour.blue());
        content.addRect((float) x, up(y + height), (float) width, (float) height);
        content.fill();
    }

    void frame(double x, double y, double width, double height, double weight, Colour colour) throws IOException {
        content.setStrokingColor(colour.red(), colour.green(), colour.blue());
        content.setLineWidth((float) weight);
        content.addRect((float) x, up(y + height), (float) width, (float) height);
        content.stroke();
    }

    void line(double x1, double y1, double x2, double y2, double weight, Colour colour) throws IOException {
        content.setStrokingColor(colour.red(), colour.green(), colour.blue());
        content.setLineWidth((float) weight);
        content.moveTo((float) x1, up(y1));
        content.lineTo((float) x2, up(y2));
        content.stroke();
    }

    /** Pale words across the page, behind nothing and hiding nothing. */
    void watermark(String text, Style style, double opacity) throws IOException {
        content.saveGraphicsState();
        PDExtendedGraphicsState pale = new PDExtendedGraphicsState();
        pale.setNonStrokingAlphaConstant((float) opacity);
        content.setGraphicsStateParameters(pale);
        double half = width(text, style) / 2;
        Matrix place = Matrix.getRotateInstance(Math.toRadians(35), (float) (WIDTH / 2), (float) (HEIGHT / 2));
        place.translate((float) -half, (float) (-MIDDLE * style.size));
        for (Run run : typeface.runs(text)) {
            if (run instanceof Run.Drawn drawn) {
                drawn(drawn, place, style);
            }
        }
        content.restoreGraphicsState();
    }

    /** Ink of a finger: a smooth path through the middles between neighbouring points. */
    void ink(Strokes strokes, Box box, Colour colour) throws IOException {
        Ink ink = Ink.fitted(strokes, box);
        content.setStrokingColor(colour.red(), colour.green(), colour.blue());
        content.setLineWidth(1.3f);
        content.setLineCapStyle(1);
        content.setLineJoinStyle(1);
        for (var line : ink.lines()) {
            content.moveTo((float) line.getFirst().x(), up(line.getFirst().y()));
            for (int i = 1; i < line.size(); i++) {
                Ink.Spot control = line.get(i - 1);
                Ink.Spot to = i == line.size() - 1 ? line.get(i) : control.halfWayTo(line.get(i));
                content.curveTo1((float) control.x(), up(control.y()), (float) to.x(), up(to.y()));
            }
            if (line.size() == 1) {
                content.lineTo((float) line.getFirst().x(), up(line.getFirst().y()));
            }
            content.stroke();
        }
        content.setLineCapStyle(0);
        content.setLineJoinStyle(0);
    }

    /** A rectangle of the page. */
    record Box(double x, double y, double width, double height) {}

    private static float up(double y) {
        return (float) (HEIGHT - y);
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
