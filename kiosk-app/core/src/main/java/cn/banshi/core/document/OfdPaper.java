package cn.banshi.core.document;

import cn.banshi.core.document.DocumentComposer.Composed;
import cn.banshi.core.ofd.OfdPage;
import cn.banshi.core.ofd.OfdReader;
import cn.banshi.core.ofd.Undrawable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Draws an OFD as PDF on a thread of its own, which is given up when it takes too long. Thread-safe. */
final class OfdPaper {

    /** One page with a rare character takes 0.6 to 0.9 s on two busy cores, 4.4 s the first time. */
    static final Duration LONGEST = Duration.ofSeconds(8);

    private final FontFiles fonts;
    private final Duration longest;

    OfdPaper(FontFiles fonts, Duration longest) {
        this.fonts = fonts;
        this.longest = longest;
    }

    /** @param ofd as the gate accepted it */
    Composed of(byte[] ofd) {
        var work = new FutureTask<>(() -> drawn(ofd));
        Thread thread = Thread.ofPlatform().daemon().name("ofd").start(work);
        try {
            return work.get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            thread.interrupt();
            return new Composed.NotComposed("OFD: not drawn within " + longest.toMillis() + " ms");
        } catch (InterruptedException stopped) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            return new Composed.NotComposed("OFD: the terminal is being stopped");
        } catch (ExecutionException defect) {
            throw new IllegalStateException("drawing an OFD is broken", defect.getCause());
        }
    }

    private Composed drawn(byte[] ofd) {
        try (PDDocument document = new PDDocument()) {
            List<OfdPage> pages = OfdReader.pages(ofd);
            var typeface = new Typeface(document, fonts);
            for (OfdPage page : pages) {
                try (OfdPen pen = new OfdPen(document, typeface, page)) {
                    pen.draw(page.marks());
                }
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return new Composed.Pdf(bytes.toByteArray(), pages.size());
        } catch (Undrawable undrawable) {
            return new Composed.NotComposed("OFD: " + undrawable.getMessage());
        } catch (IOException broken) {
            return new Composed.NotComposed("OFD: " + broken.getClass().getSimpleName()
                    + "; look whether assets/fonts holds NotoSansSC-Regular.ttf");
        }
    }
}
