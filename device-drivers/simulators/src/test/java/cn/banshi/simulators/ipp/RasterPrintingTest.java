package cn.banshi.simulators.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.document.DocumentPrinter;
import cn.banshi.device.document.DocumentPrinter.Options;
import cn.banshi.device.document.DocumentPrinter.PrintResult;
import cn.banshi.device.document.DocumentPrinter.Reason;
import cn.banshi.drivers.Drivers;
import cn.banshi.simulators.Ready;
import cn.banshi.simulators.ipp.IppSimulator.Offer;
import cn.banshi.simulators.ipp.IppSimulator.Raster;
import cn.banshi.simulators.ipp.PwgReading.Malformed;
import cn.banshi.simulators.ipp.PwgReading.Page;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A printer that takes no PDF gets pixels, in what it offers. */
class RasterPrintingTest {

    private static final List<String> RASTER = List.of("application/octet-stream", "image/pwg-raster");
    private static final Raster ANY = new Raster(List.of(600, 300), List.of("black_1", "sgray_8", "srgb_8"), "normal");
    private static final BufferedImage SPECK = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
    /** Points to pixels. */
    private static final int MIDDLE = 80 * 300 / 72;

    @Test
    void getsEveryPageInGreyAt300DotsAndSaysThatItIsPrinted() throws Malformed {
        try (IppSimulator printer = simulator(ANY)) {
            assertThat(print(printer, Pages.squares(Color.BLACK, Color.GRAY), Options.PLAIN))
                    .isEqualTo(new PrintResult.Printed(OptionalInt.of(2)));
            List<Page> pages = PwgReading.of(printer.documents().getFirst());
            assertThat(pages).extracting(Page::width).containsExactly(2_480, 2_480);
            assertThat(pages).extracting(Page::height).containsExactly(3_507, 3_507);
            assertThat(pages).extracting(Page::bytesPerPixel).containsOnly(1);
            assertThat(pages).extracting(page -> page.light(MIDDLE, MIDDLE)).containsExactly(0, 128);
            assertThat(pages.getFirst().light(MIDDLE * 3, MIDDLE)).isEqualTo(255);
            assertThat(printer.tickets().getFirst()).contains("sides=one-sided", "media=iso_a4_210x297mm");
        }
    }

    @Test
    void getsColourOnlyWhereItIsAskedForOrThereIsNoGrey() throws Malformed {
        try (IppSimulator printer = simulator(ANY)) {
            print(printer, Pages.squares(Color.RED), new Options(1, false, true));
            Page page = PwgReading.of(printer.documents().getFirst()).getFirst();
            int at = (MIDDLE * page.width() + MIDDLE) * 3;
            assertThat(page.pixels()[at]).isEqualTo((byte) 255);
            assertThat(page.pixels()[at + 1]).isZero();
        }
        try (IppSimulator printer = simulator(new Raster(List.of(300), List.of("srgb_8"), "normal"))) {
            print(printer, Pages.squares(Color.BLACK), Options.PLAIN);
            assertThat(PwgReading.of(printer.documents().getFirst()).getFirst().bytesPerPixel()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @CsvSource({"normal,1,1,80,80", "flipped,1,-1,80,761", "rotated,-1,-1,515,761", "manual-tumble,1,1,80,80"})
    void turnsBacksAsThePrinterSays(String back, int cross, int feed, int x, int y) throws Malformed {
        try (IppSimulator printer = simulator(new Raster(List.of(300), List.of("sgray_8"), back))) {
            print(printer, Pages.squares(Color.BLACK, Color.BLACK), new Options(1, true, false));
            List<Page> pages = PwgReading.of(printer.documents().getFirst());
            assertThat(pages.getFirst().number(456)).isOne();
            assertThat(pages.getFirst().light(MIDDLE, MIDDLE)).isZero();
            assertThat(pages.getLast().number(272)).as("duplex").isOne();
            assertThat(pages.getLast().number(456)).isEqualTo(cross);
            assertThat(pages.getLast().number(460)).isEqualTo(feed);
            assertThat(pages.getLast().light(x * 300 / 72, y * 300 / 72)).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"150 200,200", "1200 600,600", "72,72"})
    void takesTheFewestDotsThatAreEnough(String offered, int taken) throws Malformed {
        List<Integer> dots = Arrays.stream(offered.split(" ")).map(Integer::valueOf).toList();
        try (IppSimulator printer = simulator(new Raster(dots, List.of("sgray_8"), "normal"))) {
            print(printer, Pages.squares(Color.BLACK), Options.PLAIN);
            assertThat(PwgReading.of(printer.documents().getFirst()).getFirst().number(276)).isEqualTo(taken);
        }
    }

    @Test
    void printsNothingOfADocumentThatCannotBeDrawn() {
        try (IppSimulator printer = simulator(ANY);
                DocumentPrinter driver = driver(printer)) {
            PrintResult result = print(driver, "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII), Options.PLAIN);
            assertThat(DocumentPrinterContract.assertNotPrinted(result, Reason.REFUSED).code())
                    .isEqualTo("pdf.unreadable");
            assertThat(printer.jobStates()).isEmpty();
            assertThat(driver.status()).as("the printer is well").isEqualTo(DeviceStatus.ONLINE);
        }
    }

    @ParameterizedTest
    @CsvSource({"300,black_1", "3000,sgray_8"})
    void refusesRasterThatIsNotDrawnHere(int dots, String type) {
        try (IppSimulator printer = simulator(new Raster(List.of(dots), List.of(type), "normal"))) {
            assertThat(DocumentPrinterContract
                    .assertNotPrinted(print(printer, Pages.squares(Color.BLACK), Options.PLAIN), Reason.REFUSED)
                    .code()).isEqualTo("ipp.format");
        }
    }

    @Test
    void sendsALongDocumentWhileItIsDrawn() throws Malformed {
        try (IppSimulator printer = simulator(ANY)) {
            assertThat(print(printer, Pages.noise(4, SPECK), Options.PLAIN)).isInstanceOf(PrintResult.Printed.class);
            assertThat(printer.documents().getFirst().length).isGreaterThan(16 << 20);
            assertThat(PwgReading.of(printer.documents().getFirst())).hasSize(4);
        }
    }

    @Test
    void drawsALongDocumentAgainForAPrinterThatWasBusy() throws Malformed {
        try (IppSimulator printer = new IppSimulator(new Offer(RASTER, true, true, false, ANY), Duration.ZERO)) {
            printer.failNext(IppFault.BUSY);
            assertThat(print(printer, Pages.noise(3, SPECK), Options.PLAIN)).isInstanceOf(PrintResult.Printed.class);
            assertThat(printer.documents()).hasSize(1);
            assertThat(PwgReading.of(printer.documents().getFirst())).hasSize(3);
        }
    }

    @Test
    void cancelsAJobWhoseDocumentTurnsOutToBeUndrawableWhileItIsSent() {
        try (IppSimulator printer = simulator(ANY)) {
            byte[] pdf = Pages.noise(4, new BufferedImage(26_000, 1_000, BufferedImage.TYPE_BYTE_BINARY));
            PrintResult result = print(printer, pdf, Options.PLAIN);
            assertThat(DocumentPrinterContract.assertNotPrinted(result, Reason.REFUSED).code())
                    .isEqualTo("pdf.too-large");
            assertThat(printer.jobStates()).containsExactly(7);
            assertThat(printer.documents()).isEmpty();
        }
    }

    private static IppSimulator simulator(Raster raster) {
        return new IppSimulator(new Offer(RASTER, true, true, true, raster), Duration.ZERO);
    }

    private static DocumentPrinter driver(IppSimulator printer) {
        return Ready.of(new Drivers("test").documentPrinter(printer.address()));
    }

    private static PrintResult print(IppSimulator printer, byte[] pdf, Options options) {
        try (DocumentPrinter driver = driver(printer)) {
            return print(driver, pdf, options);
        }
    }

    private static PrintResult print(DocumentPrinter driver, byte[] pdf, Options options) {
        return driver.print(pdf, options, Deadline.after(Duration.ofSeconds(50)), new Cancellation());
    }
}
