package cn.banshi.drivers.pdf;

import cn.banshi.drivers.pdf.PdfDrawing.Why;
import java.awt.Graphics2D;
import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.rendering.RenderDestination;

/** PDFBox's renderer with an end to what a page may cost. */
final class BoundedRenderer extends PDFRenderer {

    private final PdfLimits limits;
    private final BooleanSupplier wanted;

    BoundedRenderer(PDDocument document, PdfLimits limits, BooleanSupplier wanted) {
        super(document);
        this.limits = limits;
        this.wanted = wanted;
        // a picture of 500 dpi is not decoded finer than the sheet is
        setSubsamplingAllowed(true);
    }

    /** In points, as the page is read. */
    void draw(int page, Graphics2D graphics) throws IOException {
        renderPageToGraphics(page, graphics, 1, 1, RenderDestination.PRINT);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new Drawer(parameters);
    }

    private final class Drawer extends PageDrawer {

        private int depth;

        Drawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (!wanted.getAsBoolean()) {
                throw Undrawable.unwanted();
            }
            super.processOperator(operator, operands);
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            pixels(image.getWidth(), image.getHeight());
            if (image.getCOSObject() instanceof COSStream stream) {
                mask(stream, COSName.SMASK);
                mask(stream, COSName.MASK);
            }
            super.drawImage(image);
        }

        private void mask(COSStream image, COSName name) {
            if (image.getDictionaryObject(name) instanceof COSStream mask) {
                pixels(mask.getInt(COSName.WIDTH, 0), mask.getInt(COSName.HEIGHT, 0));
            }
        }

        private void pixels(long width, long height) {
            if (width * height > limits.pixels()) {
                throw new Undrawable(Why.TOO_LARGE, "holds a picture of " + width + " x " + height + " pixels");
            }
        }

        @Override
        protected void processTransparencyGroup(PDTransparencyGroup group) throws IOException {
            deeper();
            super.processTransparencyGroup(group);
            depth--;
        }

        @Override
        protected void processSoftMask(PDTransparencyGroup group) throws IOException {
            deeper();
            super.processSoftMask(group);
            depth--;
        }

        private void deeper() {
            depth++;
            if (depth > limits.depth()) {
                throw new Undrawable(Why.TOO_DEEP,
                        "has more than " + limits.depth() + " transparent groups in each other");
            }
        }
    }
}
