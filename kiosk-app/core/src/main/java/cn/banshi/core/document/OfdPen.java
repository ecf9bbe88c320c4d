package cn.banshi.core.document;

import cn.banshi.core.document.Typeface.Run;
import cn.banshi.core.ofd.Affine;
import cn.banshi.core.ofd.OfdMark;
import cn.banshi.core.ofd.OfdMark.Glyph;
import cn.banshi.core.ofd.OfdMark.Paint;
import cn.banshi.core.ofd.OfdMark.Spot;
import cn.banshi.core.ofd.OfdMark.Step;
import cn.banshi.core.ofd.OfdPage;
import cn.banshi.core.ofd.Undrawable;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** Draws the marks of one page of an OFD. Characters are drawn with the fonts of this machine, each at its own place. */
final class OfdPen implements AutoCloseable {

    private static final double POINTS = 72 / 25.4;

    private final PDDocument document;
    private final PDPageContentStream content;
    private final Typeface typeface;
    private final Affine paper;

    OfdPen(PDDocument document, Typeface typeface, OfdPage page) throws IOException {
        this.document = document;
        this.typeface = typeface;
        float height = (float) (page.height() * POINTS);
        PDPage sheet = new PDPage(new PDRectangle((float) (page.width() * POINTS), height));
        document.addPage(sheet);
        this.content = new PDPageContentStream(document, sheet);
        this.paper = new Affine(POINTS, 0, 0, -POINTS, 0, height);
    }

    /** Stops between two marks when whoever waits has given up. */
    void draw(Iterable<OfdMark> marks) throws IOException, Undrawable {
        for (OfdMark mark : marks) {
            if (Thread.currentThread().isInterrupted()) {
                throw new Undrawable("more on it than can be drawn in time");
            }
            content.saveGraphicsState();
            switch (mark) {
                case OfdMark.Text text -> text(text);
                case OfdMark.Shape shape -> shape(shape);
                case OfdMark.Picture picture -> picture(picture);
            }
            content.restoreGraphicsState();
        }
    }

    private void text(OfdMark.Text text) throws IOException, Undrawable {
        paint(text.paint(), false);
        Spot follows = new Spot(0, 0);
        for (Glyph glyph : text.glyphs()) {
            String character = Character.toString(glyph.codePoint());
            Spot at = glyph.at().orElse(follows);
            double advance = typeface.width(character) * text.size() * text.stretch();
            follows = new Spot(at.x() + advance, at.y());
            if (!character.isBlank()) {
                glyph(character, text, at);
            }
        }
    }

    /** A box in place of a character would make another document of it. */
    private void glyph(String character, OfdMark.Text text, Spot at) throws IOException, Undrawable {
        for (Run run : typeface.runs(character)) {
            if (!(run instanceof Run.Drawn drawn)) {
                throw new Undrawable("a character that no font of this machine has");
            }
            content.beginText();
            content.setFont(drawn.font(), (float) text.size());
            content.setTextMatrix(matrix(Affine.scale(text.stretch(), -1)
                    .then(Affine.move(at.x(), at.y()))
                    .then(text.place())
                    .then(paper)));
            content.showText(drawn.text());
            content.endText();
        }
    }

    private void shape(OfdMark.Shape shape) throws IOException {
        Affine place = shape.place().then(paper);
        if (shape.fill().isPresent()) {
            paint(shape.fill().get(), false);
            trace(shape, place);
            if (shape.evenOdd()) {
                content.fillEvenOdd();
            } else {
                content.fill();
            }
        }
        if (shape.stroke().isPresent()) {
            paint(shape.stroke().get(), true);
            content.setLineWidth((float) (shape.width() * place.growth()));
            trace(shape, place);
            content.stroke();
        }
    }

    private void trace(OfdMark.Shape shape, Affine place) throws IOException {
        for (Step step : shape.steps()) {
            switch (step) {
                case Step.Move(Spot to) -> content.moveTo(x(place, to), y(place, to));
                case Step.Line(Spot to) -> content.lineTo(x(place, to), y(place, to));
                case Step.Curve(Spot one, Spot two, Spot to) -> content.curveTo(x(place, one), y(place, one),
                        x(place, two), y(place, two), x(place, to), y(place, to));
                case Step.Close close -> content.closePath();
            }
        }
    }

    /** The picture's own square has its origin below, as PDF wants it. */
    private void picture(OfdMark.Picture picture) throws IOException, Undrawable {
        opacity(picture.opacity());
        content.drawImage(OfdPictures.of(document, picture.bytes()),
                matrix(new Affine(1, 0, 0, -1, 0, 1).then(picture.place()).then(paper)));
    }

    private void paint(Paint paint, boolean stroke) throws IOException {
        opacity(paint.opacity());
        Colour colour = Colour.of(paint.rgb());
        if (stroke) {
            content.setStrokingColor(colour.red(), colour.green(), colour.blue());
        } else {
            content.setNonStrokingColor(colour.red(), colour.green(), colour.blue());
        }
    }

    private void opacity(double opacity) throws IOException {
        if (opacity < 1) {
            PDExtendedGraphicsState pale = new PDExtendedGraphicsState();
            pale.setNonStrokingAlphaConstant((float) opacity);
            pale.setStrokingAlphaConstant((float) opacity);
            content.setGraphicsStateParameters(pale);
        }
    }

    private static float x(Affine place, Spot spot) {
        return (float) place.x(spot.x(), spot.y());
    }

    private static float y(Affine place, Spot spot) {
        return (float) place.y(spot.x(), spot.y());
    }

    private static Matrix matrix(Affine m) {
        return new Matrix((float) m.a(), (float) m.b(), (float) m.c(), (float) m.d(), (float) m.e(), (float) m.f());
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
