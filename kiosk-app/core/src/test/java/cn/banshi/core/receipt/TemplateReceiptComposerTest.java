package cn.banshi.core.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.core.configuration.TerminalConfigurationReader;
import cn.banshi.core.configuration.TerminalConfigurationReader.Loaded;
import cn.banshi.core.receipt.ReceiptComposer.Composed;
import cn.banshi.core.receipt.ReceiptComposer.Truth;
import cn.banshi.core.text.Language;
import cn.banshi.device.receipt.ReceiptLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a citizen carries home: the truth in words, the number, nothing that a finder of the slip could use. */
class TemplateReceiptComposerTest {

    private static final Path ROOT = Path.of(System.getProperty("banshi.root"));
    private static final Path RECEIPTS = ROOT.resolve("assets/receipts");

    @TempDir
    private Path dir;

    @Test
    void printsADoneWithdrawal() {
        assertThat(paper("fund-withdrawal", Language.ZH, Truth.DONE)).isEqualTo("""
            [C*] 【演示】本件仅供演示\uff0c不具法律效力

            [C*] 郑州市政务服务中心
            [C] 自助服务终端
            ----

            [C*2] 已办结

            [C*] 住房公积金提取
            [C] 准予提取。

            [C] 查询编号
            [C*2] 0007-00042-7
            ----
            办件编号 | ZZ20261123 0007 00042 X
            支取凭证号 | TQ2026112300042
            申请人 | 张*
            身份证号 | 410199********0015
            提取原因 | 偿还住房贷款
            提取金额 | ¥15,000.00
            收款银行卡 | **** 0012
            提交时间 | 2026年11月23日 09:05
            ----
            [*] 接下来
            1. 款项转入上述银行卡\uff0c到账时间以银行为准。
            2. 无需再到窗口\uff0c也无需再次申请。

            QR https://zhb.example/q?r=0007-00042-7

            [C] 扫码查询进度
            ----
            [*] 需要人工帮助
            3 楼 12 号窗口
            电话 0371-12345
            周一至周五 9:00–12:00\uff0c13:00–17:00

            [C] 终端 0007 · 证件和卡号已隐藏 · 请妥善保管
            [C*] 【演示】
            """);
    }

    @Test
    void warnsAgainstASecondApplicationWhileNothingIsKnown() {
        assertThat(paper("fund-withdrawal", Language.ZH, Truth.NOT_YET_KNOWN)).contains("[C*2] 结果待确认",
                "申请已交出\uff0c结果还没有回来", "[C*2] 请勿重复申请", "1. 结果发短信到 138****8000。")
                .doesNotContain("已办结", "未办成", "已受理");
        assertThat(paper("fund-withdrawal", Language.EN, Truth.NOT_YET_KNOWN)).contains("[C*2] Result pending",
                "[C*2] Do not apply again", "It cannot get lost");
    }

    @Test
    void saysWhenARefusedApplicationCanBeTriedAgain() {
        assertThat(paper("fund-withdrawal", Language.EN, Truth.REFUSED)).contains("[C*2] Not granted",
                "Apply again from | 14 Mar 2027").doesNotContain("Done", "pending");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTemplateTellsEveryTruthWithoutAnythingPersonal(String template) {
        for (Truth truth : Truth.values()) {
            for (Language language : Language.values()) {
                assertThat(paper(template, language, truth)).contains("0007-00042-7")
                        .doesNotContain("198506150015", "6299990000000000012", "13800008000", "𠮷");
            }
        }
    }

    @Test
    void tellsWhatWasBookedFromWhatWasCancelled() {
        assertThat(paper("booking", Language.EN, Truth.DONE)).contains("[C*2] Booked", "Come in time")
                .doesNotContain("Cancelled", "You need not come");
        assertThat(text(composer(RECEIPTS).compose("booking", Language.EN, booking(Truth.DONE, "cancelled"))))
                .contains("[C*2] Cancelled", "You need not come")
                .doesNotContain("Booked\n", "Come in time");
        assertThat(paper("booking", Language.EN, Truth.REFUSED)).contains("[C*2] Not done", "Nothing is booked")
                .doesNotContain("Come in time");
    }

    @Test
    void showsATicketLargeAndNoneWhereNoneWasTaken() {
        assertThat(paper("ticket", Language.ZH, Truth.DONE)).contains("[C*2] A012", "留意屏幕和叫号");
        assertThat(paper("ticket", Language.ZH, Truth.REFUSED)).contains("[C*2] 没有取到号", "请到导办台取号")
                .doesNotContain("留意屏幕");
    }

    /** All but the one for a visit that was cut short, which declares nothing of a person, and the one where nothing is filed. */
    static List<String> templates() {
        return new TemplateReader(RECEIPTS).names()
                .stream()
                .filter(name -> !List.of("interrupted", "answer", "draft", "guide").contains(name))
                .toList();
    }

    @Test
    void printsAnyApplicationWithItsNameAndWhatWasAppliedFor() {
        assertThat(paper("application", Language.ZH, Truth.ACCEPTED)).contains("""
            [C*2] 已受理

            [C*] 异地就医备案
            [C] 已受理。

            [C] 查询编号
            [C*2] 0007-00042-7
            ----
            办件编号 | ZZ20261123 0007 00042 X
            申请人 | 张*
            身份证号 | 410199********0015
            备案地 | 上海
            银行卡 | **** 0012
            提交时间 | 2026年11月23日 09:05
            ----
            [*] 接下来
            1. 由工作人员审核\uff0c结果发短信到 138****8000。
            2. 审核期间请勿重复申请。
            """);
    }

    @Test
    void printsAnAnswerRowByRow() {
        assertThat(answer("账户\n余额\t86,420.50 元\n\n提取\n\t没有提取记录。\n")).contains("""
            [C*2] 查公积金余额

            查询人 | 张*
            身份证号 | 410199********0015
            查询时间 | 2026年11月23日 09:05
            ----
            [*] 账户
            余额 | 86,420.50 元

            [*] 提取
            没有提取记录。
            ----
            """);
    }

    @Test
    void masksNumbersThatADepartmentWroteIntoAnAnswer() {
        assertThat(answer("证件\t410199198506150015\n手机\t13800008000"))
                .contains("证件 | 410199********0015", "手机 | 138****8000")
                .doesNotContain("198506150015", "13800008000");
    }

    private static String answer(String rows) {
        return text(composer(RECEIPTS).compose("answer", Language.ZH, Map.of("outcome", "done", "title", "查公积金余额",
                "looked-up", "2026-11-23T01:05:00Z", "name", "张三", "id-number", "410199198506150015", "rows", rows)));
    }

    @Test
    void refusesRowsThatAreNotDeclaredAsSuch() throws IOException {
        Files.writeString(dir.resolve("frame.yaml"), "head: []\nfoot: []\n");
        Files.writeString(dir.resolve("wrong.yaml"), "values: {words: text}\nlines:\n  - {rows: words}\n");

        assertThat(composer(dir).readAll())
                .containsExactly(dir.resolve("wrong.yaml")
                        + ":3: lines[1].rows names 'words', which is not declared as rows under values");
    }

    @Test
    void findsEveryMistakeBeforeACitizenDoes() throws IOException {
        assertThat(composer(RECEIPTS).readAll()).isEmpty();
        Files.writeString(dir.resolve("frame.yaml"), "head: []\nfoot: []\n");
        Files.writeString(dir.resolve("right.yaml"), "values: {}\nlines: []\n");
        Files.writeString(dir.resolve("wrong.yaml"), "values: {}\n");

        assertThat(composer(dir).readAll())
                .containsExactly(dir.resolve("wrong.yaml") + ":1: lines is missing; add it");
        assertThat(templates()).contains("fund-withdrawal");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void masksNumbersThatABackendWroteIntoItsMessage(Language language) {
        Map<String, String> values = visit(Truth.REFUSED);
        values.put("message", "证件 410199198506150015、卡 6299990000000000012、手机 13800008000、编号 ZZ20261123000700042X");

        assertThat(text(composer(RECEIPTS).compose("fund-withdrawal", language, values))).contains(
                "证件 410199********0015、卡 **** 0012、手机 138****8000、编号 ZZ20261123000700042X");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        reference   |                    | value 'reference' is required and missing
        amount      | much               | value 'amount' is no money
        submitted   | yesterday          | value 'submitted' is no instant
        next-date   | 2027-02-30         | value 'next-date' is no date
        outcome     | perhaps            | value 'outcome' is no word
        qr          | 中                  | value 'qr' is no link
        book-number | 410199198506150015 | value 'book-number' is no code
        nickname    | x                  | value 'nickname' is not declared; declare it under values or leave it out
        """)
    void refusesValuesThatDoNotFitWithoutQuotingThem(String name, String value, String complaint) {
        Map<String, String> values = visit(Truth.DONE);
        values.put(name, value == null ? "" : value);

        assertThat(composer(RECEIPTS).compose("fund-withdrawal", Language.ZH, values))
                .isEqualTo(new Composed.NotComposed("receipt fund-withdrawal: " + complaint));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        lines: [{text: '{nobody}'}]                 | lines[1].text names {nobody}, which is not declared under values
        lines: [{text: {zh: 字}}]                    | lines[1].text.en is missing; write the English text
        lines: [{space: 99}]                        | lines[1].space '99' is not allowed; write a number from 1 to 10
        lines: [{txt: x}]                           | lines[1].rule is missing: a line has one of text, label and value
        lines: [{rule: true, colour: red}]          | lines[1].colour is not known here
        lines: [{rule: true, when: {amount: x}}]    | lines[1].when.amount is not declared as a word under values
        lines: [{text: x, align: middle}]           | lines[1].align 'middle' is not allowed; write left, centre or right
        lines: nothing                              | lines must be a list
        """)
    void namesLineAndCureOfAMistakeInATemplate(String lines, String complaint) throws IOException {
        Files.writeString(dir.resolve("frame.yaml"), "head: []\nfoot: []\n");
        Files.writeString(dir.resolve("t.yaml"), "values: {amount: money}\n" + lines + "\n");

        assertThat(detail(composer(dir).compose("t", Language.ZH, Map.of("outcome", "done"))))
                .startsWith(dir.resolve("t.yaml") + ":2: " + complaint);
    }

    @Test
    void namesAnUnknownKindOfValue() throws IOException {
        Files.writeString(dir.resolve("frame.yaml"), "head: []\nfoot: []\n");
        Files.writeString(dir.resolve("t.yaml"), "values: {amount: gold}\nlines: []\n");

        assertThat(detail(composer(dir).compose("t", Language.ZH, Map.of())))
                .contains("t.yaml:1: values.amount 'gold' is no kind of value; write text");
    }

    @ParameterizedTest
    @CsvSource({"../../etc/passwd, is no name of a template", "absent, absent.yaml: there is no such file"})
    void refusesNamesOfNoTemplate(String name, String complaint) {
        assertThat(detail(composer(RECEIPTS).compose(name, Language.ZH, Map.of()))).contains(complaint);
    }

    @Test
    void leavesTheDemonstrationMarkAwayInTheField() {
        TerminalConfiguration sandbox = terminal();
        var backend = sandbox.backend();
        var field = new TerminalConfiguration(sandbox.terminalId(), sandbox.hall(), sandbox.help(), sandbox.panel(),
                new TerminalConfiguration.BackendAccess(backend.url(), backend.casePage(), backend.connect(),
                        backend.answer(), false),
                sandbox.devices(), sandbox.places(), sandbox.language(), sandbox.crypto());

        assertThat(text(new TemplateReceiptComposer(field).compose("fund-withdrawal", Language.ZH,
                visit(Truth.DONE)))).doesNotContain("演示").contains("已办结");
    }

    private static String paper(String template, Language language, Truth truth) {
        return text(composer(RECEIPTS).compose(template, language, switch (template) {
            case "application" -> application(truth);
            case "booking" -> booking(truth, "booked");
            case "ticket" -> ticket(truth);
            default -> visit(truth);
        }));
    }

    /** @param state of the booking once it is done */
    private static Map<String, String> booking(Truth truth, String state) {
        Map<String, String> values = application(truth);
        values.keySet().removeAll(Set.of("case-number", "mobile", "next-date"));
        if (truth == Truth.DONE) {
            values.put("state", state);
        }
        return values;
    }

    private static Map<String, String> ticket(Truth truth) {
        Map<String, String> values = application(truth);
        values.keySet()
                .removeAll(
                        Set.of("case-number", "mobile", "next-date", "name", "id-number", "service", "handed-over"));
        if (truth == Truth.DONE) {
            values.put("ticket", "A012");
        }
        return values;
    }

    /** Of a service that has no slip of its own. */
    private static Map<String, String> application(Truth truth) {
        Map<String, String> values = visit(truth);
        values.keySet().removeAll(Set.of("reason", "amount", "card", "book-number"));
        values.put("service", "异地就医备案");
        values.put("rows", "备案地\t上海\n银行卡\t6299990000000000012");
        return values;
    }

    private static Map<String, String> visit(Truth truth) {
        Map<String, String> values = new LinkedHashMap<>(Map.of("outcome", truth.word(), "reference", "0007-00042-7",
                "qr", "https://zhb.example/q?r=0007-00042-7", "submitted", "2026-11-23T01:05:00Z", "name", "张𠮷",
                "id-number", "410199198506150015", "reason", "偿还住房贷款", "amount", "15000.00", "card",
                "6299990000000000012", "mobile", "13800008000"));
        values.putAll(switch (truth) {
            case DONE -> Map.of("case-number", "ZZ20261123000700042X", "book-number", "TQ2026112300042", "message",
                    "准予提取。");
            case ACCEPTED -> Map.of("case-number", "ZZ20261123000700042X", "message", "已受理。");
            case REFUSED -> Map.of("case-number", "ZZ20261123000700042X", "message", "未满 12 个月。", "next-date",
                    "2027-03-14");
            case NOT_YET_KNOWN -> Map.of("handed-over", "yes");
        });
        return values;
    }

    private static TemplateReceiptComposer composer(Path directory) {
        return new TemplateReceiptComposer(terminal(), directory);
    }

    private static TerminalConfiguration terminal() {
        return switch (new TerminalConfigurationReader().read(ROOT.resolve("installer/terminal.yaml"))) {
            case Loaded.Usable(TerminalConfiguration configuration) -> configuration;
            case Loaded.Unusable(List<String> complaints) -> throw new AssertionError(complaints.toString());
        };
    }

    private static String detail(Composed composed) {
        return switch (composed) {
            case Composed.NotComposed(String detail) -> detail;
            case Composed.Receipt receipt -> throw new AssertionError("composed " + receipt);
        };
    }

    /** One line of text per line of paper: [C] centred, * bold, 2 double. */
    private static String text(Composed composed) {
        return switch (composed) {
            case Composed.NotComposed(String detail) -> throw new AssertionError(detail);
            case Composed.Receipt(List<ReceiptLine> lines) -> {
                StringBuilder text = new StringBuilder();
                lines.forEach(line -> text.append(text(line)).append('\n'));
                yield text.toString();
            }
        };
    }

    private static String text(ReceiptLine line) {
        return switch (line) {
            case ReceiptLine.Text(String text, ReceiptLine.Align align, ReceiptLine.Size size, boolean bold) -> {
                String marks = (align == ReceiptLine.Align.CENTRE ? "C" : "") + (bold ? "*" : "")
                        + (size == ReceiptLine.Size.DOUBLE ? "2" : "");
                yield marks.isEmpty() ? text : "[" + marks + "] " + text;
            }
            case ReceiptLine.Pair(String label, String value) -> label + " | " + value;
            case ReceiptLine.Rule() -> "----";
            case ReceiptLine.Space(int lines) -> "\n".repeat(lines - 1);
            case ReceiptLine.Qr(String content) -> "QR " + content;
        };
    }
}
