package cn.banshi.core.document;

import cn.banshi.core.log.Libraries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of a document. Noto Sans SC has the 27,000 characters of daily use; it is parsed once and takes 31 MB of
 * memory. HanaMinB has those of Extension B to F and would take 70 MB more, so it is parsed for the few documents that
 * need it (a third of a second) and let go. Thread-safe.
 */
final class FontFiles {

    private final Path common;
    private final List<Path> rareCandidates;
    private @Nullable Face regular;

    /** @param rareCandidates the first that exists is taken; none is a normal state */
    FontFiles(Path common, List<Path> rareCandidates) {
        this.common = common;
        this.rareCandidates = List.copyOf(rareCandidates);
    }

    synchronized Face regular() throws IOException {
        Face parsed = regular;
        if (parsed == null) {
            Libraries.mute("org.apache.fontbox.ttf"); // warns of variation selectors in every font
            parsed = Face.of(common);
            regular = parsed;
        }
        return parsed;
    }

    /** Parsed anew at every call. */
    Optional<Face> rare() throws IOException {
        Optional<Path> file = rareCandidates.stream().filter(Files::isReadable).findFirst();
        return file.isEmpty() ? Optional.empty() : Optional.of(Face.of(file.get()));
    }

    /** A font file and which characters it can draw. */
    record Face(TrueTypeFont font, CmapLookup glyphs) {

        static Face of(Path file) throws IOException {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()));
            return new Face(font, font.getUnicodeCmapLookup());
        }

        boolean draws(int codePoint) {
            return glyphs.getGlyphId(codePoint) != 0;
        }

        /** Advance as a share of the font size. */
        double advance(int codePoint) throws IOException {
            return (double) font.getAdvanceWidth(glyphs.getGlyphId(codePoint)) / font.getUnitsPerEm();
        }
    }
}
