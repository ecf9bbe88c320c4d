package cn.banshi.core.document;

import cn.banshi.core.document.ApplicationForm.Origin;
import cn.banshi.core.document.ApplicationForm.Row;
import cn.banshi.core.document.ApplicationForm.Section;
import cn.banshi.core.document.ApplicationForm.Signing;
import cn.banshi.core.text.Dates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * Draws forms with PDFBox and subsets of the fonts in {@code assets/fonts}. The words of the form itself are Chinese,
 * whatever the screen speaks: officials read it.
 */
public final class PdfDocumentComposer implements DocumentComposer {

    /** Debian's fonts-hanazono, for the field; or a copy beside the other fonts. */
    private static final String RARE = "HanaMinB.ttf";
    private static final Path RARE_OF_SYSTEM = Path.of("/usr/share/fonts/truetype/hanazono", RARE);

    private final FontFiles fonts;

    /** @param fonts the directory that holds NotoSansSC-Regular.ttf */
    public PdfDocumentComposer(Path fonts) {
        this(new FontFiles(fonts.resolve("NotoSansSC-Regular.ttf"), List.of(fonts.resolve(RARE), RARE_OF_SYSTEM)));
    }

    PdfDocumentComposer(FontFiles fonts) {
        this.fonts = fonts;
    }

    @Override
    public Composed compose(ApplicationForm form) {
        try (PDDocument document = new PDDocument()) {
            describe(document, form);
            int pages = draw(document, form);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return new Composed.Pdf(bytes.toByteArray(), pages);
        } catch (IOException e) {
            return new Composed.NotComposed("document: " + e.getMessage()
                    + "; look whether assets/fonts holds NotoSansSC-Regular.ttf");
        }
    }

    private int draw(PDDocument document, ApplicationForm form) throws IOException {
        Typeface typeface = new Typeface(document, fonts);
        try (Sheet sheet = new Sheet(document, form, typeface)) {
            new FormLayout(form, sheet, typeface).flow();
            sheet.finish();
            return sheet.pages();
        }
    }

    /** Everything that PDFBox would otherwise take from the clock or from chance. */
    private static void describe(PDDocument document, ApplicationForm form) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(form.title() + " " + form.origin().reference());
        information.setProducer("Banshi");
        information.setCreationDate(GregorianCalendar.from(form.origin().madeAt().atZone(Dates.HALL)));
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setLanguage("zh-CN");
        document.setDocumentId((long) form.origin().reference().hashCode());
    }

    @Override
    public Composed redraw(byte[] ofd) {
        return new OfdPaper(fonts, OfdPaper.LONGEST).of(ofd);
    }

    @Override
    public void warmUp() {
        Strokes strokes = new Strokes(List.of(List.of(new Strokes.Point(0, 0, 0), new Strokes.Point(9, 9, 9))), 9, 9);
        compose(new ApplicationForm("表", "局",
                List.of(new Section("一", List.of(Row.half("甲", "1"), Row.half("乙", "2")))), List.of("声明"),
                Optional.of(new Signing(strokes, Instant.EPOCH)), new Origin("", "", "", Instant.EPOCH, true)));
    }
}
