package cn.banshi.simulators.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The picture of the paper; needs no Chinese font. */
class PaperPainterTest {

    @TempDir
    Path directory;

    @Test
    void drawsASymbolThatCanBeReadFromThePicture() throws IOException {
        byte[] store = "https://example.test/c/1".getBytes(Charset.forName("GBK"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[]{0x1B, 0x40, 0x1B, 0x61, 1, 0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x43, 8, 0x1D, 0x28, 0x6B,
            (byte) (store.length + 3), 0, 0x31, 0x50, 0x30});
        bytes.writeBytes(store);
        bytes.writeBytes(new byte[]{0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x51, 0x30, 0x1D, 0x56, 0x42, 0});
        Path file = directory.resolve("paper/receipt.png");
        new PaperPainter(List.of()).write(Paper.of(bytes.toByteArray()), file);
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(QrReading.read(picture(image))).isEqualTo("https://example.test/c/1");
    }

    @Test
    void growsWithThePaper() {
        PaperPainter painter = new PaperPainter(List.of());
        BufferedImage few = painter.draw(Paper.of("A\nB\nC\nD\nE\n".getBytes(Charset.forName("GBK"))));
        BufferedImage more = painter.draw(Paper.of("A\nB\nC\nD\nE\nF\n".getBytes(Charset.forName("GBK"))));
        assertThat(more.getHeight() - few.getHeight()).isEqualTo(2 * 34);
        assertThat(more.getWidth()).isEqualTo(few.getWidth());
    }

    private static Printed.Picture picture(BufferedImage image) {
        int stride = (image.getWidth() + 7) / 8;
        byte[] rows = new byte[stride * image.getHeight()];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if ((image.getRGB(x, y) & 0xFF) < 0x60) {
                    rows[y * stride + x / 8] |= (byte) (0x80 >> (x % 8));
                }
            }
        }
        return new Printed.Picture(image.getWidth(), image.getHeight(), rows);
    }
}
