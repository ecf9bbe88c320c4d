package cn.banshi.sandbox.measure;

import cn.banshi.core.document.ApplicationForm;
import cn.banshi.core.document.ApplicationForm.Origin;
import cn.banshi.core.document.ApplicationForm.Row;
import cn.banshi.core.document.ApplicationForm.Section;
import cn.banshi.core.document.DocumentComposer.Composed;
import cn.banshi.core.document.PdfDocumentComposer;
import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.document.DocumentPrinter;
import cn.banshi.device.document.DocumentPrinter.Options;
import cn.banshi.device.document.DocumentPrinter.PrintResult;
import cn.banshi.device.driver.Opening;
import cn.banshi.drivers.Drivers;
import cn.banshi.simulators.ipp.IppOrder;
import cn.banshi.simulators.ipp.IppSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * How long a page of our application form takes until it is ready for a printer that takes no PDF: in grey at 300 dpi, from
 * the call to the moment at which the printer is offered the job, the question how it is included. First the first page after
 * the printer was looked at for a while, as supervision does; then pages when many were printed. Beside them the same page by
 * pdftoppm, from start to end of its process, in turn, so that both meet the same machine. Exits with 1 when the goal is missed.
 */
public final class DocumentCost {

    private static final double GOAL = 2;
    private static final int WARM_UP = 40;
    private static final int LOOKS = 50;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final int ROUNDS = 30;
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private DocumentCost() {}

    /** @param arguments the folder with the fonts */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        byte[] pdf = form(Path.of(arguments[0]));
        Path file = Files.createTempFile("page", ".pdf");
        var offer = new IppSimulator.Offer(List.of("image/pwg-raster"), false, false, true);
        try (var simulator = new IppSimulator(offer, Duration.ZERO);
                DocumentPrinter printer = ready(simulator.address())) {
            Files.write(file, pdf);
            watch(printer);
            double theirsFirst = median(DoubleStream.of(theirs(file), theirs(file), theirs(file)).toArray());
            double first = ours(simulator, printer, pdf);
            boolean kept = told("the first page, 10 s after the printer was seen", first, theirsFirst);
            for (int round = 0; round < WARM_UP; round++) {
                ours(simulator, printer, pdf);
            }
            double[] ours = new double[ROUNDS];
            double[] theirs = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                ours[round] = ours(simulator, printer, pdf);
                theirs[round] = theirs(file);
            }
            kept &= told("median of " + ROUNDS + " after " + WARM_UP + " others", median(ours), median(theirs));
            System.exit(kept ? 0 : 1);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static boolean told(String which, double ours, double theirs) {
        System.out.printf(Locale.ROOT,
                "PDF page at 300 dpi ready for the printer, %s: %.0f ms; pdftoppm's whole process %.0f ms: %.2f x"
                        + " (goal %.0f x)%n",
                which, ours, theirs, ours / theirs, GOAL);
        return ours <= GOAL * theirs;
    }

    /** As supervision looks at it before anybody comes. */
    private static void watch(DocumentPrinter printer) throws InterruptedException {
        for (int look = 0; look < LOOKS; look++) {
            printer.check(Deadline.after(LIMIT));
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    /** In milliseconds, to the moment at which the printer is offered the job. */
    private static double ours(IppSimulator simulator, DocumentPrinter printer, byte[] pdf) {
        long[] offered = new long[1];
        simulator.tell(order -> {
            if (order == IppOrder.CREATE_JOB) {
                offered[0] = System.nanoTime();
            }
        });
        long start = System.nanoTime();
        PrintResult result = printer.print(pdf, Options.PLAIN, Deadline.after(LIMIT), new Cancellation());
        if (!(result instanceof PrintResult.Printed)) {
            throw new IllegalStateException("the page was not printed: " + result);
        }
        return (offered[0] - start) / 1e6;
    }

    private static double theirs(Path file) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int code = new ProcessBuilder("pdftoppm", "-gray", "-r", "300", file.toString(), file + "-page").inheritIO()
                .start()
                .waitFor();
        double took = (System.nanoTime() - start) / 1e6;
        if (code != 0 || !Files.deleteIfExists(Path.of(file + "-page-1.pgm"))) {
            throw new IllegalStateException("pdftoppm drew no page");
        }
        return took;
    }

    private static double median(double[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static byte[] form(Path fonts) {
        List<Row> rows = new ArrayList<>(List.of(Row.half("姓名", "张明"), Row.half("性别", "女"),
                Row.full("提取金额", "15,000.00 元")));
        for (int i = 1; i <= 14; i++) {
            rows.add(Row.full("说明" + i, "第" + i + "行\uff1a郑州市政务服务中心自助服务终端住房公积金提取申请"));
        }
        var form = new ApplicationForm("住房公积金提取申请表", "郑州住房公积金管理中心", List.of(new Section("一、申请人信息", rows)),
                List.of("本人申请提取住房公积金\uff0c并声明所填内容真实、完整。"), Optional.empty(),
                new Origin("0007-00042-7", "0007", "郑州市政务服务中心", Instant.EPOCH, true));
        return switch (new PdfDocumentComposer(fonts).compose(form)) {
            case Composed.Pdf pdf -> pdf.bytes();
            case Composed.NotComposed(String detail) -> throw new IllegalStateException(detail);
        };
    }

    private static DocumentPrinter ready(String address) {
        return switch (new Drivers("measure").documentPrinter(address)) {
            case Opening.Ready<DocumentPrinter>(DocumentPrinter printer) -> printer;
            case Opening.Unusable<DocumentPrinter>(String problem) -> throw new IllegalStateException(problem);
        };
    }
}
