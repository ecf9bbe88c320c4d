package cn.banshi.core.intake;

import static cn.banshi.core.intake.DocumentIntakeTest.refusal;
import static cn.banshi.core.intake.Made.CATALOGUE;
import static cn.banshi.core.intake.Made.ONE_PAGE;
import static cn.banshi.core.intake.Made.PAGE;
import static cn.banshi.core.intake.Made.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.intake.Judgement.Accepted;
import cn.banshi.core.intake.Judgement.Kind;
import cn.banshi.core.intake.Judgement.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

class PdfGateTest {

    private final DocumentIntake intake = Made.patientIntake();

    @Test
    void takesWhatPdfBoxWrites() throws IOException {
        for (int pages : new int[]{1, 50}) {
            byte[] pdf = written(pages, "");
            assertThat(intake.judge(pdf)).isEqualTo(new Accepted(Kind.PDF, pages, pdf.length));
        }
    }

    @Test
    void refusesMoreThanFiftyPages() throws IOException {
        assertThat(refusal(written(51, ""))).isEqualTo(Reason.TOO_MANY_PAGES);
    }

    @Test
    void refusesOnePageThatClaimsToBeAMillion() {
        assertThat(refusal(Made.pdf(CATALOGUE, "<</Type/Pages/Count 1000000/Kids[3 0 R]>>", PAGE)))
                .isEqualTo(Reason.TOO_MANY_PAGES);
    }

    @Test
    void refusesPasswords() throws IOException {
        assertThat(refusal(written(1, "secret"))).isEqualTo(Reason.ENCRYPTED);
    }

    private static byte[] written(int pages, String password) throws IOException {
        try (var document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            var file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        }
    }

    @Test
    void refusesAPageTreeThatLeadsIntoItself() {
        assertThat(refusal(Made.pdf(CATALOGUE, "<</Type/Pages/Count 1/Kids[2 0 R]>>"))).isEqualTo(Reason.TOO_DEEP);
    }

    @Test
    void takesAPageTreeOfThirtyTwoLevelsAndNotOneMore() {
        assertThat(intake.judge(tree(Limits.STANDARD.depth()))).isInstanceOf(Accepted.class);
        assertThat(refusal(tree(Limits.STANDARD.depth() + 1))).isEqualTo(Reason.TOO_DEEP);
        assertThat(refusal(tree(20_000))).isEqualTo(Reason.TOO_DEEP);
    }

    /** @param levels with the page */
    private static byte[] tree(int levels) {
        List<String> objects = new ArrayList<>(List.of(CATALOGUE));
        for (int level = 1; level < levels; level++) {
            objects.add("<</Type/Pages/Count 1/Kids[" + (level + 2) + " 0 R]>>");
        }
        objects.add("<</Type/Page/MediaBox[0 0 9 9]>>");
        return Made.pdf(objects.toArray(String[]::new));
    }

    @Test
    void refusesObjectsNestedWithoutEnd() {
        assertThat(refusal(Made.pdf(CATALOGUE, ONE_PAGE, "<</Type/Page/A " + "[".repeat(200_000) + ">>")))
                .isIn(Reason.BROKEN, Reason.TOO_DEEP);
        assertThat(refusal(Made.pdf(CATALOGUE, ONE_PAGE, "<</A ".repeat(200_000)))).isIn(Reason.BROKEN,
                Reason.TOO_DEEP);
    }

    @Test
    void takesStreamsThatUnpackToTheLimitAndNotAByteMore() {
        int most = (int) Limits.STANDARD.unpacked();
        assertThat(intake.judge(packed(most))).isInstanceOf(Accepted.class);
        assertThat(refusal(packed(most + 1))).isEqualTo(Reason.BOMB);
    }

    private static byte[] packed(int unpacked) {
        return Made.pdf(bytes(CATALOGUE), bytes(ONE_PAGE), bytes("<</Type/Page/MediaBox[0 0 9 9]/Contents 4 0 R>>"),
                Made.stream("/Filter/FlateDecode", Made.deflated(new byte[unpacked])));
    }

    /** A parser unpacks these while it loads. */
    @Test
    void refusesABombInTheCrossReferences() {
        byte[] bomb = Made.deflated(new byte[1 + (int) Limits.STANDARD.unpacked()]);
        byte[] head = bytes("%PDF-1.7\n");
        byte[] table = Made.joined(bytes("1 0 obj\n"),
                Made.stream("/Type/XRef/W[1 2 1]/Size 2/Root 1 0 R/Filter/FlateDecode", bomb),
                bytes("\nendobj\nstartxref\n" + head.length + "\n%%EOF"));
        assertThat(refusal(Made.joined(head, table))).isEqualTo(Reason.BOMB);
    }

    @Test
    void refusesFiltersWhoseBombsCannotBeSeen() {
        for (String filter : List.of("/LZWDecode", "[/ASCIIHexDecode /FlateDecode]", "[/FlateDecode/FlateDecode]",
                "/RunLengthDecode", "5 0 R", "%\n/FlateDecode", "[ 5 0 R ]", "/JBIG2Decode", "/#4cZWDecode")) {
            assertThat(refusal(filtered("/Filter " + filter))).as(filter).isEqualTo(Reason.BOMB);
            assertThat(refusal(filtered("/F#69lter" + (filter.startsWith("5") ? " " : "") + filter))).as(filter)
                    .isEqualTo(Reason.BOMB);
        }
        for (String filter : List.of("/FlateDecode", "[/FlateDecode]", "[ /FlateDecode /DCTDecode ]", "/ASCIIHexDecode",
                "[]", "null")) {
            assertThat(intake.judge(filtered("/Filter " + filter))).as(filter).isInstanceOf(Accepted.class);
        }
    }

    private static byte[] filtered(String entries) {
        return Made.pdf(bytes(CATALOGUE), bytes(ONE_PAGE), bytes(PAGE), Made.stream(entries, bytes("00")));
    }

    @Test
    void takesRowsOfTwentyThousandColumnsAndNotOneMore() {
        assertThat(intake.judge(filtered("/DecodeParms<</Predictor 15/Columns " + PdfBytes.MAX_COLUMNS + ">>")))
                .isInstanceOf(Accepted.class);
        for (String columns : List.of("" + (PdfBytes.MAX_COLUMNS + 1), "2147483647", "-1", "(5)")) {
            assertThat(refusal(filtered("/DecodeParms<</Predictor 15/Columns " + columns + ">>"))).as(columns)
                    .isEqualTo(Reason.TOO_LARGE);
        }
    }

    @Test
    void takesPicturesOfTwentyFiveMillionPixelsAndNotOneRowMore() {
        assertThat(intake.judge(pictured(5000, 5000))).isInstanceOf(Accepted.class);
        assertThat(refusal(pictured(5000, 5001))).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal(pictured(100_000, 100_000))).isEqualTo(Reason.TOO_LARGE);
    }

    private static byte[] pictured(int width, int height) {
        return Made.pdf(bytes(CATALOGUE), bytes(ONE_PAGE),
                bytes("<</Type/Page/MediaBox[0 0 9 9]/Resources<</XObject<</A 4 0 R>>>>>>"),
                Made.stream("/Subtype/Image/BitsPerComponent 1/Width " + width + "/Height " + height, new byte[4]));
    }

    @Test
    void looksIntoAJpegThatADictionaryCallsSmall() {
        byte[] jpeg = Made.jpeg(65_500, 65_500, 1);
        assertThat(refusal(Made.pdf(bytes(CATALOGUE), bytes(ONE_PAGE), bytes(PAGE),
                Made.stream("/Subtype/Image/Filter/DCTDecode/Width 9/Height 9", jpeg)))).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void takesPagesOfTwoHundredInchesAndNotMore() {
        assertThat(intake.judge(Made.pdf(CATALOGUE, ONE_PAGE, "<</Type/Page/MediaBox[0 0 14400 14400]>>")))
                .isInstanceOf(Accepted.class);
        assertThat(refusal(Made.pdf(CATALOGUE, ONE_PAGE, "<</Type/Page/MediaBox[0 0 14401 9]>>")))
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void refusesWhatCouldAct() {
        for (String active : List.of("/OpenAction<</S/JavaScript/JS(app.alert(1))>>", "/AA<</WC<</S/Launch/F(a)>>>>",
                "/Names<</EmbeddedFiles<</Names[]>>>>", "/OpenAction 4 0 R", "/AcroForm<</XFA[]>>",
                "/OpenAction<</S/GoTo/Next[<</S/SubmitForm>>]>>")) {
            assertThat(refusal(Made.pdf("<</Type/Catalog/Pages 2 0 R" + active + ">>", ONE_PAGE, PAGE,
                    "<</S/#4aavaScript>>"))).as(active).isEqualTo(Reason.ACTIVE);
        }
        assertThat(intake.judge(Made.pdf("<</Type/Catalog/Pages 2 0 R/OpenAction<</S/GoTo/D[3 0 R/Fit]>>>>", ONE_PAGE,
                PAGE))).isInstanceOf(Accepted.class);
    }

    @Test
    void takesFiftyThousandPartsAndNotMore() {
        int others = 6; // trailer, catalogue, page tree and page, the last two in both walks, boxes and lists
        assertThat(intake.judge(parts(Limits.STANDARD.parts() - 2 * others))).isInstanceOf(Accepted.class);
        assertThat(refusal(parts(Limits.STANDARD.parts()))).isEqualTo(Reason.TOO_MANY_PARTS);
    }

    private static byte[] parts(int parts) {
        return Made.pdf(CATALOGUE, ONE_PAGE, "<</Type/Page/MediaBox[0 0 9 9]/A[" + "[]".repeat(parts) + "]>>");
    }

    @Test
    void refusesWhatHasNoPagesOrNoEnd() {
        assertThat(refusal(Made.pdf(CATALOGUE, "<</Type/Pages/Count 0/Kids[]>>"))).isEqualTo(Reason.BROKEN);
        assertThat(refusal(bytes("%PDF-1.7\n1 0 obj\n"))).isEqualTo(Reason.BROKEN);
    }
}
