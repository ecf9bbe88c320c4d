package cn.banshi.core.intake;

import cn.banshi.core.intake.Judgement.Accepted;
import cn.banshi.core.intake.Judgement.Kind;
import cn.banshi.core.intake.Judgement.Reason;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** PDF: first its bytes, then its structure as PDFBox reads it; no page is drawn, no picture decoded. */
final class PdfGate {

    private final Bytes bytes;
    private final Budget budget;

    PdfGate(Bytes bytes, Budget budget) {
        this.bytes = bytes;
        this.budget = budget;
    }

    Accepted judge() throws Refusal {
        new PdfBytes(bytes, budget).judge();
        var source = new Source();
        try (PDDocument document = Loader.loadPDF(source,
                MemoryUsageSetting.setupMainMemoryOnly(budget.limits.unpacked()).streamCache)) {
            if (document.isEncrypted()) {
                throw new Refusal(Reason.ENCRYPTED, "needs a password, if only to print");
            }
            var structure = new PdfStructure(budget);
            int pages = structure.pages(document.getDocumentCatalog().getCOSObject());
            structure.everything(document.getDocument().getTrailer());
            return new Accepted(Kind.PDF, pages, bytes.length());
        } catch (InvalidPasswordException locked) {
            throw new Refusal(Reason.ENCRYPTED, "needs a password");
        } catch (IOException | RuntimeException broken) {
            // the latter, too: PDFBox meets broken files with whatever comes of them
            throw source.late.orElseGet(() -> new Refusal(Reason.BROKEN, "no PDF that can be read"));
        }
    }

    /** Ends every loop that reads once the time is over. */
    private final class Source extends RandomAccessReadBuffer {

        private Optional<Refusal> late = Optional.empty();

        Source() {
            super(bytes.all());
        }

        @Override
        public int read() throws IOException {
            inTime();
            return super.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            inTime();
            return super.read(into, offset, length);
        }

        @Override
        public RandomAccessReadView createView(long start, long length) {
            return new RandomAccessReadView(this, start, length);
        }

        private void inTime() throws IOException {
            try {
                budget.inTime();
            } catch (Refusal refusal) {
                late = Optional.of(refusal);
                throw new IOException("no time left");
            }
        }
    }
}
