package cn.banshi.simulators.ipp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.document.DocumentPrinter;
import cn.banshi.device.document.DocumentPrinter.Options;
import cn.banshi.device.document.DocumentPrinter.PrintResult;
import cn.banshi.drivers.Drivers;
import cn.banshi.simulators.Ready;
import cn.banshi.simulators.ipp.PwgReading.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What a real printer that takes no PDF gets is the page that another renderer, Poppler's, makes of the same PDF. */
@ResourceLock("ippeveprinter")
class EverywhereRasterTest {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Path FONT = Path.of(System.getProperty("banshi.root"), "assets/fonts/NotoSansSC-Regular.ttf");
    /** Of 255, beyond all shades within a pixel: two renderers place and smooth the edge of a glyph differently. */
    private static final int TOLERANCE = 32;
    /** One of so many pixels may differ; measured: one of 36 000, and one of 183 where a page lies a pixel too high or low. */
    private static final int RARE = 10_000;

    @TempDir
    Path folder;

    @BeforeEach
    void needPeer() {
        Optional<String> hindrance = EverywherePrinter.hindrance("pdftoppm");
        assumeTrue(hindrance.isEmpty(), () -> "no real IPP printer to test with: " + hindrance.orElse(""));
    }

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void drawsChineseTextAndAPictureAsPopplerDoes() throws Exception {
        byte[] pdf = Pages.form(FONT);
        Page page = printed(pdf);
        byte[] other = poppler(pdf, page);
        assertThat(page.bytesPerPixel()).isOne();
        assertThat(odd(page.pixels(), other, page.width())).as("drawn by us alone").isLessThan(other.length / RARE);
        assertThat(odd(other, page.pixels(), page.width())).as("drawn by Poppler alone")
                .isLessThan(other.length / RARE);
    }

    /** Pixels that are unlike everything around their place in the other picture. */
    private static int odd(byte[] picture, byte[] other, int width) {
        int odd = 0;
        for (int at = width + 1; at < picture.length - width - 1; at++) {
            odd += Math.abs((picture[at] & 0xFF) - (other[at] & 0xFF)) > TOLERANCE
                    && odd(picture[at] & 0xFF, other, at, width)
                            ? 1
                            : 0;
        }
        return odd;
    }

    private static boolean odd(int light, byte[] other, int at, int width) {
        int darkest = 255;
        int lightest = 0;
        for (int row = at - width; row <= at + width; row += width) {
            for (int place = row - 1; place <= row + 1; place++) {
                darkest = Math.min(darkest, other[place] & 0xFF);
                lightest = Math.max(lightest, other[place] & 0xFF);
            }
        }
        return light < darkest - TOLERANCE || light > lightest + TOLERANCE;
    }

    private Page printed(byte[] pdf) throws Exception {
        try (EverywherePrinter peer = new EverywherePrinter(folder, "image/pwg-raster");
                DocumentPrinter printer = Ready.of(new Drivers("test").documentPrinter(peer.address()))) {
            assertThat(printer.print(pdf, Options.PLAIN, Deadline.after(LONG), new Cancellation()))
                    .isInstanceOf(PrintResult.Printed.class);
            List<Page> pages = PwgReading.of(peer.documents().getFirst());
            assertThat(pages).extracting(Page::width, Page::height).containsExactly(Tuple.tuple(2_480, 3_507));
            return pages.getFirst();
        }
    }

    /** Grey pixels of the upper left of Poppler's page, which has parts of pixels at its edges where ours has none. */
    private byte[] poppler(byte[] pdf, Page like) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("page.pdf"), pdf);
        Path drawn = folder.resolve("page");
        Process drawing = new ProcessBuilder("pdftoppm", "-gray", "-singlefile", "-r",
                Integer.toString(like.number(276)), "-x", "0", "-y", "0", "-W", Integer.toString(like.width()), "-H",
                Integer.toString(like.height()), file.toString(), drawn.toString()).inheritIO().start();
        assertThat(drawing.waitFor()).isZero();
        byte[] pgm = Files.readAllBytes(Path.of(drawn + ".pgm"));
        byte[] head = "P5\n%d %d\n255\n".formatted(like.width(), like.height()).getBytes(StandardCharsets.US_ASCII);
        assertThat(pgm).startsWith(head).hasSize(head.length + like.width() * like.height());
        return Arrays.copyOfRange(pgm, head.length, pgm.length);
    }
}
