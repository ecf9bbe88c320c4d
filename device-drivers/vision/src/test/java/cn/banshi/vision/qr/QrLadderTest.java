package cn.banshi.vision.qr;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Deadline;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class QrLadderTest {

    private static final Deadline LATER = Deadline.after(Duration.ofHours(1));

    private final QrLadder ladder = new QrLadder();

    private static Grey empty() {
        return new Grey(new byte[200 * 200], 200, 200);
    }

    private static Optional<String> never() {
        throw new AssertionError("asked the slow reader");
    }

    /** A code on a picture 200 pixels wide, three pixels a module at least. */
    public static Grey code(String text, Map<EncodeHintType, ?> hints) throws WriterException {
        BitMatrix modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 200, 200, hints);
        byte[] pixels = new byte[200 * 200];
        for (int at = 0; at < pixels.length; at++) {
            pixels[at] = (byte) (modules.get(at % 200, at / 200) ? 20 : 230);
        }
        return new Grey(pixels, 200, 200);
    }

    private Optional<String> read(Grey code) {
        return ladder.read(List.of(() -> code), QrLadderTest::never, LATER);
    }

    @Test
    void readsWhatIsWritten() throws WriterException {
        assertThat(read(code("https://example.invalid/办事", Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))))
                .contains("https://example.invalid/办事");
    }

    @Test
    void bytesThatAreNotUtf8AreGb18030() throws WriterException {
        // a writer that does not say which characters its bytes mean: every byte as one character
        String raw = new String("住房公积金".getBytes(Charset.forName("GB18030")), StandardCharsets.ISO_8859_1);
        assertThat(read(code(raw, Map.of()))).contains("住房公积金");
    }

    @Test
    void stepsUpUntilSomethingIsRead() throws WriterException {
        Grey code = code("42", Map.of());
        assertThat(ladder.read(List.<Supplier<Grey>>of(QrLadderTest::empty, QrLadderTest::empty, () -> code, () -> {
            throw new AssertionError("stepped on");
        }), QrLadderTest::never, LATER)).contains("42");
    }

    @Test
    void slowReaderIsAskedForEveryFifthFrameInARowThatShowsNothing() {
        for (int frame = 0; frame < 4; frame++) {
            assertThat(ladder.read(List.<Supplier<Grey>>of(QrLadderTest::empty), QrLadderTest::never, LATER)).isEmpty();
        }
        assertThat(ladder.read(List.<Supplier<Grey>>of(QrLadderTest::empty), () -> Optional.of("42"), LATER))
                .contains("42");
        assertThat(ladder.read(List.<Supplier<Grey>>of(QrLadderTest::empty), QrLadderTest::never, LATER)).isEmpty();
    }

    @Test
    void frameThatWasReadBeginsTheCountAnew() throws WriterException {
        Grey code = code("42", Map.of());
        for (int frame = 0; frame < 20; frame++) {
            int each = frame;
            ladder.read(List.<Supplier<Grey>>of(() -> each % 4 == 0 ? code : empty()), QrLadderTest::never, LATER);
        }
    }

    @Test
    void noRungIsSteppedOnBehindTheDeadline() {
        assertThat(ladder.read(List.of(() -> {
            throw new AssertionError("stepped on");
        }), QrLadderTest::never, Deadline.after(Duration.ZERO))).isEmpty();
    }
}
