package cn.banshi.drivers.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.drivers.pdf.PdfDrawing.Drawn;
import cn.banshi.drivers.pdf.PdfDrawing.Why;
import cn.banshi.drivers.pdf.Sheet.Turn;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;

/** Pages as they come out on A4, and documents that are not drawn. */
class PdfDrawingTest {

    private static final int BLACK = 0;
    private static final int WHITE = 0xFFFFFF;
    private static final PdfLimits SMALL = new PdfLimits(1 << 20, 3, 10_000, 1 << 20, 2);

    /** Everything that was drawn, at 72 dpi: a pixel is a point. */
    private static final class Album implements PdfDrawing.Paper {

        final List<int[]> pages = new ArrayList<>();
        Sheet sheet = new Sheet(72, 72);
        Turn turn = Turn.UPRIGHT;
        int allowed = Integer.MAX_VALUE;
        private int filled;

        @Override
        public Sheet sheet() {
            return sheet;
        }

        @Override
        public Turn page(int page, int all) {
            pages.add(new int[sheet.width() * sheet.height()]);
            filled = 0;
            return turn;
        }

        @Override
        public void rows(int[] pixels, int rows) {
            System.arraycopy(pixels, 0, pages.getLast(), filled, rows * sheet.width());
            filled += rows * sheet.width();
        }

        @Override
        public boolean wanted() {
            return allowed-- > 0;
        }

        int at(int x, int y) {
            return pages.getLast()[y * sheet.width() + x] & WHITE;
        }
    }

    private final Album album = new Album();

    @Test
    void drawsTextLinesAreasAndPictureOfTheSpecimen() {
        Album album = new Album();

        assertThat(new PdfDrawing(album, PdfLimits.STANDARD).draw(Specimen.pdf())).isEqualTo(new Drawn.All());

        assertThat(album.pages).hasSize(1);
        assertThat(album.at(60, 842 - 27)).as("picture").isEqualTo(BLACK);
        assertThat(album.at(47, 842 - 783)).as("area").isEqualTo(BLACK);
        assertThat(Arrays.stream(album.pages.getFirst(), 60 * 595, 62 * 595).filter(pixel -> (pixel & WHITE) != WHITE))
                .as("text and line")
                .hasSizeGreaterThan(100);
    }

    @Test
    void drawsA4WhereItStands() throws IOException {
        assertThat(draw(square(PDRectangle.A4, 0))).isEqualTo(new Drawn.All());
        // 100 to 200 points from the left, 600 to 700 from the bottom of 842
        assertThat(album.at(150, 192)).isEqualTo(BLACK);
        assertThat(album.at(98, 192)).isEqualTo(WHITE);
        assertThat(album.at(150, 139)).isEqualTo(WHITE);
        assertThat(album.at(150, 245)).isEqualTo(WHITE);
    }

    @Test
    void drawsTheSameInManyStripsAsInOne() throws IOException {
        album.sheet = new Sheet(432, 432);
        assertThat(draw(square(PDRectangle.A4, 0))).isEqualTo(new Drawn.All());
        assertThat(album.at(150 * 6, 192 * 6)).isEqualTo(BLACK);
        assertThat(album.at(101 * 6, 200 * 6)).isEqualTo(BLACK);
        assertThat(album.at(150 * 6, 139 * 6)).isEqualTo(WHITE);
    }

    @Test
    void turnsBacksAsThePrinterFeedsThem() throws IOException {
        album.turn = Turn.MIRRORED;
        draw(square(PDRectangle.A4, 0));
        assertThat(album.at(150, 841 - 192)).isEqualTo(BLACK);
        album.turn = Turn.HALF;
        draw(square(PDRectangle.A4, 0));
        assertThat(album.at(595 - 150, 841 - 192)).isEqualTo(BLACK);
    }

    @Test
    void laysAWidePageDown() throws IOException {
        draw(square(PDRectangle.A4, 90));
        assertThat(count(BLACK)).isBetween(9_500L, 10_500L);
    }

    @Test
    void makesALargePageFitAndLeavesASmallOneInTheMiddle() throws IOException {
        draw(square(new PDRectangle(595 * 2, 842 * 2), 0));
        assertThat(count(BLACK)).isBetween(2_300L, 2_700L);
        draw(square(new PDRectangle(300, 750), 0));
        assertThat(album.at((595 - 300) / 2 + 150, (842 - 750) / 2 + 100)).isEqualTo(BLACK);
    }

    @Test
    void endsWhenNobodyWantsItAnyMore() throws IOException {
        album.allowed = 3;
        assertThat(draw(square(PDRectangle.A4, 0))).isEqualTo(new Drawn.Unwanted());
    }

    @Test
    void refusesWhatIsNoPdf() {
        assertRefused(draw("%PDF-1.7 and nothing else".getBytes(StandardCharsets.US_ASCII)), Why.UNREADABLE);
        assertRefused(draw(new byte[0]), Why.UNREADABLE);
    }

    @Test
    void refusesMorePagesAndBytesThanAreDrawnHere() throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < 4; page++) {
                document.addPage(new PDPage());
            }
            assertRefused(draw(saved(document)), Why.TOO_MANY_PAGES);
        }
        assertRefused(draw(new byte[(1 << 20) + 1]), Why.TOO_LONG);
    }

    @Test
    void refusesWhatNeedsAPassword() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            assertRefused(draw(saved(document)), Why.ENCRYPTED);
        }
    }

    @Test
    void refusesAPartThatUnpacksToMoreThanThereIsRoomFor() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            PDStream stream = new PDStream(document);
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(new byte[(1 << 20) + 1]);
            }
            page.setContents(stream);
            document.addPage(page);
            assertRefused(draw(saved(document)), Why.BOMB);
        }
    }

    @Test
    void refusesAPictureOfTooManyPixels() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(LosslessFactory.createFromImage(document,
                        new BufferedImage(101, 100, BufferedImage.TYPE_INT_RGB)), 0, 0, 100, 100);
            }
            assertRefused(draw(saved(document)), Why.TOO_LARGE);
        }
    }

    private Drawn draw(byte[] pdf) {
        return new PdfDrawing(album, SMALL).draw(pdf);
    }

    private static void assertRefused(Drawn drawn, Why why) {
        assertThat(drawn).isInstanceOfSatisfying(Drawn.Refused.class,
                refused -> assertThat(refused.why()).isEqualTo(why));
    }

    private long count(int colour) {
        return Arrays.stream(album.pages.getLast()).filter(pixel -> (pixel & WHITE) == colour).count();
    }

    /** A page with a black square of 100 points, 100 from the left and 600 from the bottom. */
    private static byte[] square(PDRectangle size, int rotation) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(size);
            page.setRotation(rotation);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setNonStrokingColor(Color.BLACK);
                content.addRect(100, 600, 100, 100);
                content.fill();
            }
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
