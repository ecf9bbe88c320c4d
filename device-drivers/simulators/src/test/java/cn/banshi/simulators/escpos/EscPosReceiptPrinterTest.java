package cn.banshi.simulators.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.receipt.ReceiptLine;
import cn.banshi.device.receipt.ReceiptLine.Align;
import cn.banshi.device.receipt.ReceiptLine.Pair;
import cn.banshi.device.receipt.ReceiptLine.Qr;
import cn.banshi.device.receipt.ReceiptLine.Size;
import cn.banshi.device.receipt.ReceiptLine.Text;
import cn.banshi.device.receipt.ReceiptPrinter;
import cn.banshi.device.receipt.ReceiptPrinter.PrintResult;
import cn.banshi.device.receipt.ReceiptPrinter.Reason;
import cn.banshi.drivers.Drivers;
import cn.banshi.device.driver.Opening;
import cn.banshi.simulators.escpos.Printed.Characters;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ESC/POS driver on the ESC/POS simulator, its bytes read back by an interpreter of their own. */
class EscPosReceiptPrinterTest extends ReceiptPrinterContract {

    @TempDir
    Path directory;
    private final Drivers drivers = new Drivers("test");
    private EscPosSimulator simulator;

    @BeforeEach
    void start() {
        simulator = new EscPosSimulator(directory.resolve("lpRECEIPT"), Duration.ZERO);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Override
    ReceiptPrinter printer() {
        return printer("generic-80");
    }

    private ReceiptPrinter printer(String model) {
        return printer(simulator.address(115_200), model);
    }

    private ReceiptPrinter printer(String address, String model) {
        return switch (drivers.receiptPrinter(address, model)) {
            case Opening.Ready<ReceiptPrinter>(ReceiptPrinter printer) -> printer;
            case Opening.Unusable<ReceiptPrinter>(String problem) -> throw new AssertionError(problem);
        };
    }

    @Override
    void fail(PrinterFault fault) {
        simulator.failAlways(fault);
    }

    @Override
    void failDuringNextReceipt(PrinterFault fault) {
        simulator.failNext(fault);
    }

    @Override
    void cureEverything() {
        simulator.clear();
    }

    @Override
    void unplug() {
        simulator.unplug();
    }

    @Override
    void plugIn() {
        simulator.plugIn();
    }

    @Override
    List<List<String>> printed() {
        return simulator.receipts().stream().map(receipt -> Paper.of(receipt).lines()).toList();
    }

    @Test
    void showsTheSameTextQrContentAndCutToAnIndependentReader() {
        Paper paper = print(RECEIPT, "generic-80");
        assertThat(paper.lines()).containsExactly("郑州市政务服务", "-".repeat(48),
                "业务" + " ".repeat(34) + "公积金提取", "申请人" + " ".repeat(39) + "张*",
                "受理号" + " ".repeat(26) + "4101990000000001", "-".repeat(48), "请妥善保管本凭条。");
        assertThat(paper.qrContents()).containsExactly("https://example.test/c/4101990000000001");
        assertThat(paper.printed().getLast()).isEqualTo(new Printed.Cut(false));
        assertThat(paper.cuts()).isOne();
        assertThat(paper.printed()).noneMatch(Printed.Unknown.class::isInstance);
    }

    /** As usblp is: a read waits in the kernel for what the printer may say, and writes have to pass it. */
    @Test
    void printsThroughACharacterDevice() {
        try (ReceiptPrinter printer = printer("usb://" + directory.resolve("lpRECEIPT"), "generic-80")) {
            assertThat(printer.print(RECEIPT, Deadline.after(Duration.ofMinutes(1))))
                    .isInstanceOf(PrintResult.Printed.class);
            assertThat(simulator.receipts()).hasSize(1);
        }
    }

    @Test
    void doesNotTakeAStatusThatThePrinterSendsByItselfForTheEndOfTheReceipt() {
        simulator.failAlways(PrinterFault.TALKATIVE);
        simulator.slow(Duration.ofMillis(50));
        try (ReceiptPrinter printer = printer("epson-tm-t20ii")) {
            assertThat(printer.print(RECEIPT, Deadline.after(Duration.ofMinutes(1))))
                    .isInstanceOf(PrintResult.Printed.class);
            assertThat(simulator.receipts()).as("it is out").hasSize(1);
        }
    }

    /** The marker never comes: the printer's own word must do. */
    @Test
    void hearsAtOnceThatThePaperIsOut() {
        simulator.failNext(PrinterFault.PAPER_OUT);
        try (ReceiptPrinter printer = printer("epson-tm-t20ii")) {
            PrintResult result = printer.print(RECEIPT, Deadline.after(Duration.ofMinutes(1)));
            assertThat(((PrintResult.NotKnown) result).reason()).isEqualTo(Reason.PAPER_OUT);
            assertThat(simulator.received()).as("switched on").containsSequence(0x1D, 0x61, 0x0E);
        }
    }

    @ParameterizedTest
    @MethodSource("cn.banshi.drivers.escpos.PrinterModels#names")
    void printsOnEveryModel(String model) {
        try (ReceiptPrinter printer = printer(model)) {
            assertThat(printer.print(RECEIPT, Deadline.after(Duration.ofMinutes(1))))
                    .isInstanceOf(PrintResult.Printed.class);
        }
    }

    /** A printer that was asked by a program before keeps on telling. */
    @Test
    void printsWhileAnAutomaticStatusComesInBetween() {
        try (ReceiptPrinter printer = printer("epson-tm-t20ii")) {
            for (int round = 0; round < 3; round++) {
                simulator.failAlways(PrinterFault.NEAR_END);
                assertThat(printer.print(RECEIPT, Deadline.after(Duration.ofMinutes(1))))
                        .isInstanceOf(PrintResult.Printed.class);
                simulator.clear();
            }
            assertThat(simulator.receipts()).hasSize(3);
        }
    }

    /** The next citizen must not find what the last one waited for in vain. */
    @Test
    void forgetsWhatAStuckKnifeHeldUp() {
        simulator.failNext(PrinterFault.CUTTER_ERROR);
        try (ReceiptPrinter printer = printer()) {
            assertThat(print(printer)).isInstanceOf(PrintResult.NotKnown.class);
            assertThat(printer.check(Deadline.after(Duration.ofMinutes(1))).state())
                    .isEqualTo(DeviceState.HARDWARE_ERROR);
            simulator.clear();
            assertThat(print(printer)).isInstanceOf(PrintResult.Printed.class);
            assertThat(simulator.receipts()).hasSize(1);
        }
    }

    @Test
    void triesTheKnifeAgainWhenSomebodyHadTheCoverOpen() {
        try (ReceiptPrinter printer = printer()) {
            simulator.failAlways(PrinterFault.CUTTER_ERROR);
            printer.check(Deadline.after(Duration.ofMinutes(1)));
            simulator.failAlways(PrinterFault.COVER_OPEN);
            printer.check(Deadline.after(Duration.ofMinutes(1)));
            simulator.clear();
            simulator.failAlways(PrinterFault.CUTTER_WAITS);
            assertThat(printer.check(Deadline.after(Duration.ofMinutes(1)))).isEqualTo(DeviceStatus.ONLINE);
        }
    }

    @Test
    void printsTheTitleDoubleBoldAndInTheMiddle() {
        Printed.Line title = (Printed.Line) print(RECEIPT, "generic-80").printed().getFirst();
        assertThat(title.align()).isEqualTo(Printed.Align.CENTRE);
        assertThat(title.pieces()).containsExactly(new Characters("郑州市政务服务", 2, 2, true, false, false));
    }

    @Test
    void wrapsByColumnsAndKeepsWordsAndClosingMarksTogether() {
        Paper paper = print(
                List.of(Text.of("一二三四五六七八九十一二三四五六,然后"), Text.of("please keep this receipt until the case is done"),
                        new Pair("住址", "河南省郑州市测试区演示路100号院3号楼2单元501")),
                "generic-58");
        assertThat(paper.lines()).containsExactly("一二三四五六七八九十一二三四五", "六,然后", "please keep this receipt until",
                "the case is done", "住址  河南省郑州市测试区演示路", "100号院3号楼2单元501");
        assertThat(paper.printed()).allSatisfy(each -> {
            if (each instanceof Printed.Line line) {
                assertThat(line.text().codePoints().map(CellFont::cells).sum()).isLessThanOrEqualTo(32);
            }
        });
    }

    @Test
    void sendsNoCommandsThatAreHiddenInText() {
        Paper paper = print(List.of(Text.of("a\u001B@b\u001Dc\u0010\u0004\u0001d\u00A0e\u200Bf")), "generic-80");
        assertThat(paper.lines()).containsExactly("a@bcd ef");
    }

    @Test
    void printsTheYenSignOfTheGbkSet() {
        assertThat(print(List.of(new Pair("金额", "¥12,345.67")), "generic-80").lines())
                .containsExactly("金额" + " ".repeat(33) + "￥12,345.67");
    }

    @Test
    void printsAPlaceholderForACharacterThatNoFontDraws() {
        assertThat(print(List.of(Text.of("王𠮷")), "generic-80").lines()).containsExactly("王〓");
    }

    @Test
    void drawsTheQrItselfWhereThePrinterCannot() {
        Paper paper = print(List.of(new Qr("410199")), "generic-80-raster");
        assertThat(paper.qrContents()).isEmpty();
        Printed.Raster raster = (Printed.Raster) paper.printed().getFirst();
        assertThat(raster.align()).isEqualTo(Printed.Align.CENTRE);
        assertThat(QrReading.read(raster.picture())).isEqualTo("410199");
    }

    @Test
    void feedsInsteadOfCuttingWithoutAKnife() {
        try (ReceiptPrinter printer = printer("generic-58")) {
            assertThat(printer.capabilities().cutter()).isFalse();
            assertThat(printer.print(RECEIPT, Deadline.after(Duration.ofSeconds(20))))
                    .isInstanceOf(PrintResult.Printed.class);
            Paper paper = Paper.of(simulator.unfinished());
            assertThat(paper.cuts()).isZero();
            assertThat(paper.printed().getLast()).isInstanceOf(Printed.Feed.class);
        }
    }

    @Test
    void trustsAGoodStatusAfterTheTimeAReceiptTakesWhenThereIsNoMarker() {
        simulator.failAlways(PrinterFault.NO_MARKER);
        try (ReceiptPrinter printer = printer("generic-80")) {
            assertThat(printer.print(List.of(Text.of("短")), Deadline.after(Duration.ofSeconds(20))))
                    .isInstanceOf(PrintResult.Printed.class);
        }
    }

    @Test
    void doesNotKnowWhenAModelThatKnowsTheMarkerNeverSendsIt() {
        simulator.failAlways(PrinterFault.NO_MARKER);
        try (ReceiptPrinter printer = printer("epson-tm-t20ii")) {
            PrintResult result = printer.print(List.of(Text.of("短")), Deadline.after(Duration.ofMillis(800)));
            assertThat(result).isInstanceOf(PrintResult.NotKnown.class);
            assertThat(((PrintResult.NotKnown) result).reason()).isEqualTo(Reason.TIMED_OUT);
        }
    }

    @Test
    void waitsForASlowHeadBeforeItSaysPrinted() {
        simulator.slow(Duration.ofMillis(25));
        try (ReceiptPrinter printer = printer("generic-80")) {
            assertThat(printer.print(RECEIPT, Deadline.after(Duration.ofSeconds(20))))
                    .isInstanceOf(PrintResult.Printed.class);
            assertThat(printed()).hasSize(1);
        }
    }

    @Test
    void doesNotKnowWhenThePrinterIsUnpluggedDuringPrint() {
        simulator.slow(Duration.ofSeconds(5));
        try (ReceiptPrinter printer = printer("generic-80")) {
            Thread puller = Thread.ofPlatform().start(() -> {
                while (simulator.received().length < 100) {
                    Thread.onSpinWait();
                }
                simulator.unplug();
            });
            PrintResult result = printer.print(RECEIPT, Deadline.after(Duration.ofSeconds(20)));
            assertThat(result).isInstanceOf(PrintResult.NotKnown.class);
            assertThat(((PrintResult.NotKnown) result).reason()).isEqualTo(Reason.NO_PRINTER);
            assertThat(puller.isInterrupted()).isFalse();
        }
    }

    @Test
    void centresAndScales() {
        Paper paper = print(List.of(new Text("右", Align.RIGHT, Size.NORMAL, false), Text.of("左")), "generic-80");
        assertThat(((Printed.Line) paper.printed().get(0)).align()).isEqualTo(Printed.Align.RIGHT);
        assertThat(((Printed.Line) paper.printed().get(1)).align()).isEqualTo(Printed.Align.LEFT);
    }

    private Paper print(List<ReceiptLine> receipt, String model) {
        try (ReceiptPrinter printer = printer(model)) {
            assertThat(printer.print(receipt, Deadline.after(Duration.ofSeconds(20))))
                    .isInstanceOf(PrintResult.Printed.class);
            List<byte[]> receipts = simulator.receipts();
            return Paper.of(receipts.isEmpty() ? simulator.unfinished() : receipts.getLast());
        }
    }
}
