package cn.banshi.simulators.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.drivers.ipp.pwg.PwgPage;
import cn.banshi.drivers.ipp.pwg.PwgPage.Ink;
import cn.banshi.drivers.ipp.pwg.PwgWriter;
import cn.banshi.simulators.ipp.PwgReading.Malformed;
import cn.banshi.simulators.ipp.PwgReading.Page;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.groups.Tuple;

/** What the driver writes is what a printer reads, with two independent hands. */
class PwgPropertyTest {

    @Property(tries = 300)
    void everyPageComesBackPixelByPixel(@ForAll Ink ink, @ForAll @IntRange(min = 1, max = 700) int width,
            @ForAll @IntRange(min = 1, max = 40) int height, @ForAll @IntRange(min = 1, max = 4) int colours,
            @ForAll long seed) throws Malformed {
        byte[] pixels = noise(width * height * ink.bytes(), colours, new Random(seed));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        PwgWriter writer = new PwgWriter((bytes, length) -> written.write(bytes, 0, length));
        for (int page = 0; page < 2; page++) {
            writer.page(new PwgPage(ink, new PwgPage.Area(width, height, 300, 300),
                    new PwgPage.Side(false, PwgPage.Feed.STRAIGHT), new PwgPage.Size("any", 1, 1), 2));
            int row = width * ink.bytes();
            for (int at = 0; at < pixels.length; at += row) {
                writer.row(Arrays.copyOfRange(pixels, at, at + row));
            }
            writer.end();
        }
        assertThat(PwgReading.of(written.toByteArray())).hasSize(2)
                .extracting(Page::width, Page::height)
                .containsOnly(Tuple.tuple(width, height));
        assertThat(PwgReading.of(written.toByteArray())).allSatisfy(
                page -> assertThat(page.pixels()).isEqualTo(pixels));
    }

    /** Long runs, short ones and rows that are equal, as pages have them. */
    private static byte[] noise(int length, int colours, Random random) {
        byte[] noise = new byte[length];
        int at = 0;
        while (at < length) {
            int end = Math.min(length, at + 1 + random.nextInt(random.nextBoolean() ? 3 : 600));
            Arrays.fill(noise, at, end, (byte) random.nextInt(colours));
            at = end;
        }
        return noise;
    }
}
