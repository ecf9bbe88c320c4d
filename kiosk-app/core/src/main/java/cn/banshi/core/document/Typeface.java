package cn.banshi.core.document;

import cn.banshi.core.document.FontFiles.Face;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Picks a font for each character of one document. Not thread-safe. */
final class Typeface {

    private final PDDocument document;
    private final FontFiles files;
    private final Map<Face, PDType0Font> embedded = new HashMap<>();
    private Optional<Face> rare = Optional.empty();
    private boolean rareSought;

    Typeface(PDDocument document, FontFiles files) {
        this.document = document;
        this.files = files;
    }

    /** Characters of one font in a row. */
    sealed interface Run {

        String text();

        /** @param font embedded in the document */
        record Drawn(String text, PDType0Font font) implements Run {}

        /** One character that no font has: a box with its code point stands for it, the text keeps the character. */
        record Missing(String text) implements Run {}
    }

    List<Run> runs(String text) throws IOException {
        List<Run> runs = new ArrayList<>();
        StringBuilder same = new StringBuilder();
        Optional<Face> current = Optional.empty();
        for (int codePoint : text.codePoints().toArray()) {
            Optional<Face> face = face(codePoint);
            if (!face.equals(current) || face.isEmpty()) {
                flush(runs, same, current);
            }
            same.appendCodePoint(codePoint);
            current = face;
        }
        flush(runs, same, current);
        return runs;
    }

    private void flush(List<Run> runs, StringBuilder same, Optional<Face> face) throws IOException {
        if (!same.isEmpty()) {
            runs.add(face.isEmpty() ? new Run.Missing(same.toString())
                    : new Run.Drawn(same.toString(), embed(face.get())));
            same.setLength(0);
        }
    }

    private PDType0Font embed(Face face) throws IOException {
        PDType0Font font = embedded.get(face);
        if (font == null) {
            font = PDType0Font.load(document, face.font(), true);
            embedded.put(face, font);
        }
        return font;
    }

    /** Width as a multiple of the font size. */
    double width(String text) throws IOException {
        double width = 0;
        for (int codePoint : text.codePoints().toArray()) {
            Optional<Face> face = face(codePoint);
            width += face.isEmpty() ? 1 : face.get().advance(codePoint);
        }
        return width;
    }

    private Optional<Face> face(int codePoint) throws IOException {
        if (files.regular().draws(codePoint)) {
            return Optional.of(files.regular());
        }
        if (!rareSought) {
            rare = files.rare();
            rareSought = true;
        }
        return rare.filter(face -> face.draws(codePoint));
    }
}
