package cn.banshi.drivers.pdf;

import cn.banshi.drivers.pdf.Sheet.Turn;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Draws a PDF page by page and strip by strip, so that neither the document nor a page is ever whole in memory. Colours
 * are sRGB, also for printers of grey: blending and pictures come out as on a screen, and one way is one to test.
 */
public final class PdfDrawing {

    /** 18 MB: A4 at 300 dpi in two strips, at 600 in eight. A page is read once for each. */
    private static final int STRIP = 4_500_000;

    private final Paper paper;
    private final PdfLimits limits;

    /** @param paper drawn on, on the thread that draws */
    public PdfDrawing(Paper paper, PdfLimits limits) {
        this.paper = paper;
        this.limits = limits;
    }

    /** Where pages are drawn. */
    public interface Paper {

        Sheet sheet();

        /**
         * A page begins.
         *
         * @param page from 0
         * @param pages in all
         * @return how it is to be turned
         */
        Turn page(int page, int pages);

        /** The next rows of the page, top to bottom: 0xRRGGBB, row after row; reused for the next ones. */
        void rows(int[] pixels, int rows);

        /** Asked between the document's single commands; whether to go on. Never blocks. */
        boolean wanted();
    }

    /** Outcome of drawing. */
    public sealed interface Drawn {

        /** Every page. */
        record All() implements Drawn {}

        /** The paper no longer wanted it. */
        record Unwanted() implements Drawn {}

        /** @param what for staff; quotes nothing of the document */
        record Refused(Why why, String what) implements Drawn {}
    }

    /** Why a document is not drawn. */
    public enum Why {
        /** Not a PDF, or one that is broken. */
        UNREADABLE,
        /** Needs a password. */
        ENCRYPTED, TOO_LONG, TOO_MANY_PAGES,
        /** Holds a picture of too many pixels. */
        TOO_LARGE,
        /** A part of it would take too much memory once unpacked. */
        BOMB,
        /** Nested deeper than is drawn here. */
        TOO_DEEP
    }

    /** Blocks until all is drawn; a single command of a page may take long before {@link Paper#wanted} is asked again. */
    public Drawn draw(byte[] pdf) {
        try {
            Unpacked.within(pdf, limits, paper::wanted);
            return drawn(pdf);
        } catch (Undrawable end) {
            return end.told();
        } catch (InvalidPasswordException locked) {
            return new Drawn.Refused(Why.ENCRYPTED, "needs a password");
        } catch (IOException | RuntimeException broken) {
            // the latter, too: PDFBox meets broken documents with whatever comes of them
            return unreadable(broken);
        } catch (StackOverflowError nested) {
            return new Drawn.Refused(Why.TOO_DEEP, "is nested deeper than can be read");
        }
    }

    private static Drawn unreadable(Throwable broken) {
        return broken.getCause() instanceof Undrawable end
                ? end.told()
                : new Drawn.Refused(Why.UNREADABLE, "is no PDF that can be drawn (" + broken.getClass().getSimpleName()
                        + ")");
    }

    private Drawn drawn(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf, "", null, null,
                MemoryUsageSetting.setupMainMemoryOnly(limits.unpacked()).streamCache)) {
            int pages = document.getNumberOfPages();
            if (pages < 1 || pages > limits.pages()) {
                throw new Undrawable(Why.TOO_MANY_PAGES, "has " + pages + " pages, of " + limits.pages() + " at most");
            }
            BoundedRenderer renderer = new BoundedRenderer(document, limits, paper::wanted);
            for (int page = 0; page < pages; page++) {
                page(renderer, document.getPage(page), page, paper.page(page, pages));
            }
            return new Drawn.All();
        }
    }

    private void page(BoundedRenderer renderer, PDPage page, int number, Turn turn) throws IOException {
        Sheet sheet = paper.sheet();
        int rows = Math.min(sheet.height(), Math.max(1, STRIP / sheet.width()));
        BufferedImage strip = new BufferedImage(sheet.width(), rows, BufferedImage.TYPE_INT_RGB);
        AffineTransform placed = sheet.inPixels(turn);
        placed.concatenate(placed(page));
        for (int top = 0; top < sheet.height(); top += rows) {
            strip(renderer, number, strip, AffineTransform.getTranslateInstance(0, -top), placed);
            paper.rows(((DataBufferInt) strip.getRaster().getDataBuffer()).getData(),
                    Math.min(rows, sheet.height() - top));
        }
    }

    private static AffineTransform placed(PDPage page) {
        PDRectangle box = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        float wide = Math.max(1, turned ? box.getHeight() : box.getWidth());
        float high = Math.max(1, turned ? box.getWidth() : box.getHeight());
        return Sheet.placed(wide, high);
    }

    private static void strip(BoundedRenderer renderer, int page, BufferedImage strip, AffineTransform up,
            AffineTransform placed) throws IOException {
        Graphics2D graphics = strip.createGraphics();
        try {
            graphics.setBackground(Color.WHITE);
            graphics.clearRect(0, 0, strip.getWidth(), strip.getHeight());
            graphics.transform(up);
            graphics.transform(placed);
            renderer.draw(page, graphics);
        } finally {
            graphics.dispose();
        }
    }
}
