package cn.banshi.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.banshi.core.document.ApplicationForm.Origin;
import cn.banshi.core.document.ApplicationForm.Row;
import cn.banshi.core.document.ApplicationForm.Section;
import cn.banshi.core.document.ApplicationForm.Signing;
import cn.banshi.core.document.DocumentComposer.Composed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The paper a citizen signs: every word readable by eye and by machine, rare names included. */
class PdfDocumentComposerTest {

    private static final Path FONTS = Path.of(System.getProperty("banshi.root"), "assets/fonts");
    private static final Path COMMON = FONTS.resolve("NotoSansSC-Regular.ttf");
    private static final Path RARE = Path.of("/usr/share/fonts/truetype/hanazono/HanaMinB.ttf");
    private static final Strokes STROKES = new Strokes(List.of(
            List.of(new Strokes.Point(10, 10, 0), new Strokes.Point(200, 20, 90), new Strokes.Point(400, 15, 180)),
            List.of(new Strokes.Point(200, 5, 400), new Strokes.Point(190, 180, 600))), 900, 400);

    private final PdfDocumentComposer composer = new PdfDocumentComposer(FONTS);

    @Test
    void keepsEveryWordAsText() throws IOException {
        assertThat(text(pdf(form("张䶮㛃", List.of())))).contains("住房公积金提取申请表", "郑州住房公积金管理中心",
                "编号 0007-00042-7", "郑州市政务服务中心 自助服务终端 0007", "填表时间 2026年11月23日 09:03", "一、申请人信息",
                "张䶮㛃", "15,000.00 元", "申请人声明", "本人申请提取住房公积金", "签名时间", "2026年11月23日 09:04", "第 1 页 / 共 1 页",
                "签名笔迹 SHA-256 " + STROKES.sha256());
    }

    @Test
    void printsNamesOfExtensionBFromTheSecondFont() throws IOException {
        assumeThat(RARE).as("Debian package fonts-hanazono").exists();

        assertThat(text(pdf(form("张𠮷", List.of()))).codePoints().boxed()).contains(0x20BB7);
    }

    @Test
    void keepsACharacterThatNoFontHasBehindABoxWithItsCodePoint() throws IOException {
        var poor = new PdfDocumentComposer(new FontFiles(COMMON, List.of()));

        byte[] pdf = pdf(poor, form("张𠮷", List.of()));

        assertThat(actualTexts(pdf)).containsExactly("𠮷");
        assertThat(text(pdf)).contains("张 𠮷");
    }

    @Test
    void makesTheSameBytesOfTheSameForm() {
        assertThat(pdf(form("张䶮", List.of()))).isEqualTo(pdf(form("张䶮", List.of())));
        assertThat(pdf(new PdfDocumentComposer(FONTS), form("张䶮", List.of()))).isEqualTo(pdf(form("张䶮", List.of())));
    }

    @Test
    void embedsOnlyTheCharactersItNeeds() {
        assertThat(pdf(form("张䶮", List.of())).length).isLessThan(60_000);
    }

    @Test
    void goesOnOverTheNextPageWithoutCuttingARow() throws IOException {
        List<Section> more = IntStream.range(0, 9)
                .mapToObj(i -> new Section("附" + i, List.of(Row.full("说明",
                        "第" + i + "行的长文本。".repeat(20) + "终" + i + "。"))))
                .toList();
        byte[] pdf = pdf(form("张䶮", more));

        assertThat(text(pdf)).contains("住房公积金提取申请表\uff08续\uff09", "第 1 页 / 共 2 页", "第 2 页 / 共 2 页");
        for (int page = 1; page <= 2; page++) {
            String text = text(pdf, page).replaceAll("\\s", "");
            for (int i = 0; i < 9; i++) {
                assertThat(text.contains("第" + i + "行")).as("row %d on page %d", i, page)
                        .isEqualTo(text.contains("终" + i + "。"));
            }
        }
    }

    @Test
    void cutsAValueThatIsLongerThanAPage() throws IOException {
        byte[] pdf = pdf(form("张䶮", List.of(new Section("附", List.of(Row.full("说明", "长".repeat(3_000) + "终"))))));

        assertThat(text(pdf).chars().filter(each -> each == '长')).hasSize(3_000);
        assertThat(text(pdf)).contains("终", "共 3 页");
    }

    @Test
    void refusesAFormWithoutEnd() {
        var endless = form("张䶮", List.of(new Section("附", List.of(Row.full("说明", "长".repeat(100_000))))));

        assertThat(composer.compose(endless)).isInstanceOfSatisfying(Composed.NotComposed.class,
                refused -> assertThat(refused.detail()).contains("longer than 20 pages"));
    }

    @Test
    void drawsTheSignatureAsAPathNotAsAPicture() throws IOException {
        byte[] pdf = pdf(form("张䶮", List.of()));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage page = document.getPage(0);
            assertThat(page.getResources().getXObjectNames()).isEmpty();
            assertThat(operators(page).stream().filter(each -> each.equals("y") || each.equals("v"))).hasSize(3);
        }
    }

    /** Nothing is drawn for whoever cannot write, and nothing is said of strokes that there are not. */
    @Test
    void saysThatWhoeverCannotWriteConfirmed() throws IOException {
        ApplicationForm written = form("张三", List.of());
        var confirmed = new ApplicationForm(written.title(), written.authority(), written.sections(),
                written.declaration(), Optional.of(new Signing(new Strokes(List.of(), 0, 0), Instant.EPOCH)),
                written.origin());
        assertThat(text(pdf(confirmed))).contains("本人按键确认，未手写").doesNotContain("签名笔迹");
        assertThat(text(pdf(written))).doesNotContain("按键确认");
    }

    @Test
    void marksDemonstrationsAndOnlyThose() throws IOException {
        ApplicationForm demo = form("张䶮", List.of());
        ApplicationForm real = new ApplicationForm(demo.title(), demo.authority(), demo.sections(), demo.declaration(),
                demo.signing(), new Origin("0007-00042-7", "0007", "郑州市政务服务中心", demo.origin().madeAt(), false));

        assertThat(text(pdf(demo))).contains("【演示】本件仅供演示");
        assertThat(text(pdf(real))).doesNotContain("演示");
    }

    @Test
    void putsShortRowsSideBySide() throws IOException {
        var section = new Section("附", List.of(Row.of("甲", "一"), Row.of("乙", "二"), Row.of("丙", "三".repeat(20)),
                Row.of("丁", "四")));

        assertThat(text(pdf(form("张䶮", List.of(section)))).lines().map(line -> line.replace(" ", "")))
                .contains("甲一乙二", "丙" + "三".repeat(20), "丁四");
    }

    @Test
    void dropsCharactersThatSteerAPrinter() throws IOException {
        assertThat(text(pdf(form("张\u001b\u200f\u0007三\t四", List.of())))).contains("张三 四");
    }

    @Test
    void saysWhichFontIsMissing() {
        Path nowhere = Path.of("nowhere");

        assertThat(new PdfDocumentComposer(nowhere).compose(form("张", List.of())))
                .isInstanceOfSatisfying(Composed.NotComposed.class, refused -> assertThat(refused.detail())
                        .contains("NotoSansSC-Regular.ttf", "look whether assets/fonts holds"));
    }

    @Test
    void warmsUpWithTheFontsThatAreThere() {
        assertThat(Files.exists(COMMON)).isTrue();
        composer.warmUp();

        assertThat(pdf(form("张䶮", List.of()))).isNotEmpty();
    }

    private static ApplicationForm form(String name, List<Section> more) {
        List<Section> sections = new ArrayList<>(List.of(new Section("一、申请人信息",
                List.of(Row.half("姓名", name), Row.half("性别", "女"), Row.full("提取金额", "15,000.00 元")))));
        sections.addAll(more);
        return new ApplicationForm("住房公积金提取申请表", "郑州住房公积金管理中心", sections,
                List.of("本人申请提取住房公积金\uff0c并声明所填内容真实、完整。"),
                Optional.of(new Signing(STROKES, Instant.parse("2026-11-23T01:04:30Z"))),
                new Origin("0007-00042-7", "0007", "郑州市政务服务中心", Instant.parse("2026-11-23T01:03:00Z"), true));
    }

    private byte[] pdf(ApplicationForm form) {
        return pdf(composer, form);
    }

    private static byte[] pdf(PdfDocumentComposer composer, ApplicationForm form) {
        return switch (composer.compose(form)) {
            case Composed.Pdf pdf -> pdf.bytes();
            case Composed.NotComposed(String detail) -> throw new AssertionError(detail);
        };
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }

    private static String text(byte[] pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        }
    }

    private static List<String> operators(PDPage page) throws IOException {
        return new PDFStreamParser(page).parse()
                .stream()
                .filter(Operator.class::isInstance)
                .map(each -> ((Operator) each).getName())
                .toList();
    }

    private static List<String> actualTexts(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSDictionary properties = document.getPage(0)
                    .getResources()
                    .getCOSObject()
                    .getCOSDictionary(COSName.PROPERTIES);
            return properties.keySet()
                    .stream()
                    .map(name -> properties.getCOSDictionary(name).getString(COSName.ACTUAL_TEXT))
                    .toList();
        }
    }
}
