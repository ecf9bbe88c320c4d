package cn.banshi.drivers.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Paper;
import cn.banshi.device.receipt.ReceiptLine.Align;
import cn.banshi.device.receipt.ReceiptPrinter.PaperStatus;
import cn.banshi.drivers.cases.Case;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands and answers, case by case. */
class EscPosCodecTest {

    static List<Case> commands() {
        return Case.in(EscPosCodecTest.class, "commands.txt");
    }

    static List<Case> automatic() {
        return Case.in(EscPosCodecTest.class, "automatic.txt");
    }

    static List<Case> status() {
        return Case.in(EscPosCodecTest.class, "status.txt");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void writesCommands(Case given) {
        Bitmap dot = Bitmap.blank(8, 1);
        dot.blacken(0, 0);
        Bitmap column = Bitmap.blank(1, 24);
        column.blacken(0, 0);
        column.blacken(0, 23);
        byte[] written = switch (given.name()) {
            case "status 1" -> Command.status(1);
            case "status 4" -> Command.status(4);
            case "automatic status of cover, errors and roll" -> Command.AUTOMATIC_STATUS;
            case "go on" -> Command.GO_ON;
            case "start afresh" -> Command.START_AFRESH;
            case "one black dot" -> Command.raster(dot);
            case "partial cut" -> Command.cut(true);
            case "full cut" -> Command.cut(false);
            case "QR 1234 module 3" -> Command.qr("1234", 3);
            case "double size" -> Command.size(2, 2);
            case "centre" -> Command.align(Align.CENTRE);
            case "inline dot, upper left and lower left" -> Command.inline(column);
            default -> throw new AssertionError("no command for the case " + given.name());
        };
        assertThat(written).isEqualTo(given.bytes("bytes"));
    }

    @ParameterizedTest
    @MethodSource("status")
    void readsStatus(Case given) {
        byte[] bytes = given.bytes("answers");
        for (byte each : bytes) {
            assertThat(PrinterAnswer.isAnswer(each)).isTrue();
        }
        PrinterAnswer answer = new PrinterAnswer(bytes[0], bytes[1], bytes[2], bytes[3]);
        PaperStatus status = answer.status();
        assertThat(answer.fault().map(Enum::name).orElse("none")).isEqualTo(given.text("fault"));
        assertThat(status.paper()).hasToString(given.text("paper"));
        assertThat(status.device().state()).hasToString(given.text("state"));
        assertThat(status.device().reason().isEmpty())
                .isEqualTo(status.paper() == Paper.FULL && answer.fault().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("automatic")
    void readsAutomaticStatus(Case given) {
        var sayings = new Sayings();
        for (byte each : given.bytes("says")) {
            sayings.take(each);
        }
        PrinterAnswer answer = sayings.status();
        assertThat(answer.fault().map(Enum::name).orElse("none")).isEqualTo(given.text("fault"));
        assertThat(answer.status().paper()).hasToString(given.text("paper"));
        assertThat(answer.status().device().state()).hasToString(given.text("state"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"11", "13", "00", "03", "0F", "10", "14", "FF", "92"})
    void takesFlowControlAndOtherAnswersForNoStatus(String hex) {
        assertThat(PrinterAnswer.isAnswer(HexFormat.of().parseHex(hex)[0])).isFalse();
    }

    @ParameterizedTest
    @MethodSource("cn.banshi.drivers.escpos.PrinterModels#names")
    void readsEveryModelItNames(String name) {
        PrinterModel model = PrinterModels.find(name).orElseThrow();
        assertThat(model.columns() * 12).isLessThanOrEqualTo(model.dots());
        assertThat(model.dots()).isIn(384, 576, 640);
    }

    @Test
    void inheritsWhatAModelDoesNotSay() {
        PrinterModel model = PrinterModels.find("generic-58").orElseThrow();
        assertThat(model).isEqualTo(new PrinterModel(32, 384, PrinterModel.Cut.NONE, PrinterModel.Qr.RASTER, false,
                PrinterModel.Completion.MARKER_OR_TIME, false));
        assertThat(PrinterModels.find("no-such-model")).isEmpty();
    }
}
