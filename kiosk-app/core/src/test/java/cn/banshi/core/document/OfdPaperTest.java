package cn.banshi.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.document.DocumentComposer.Composed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An OFD on paper: everything on it as it stands there, or nothing. */
class OfdPaperTest {

    private static final Path FONTS = Path.of(System.getProperty("banshi.root"), "assets", "fonts");
    /** Red, one pixel. */
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    private static final PdfDocumentComposer COMPOSER = new PdfDocumentComposer(FONTS);

    private static Composed drawn(String objects, Map<String, byte[]> more) {
        return COMPOSER.redraw(ofd(objects, more));
    }

    private static Composed drawn(String objects) {
        return drawn(objects, Map.of());
    }

    private static byte[] ofd(String objects, Map<String, byte[]> more) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        String seals = more.containsKey("Doc_0/Signs/Signatures.xml")
                ? "<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures>"
                : "";
        files.put("OFD.xml", xml("OFD", "<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>" + seals
                + "</ofd:DocBody>"));
        files.put("Doc_0/Document.xml", xml("Document",
                "<ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
                        + "<ofd:PublicRes>Res.xml</ofd:PublicRes></ofd:CommonData>"
                        + "<ofd:Pages><ofd:Page ID='1' BaseLoc='Page.xml'/></ofd:Pages>"));
        files.put("Doc_0/Res.xml", xml("Res", "<ofd:MultiMedias><ofd:MultiMedia ID='9' Type='Image'>"
                + "<ofd:MediaFile>red.png</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>"));
        files.put("Doc_0/red.png", PNG);
        files.put("Doc_0/Page.xml", xml("Page", "<ofd:Content><ofd:Layer>" + objects + "</ofd:Layer></ofd:Content>"));
        files.putAll(more);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] xml(String root, String content) {
        return "<ofd:%1$s xmlns:ofd='http://www.ofdspec.org/2016'>%2$s</ofd:%1$s>".formatted(root, content)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String characters, String distances) {
        return "<ofd:TextObject Boundary='30 40 100 10' Font='1' Size='5'><ofd:TextCode X='0' Y='5' DeltaX='"
                + distances + "'>" + characters + "</ofd:TextCode></ofd:TextObject>";
    }

    private static byte[] pdf(Composed composed) {
        assertThat(composed).isInstanceOf(Composed.Pdf.class);
        return ((Composed.Pdf) composed).bytes();
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<Object> operators(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage page = document.getPage(0);
            return new PDFStreamParser(page).parse();
        }
    }

    @Test
    void drawsWhatAnotherMakersLibraryWrote() throws IOException {
        try (InputStream file = OfdPaperTest.class.getResourceAsStream("/cn/banshi/core/ofd/other-maker.ofd")) {
            byte[] pdf = pdf(COMPOSER.redraw(Objects.requireNonNull(file).readAllBytes()));

            assertThat(words(pdf)).contains("电子证照", "孙𠮷", "Zhengzhou", "2026");
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
            }
        }
    }

    @Test
    void drawsRareCharactersOfNames() throws IOException {
        assertThat(words(pdf(drawn(text("孙𠮷月", "g 2 5"))))).contains("孙𠮷月");
    }

    @Test
    void putsEveryCharacterWhereItStands() throws IOException {
        var numbers = operators(pdf(drawn(text("郑州", "20")))).stream().map(Object::toString).toList();
        // 30 mm and 50 mm from the left, 45 mm from the top of A4
        assertThat(String.join(" ", numbers)).contains("85.03").contains("141.73").contains("714.3");
    }

    @Test
    void drawsLinesAndPictures() throws IOException {
        byte[] pdf = pdf(drawn("<ofd:PathObject Boundary='0 0 210 297' Fill='true'><ofd:FillColor Value='255 0 0'/>"
                + "<ofd:AbbreviatedData>M 10 10 L 20 10 B 20 20 15 25 10 20 C</ofd:AbbreviatedData></ofd:PathObject>"
                + "<ofd:ImageObject Boundary='50 50 40 40' ResourceID='9' CTM='40 0 0 40 0 0'/>"));

        assertThat(operators(pdf).stream().map(Object::toString).toList().toString())
                .contains("PDFOperator{" + OperatorName.CURVE_TO + "}",
                        "PDFOperator{" + OperatorName.FILL_NON_ZERO + "}",
                        "PDFOperator{" + OperatorName.STROKE_PATH + "}",
                        "PDFOperator{" + OperatorName.DRAW_OBJECT + "}");
    }

    @Test
    void drawsThePictureOfASeal() throws IOException {
        var der = new ByteArrayOutputStream();
        der.writeBytes(new byte[]{0x30, (byte) (PNG.length + 2), 0x04, (byte) PNG.length});
        der.writeBytes(PNG);
        Map<String, byte[]> seal = Map.of(
                "Doc_0/Signs/Signatures.xml",
                xml("Signatures", "<ofd:Signature ID='1' BaseLoc='Sign_0/Signature.xml'/>"),
                "Doc_0/Signs/Sign_0/Signature.xml",
                xml("Signature", "<ofd:SignedInfo><ofd:StampAnnot ID='1' PageRef='1' "
                        + "Boundary='120 200 40 40'/></ofd:SignedInfo><ofd:SignedValue>SignedValue.dat</ofd:SignedValue>"),
                "Doc_0/Signs/Sign_0/SignedValue.dat", der.toByteArray());

        assertThat(operators(pdf(drawn(text("证", ""), seal))).toString())
                .contains("PDFOperator{" + OperatorName.DRAW_OBJECT + "}");
        Map<String, byte[]> without = new LinkedHashMap<>(seal);
        without.put("Doc_0/Signs/Sign_0/SignedValue.dat", new byte[]{0x30, 0x00});
        assertThat(detail(drawn(text("证", ""), without))).contains("seal");
    }

    private static String detail(Composed composed) {
        assertThat(composed).isInstanceOf(Composed.NotComposed.class);
        return ((Composed.NotComposed) composed).detail();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <ofd:CompositeObject Boundary='0 0 1 1' ResourceID='9'/>                                   | CompositeObject
        <ofd:TextObject Boundary='0 0 9 9' Size='5' CharDirection='90'><ofd:TextCode>x</ofd:TextCode></ofd:TextObject> | another way
        <ofd:PathObject Boundary='0 0 9 9'><ofd:AbbreviatedData>M 0 0 A 1 1 0 0 0 9 9</ofd:AbbreviatedData></ofd:PathObject> | arc
        <ofd:PathObject Boundary='0 0 9 9'><ofd:Clips/><ofd:AbbreviatedData>M 0 0</ofd:AbbreviatedData></ofd:PathObject> | clipped
        <ofd:PathObject Boundary='0 0 9 9' Fill='true'><ofd:FillColor><ofd:AxialShd/></ofd:FillColor><ofd:AbbreviatedData>M 0 0</ofd:AbbreviatedData></ofd:PathObject> | shading
        <ofd:ImageObject Boundary='0 0 9 9' ResourceID='7' CTM='1 0 0 1 0 0'/>                      | not there
        <ofd:TextObject Boundary='0 0 NaN 9' Size='5'/>                                             | bounds
        <ofd:TextObject Boundary='0 0 9' Size='5'/>                                                 | 3 numbers in place of 4
        <ofd:TextObject Boundary='0 0 9 9' Size='5'><ofd:TextCode DeltaX='g 99999 1'>xx</ofd:TextCode></ofd:TextObject> | repetitions
        <ofd:TextObject Boundary='0 0 9 9' Size='5'><ofd:TextCode>&#xE000;</ofd:TextCode></ofd:TextObject> | no font
        """)
    void drawsNothingOfWhatItDoesNotSurelyUnderstand(String objects, String why) {
        assertThat(detail(drawn(objects))).contains(why);
    }

    @Test
    void givesUpWhenItTakesTooLong() {
        var paper = new OfdPaper(new FontFiles(FONTS.resolve("NotoSansSC-Regular.ttf"), List.of()), Duration.ZERO);

        assertThat(detail(paper.of(ofd(text("证", ""), Map.of())))).contains("not drawn within 0 ms");
    }

    @Test
    void findsNothingOutsideOfTheDocument() {
        assertThat(detail(drawn("<ofd:ImageObject Boundary='0 0 9 9' ResourceID='8' CTM='1 0 0 1 0 0'/>",
                Map.of("Doc_0/Res.xml", xml("Res", "<ofd:MultiMedias><ofd:MultiMedia ID='8'><ofd:MediaFile>"
                        + "../../../../etc/hostname</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>")))))
                .contains("not there");
    }
}
