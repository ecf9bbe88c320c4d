package cn.banshi.drivers.samv;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.drivers.samv.CardTextDecoder.Decoded;
import cn.banshi.drivers.samv.FrameReader.Progress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever arrives, the decoders end with a value. The seed is fixed: a failure is found again. */
class RandomBytesTest {

    private static final int ROUNDS = 3_000;

    private final Random random = new Random(20_261_123);

    @Test
    void findsTheFrameBehindAnyNoiseThatIsNoPreamble() {
        for (int round = 0; round < ROUNDS; round++) {
            byte[] body = bytes(3 + random.nextInt(60));
            byte[] noise = bytes(random.nextInt(40));
            for (int i = 0; i < noise.length; i++) {
                noise[i] = random.nextInt(3) == 0 ? (byte) 0xAA : noise[i];
                noise[i] = noise[i] == 0x69 ? 0 : noise[i];
            }
            assertThat(read(noise, Frame.encode(body))).isEqualTo(body);
        }
    }

    private static byte[] read(byte[] noise, byte[] frame) {
        FrameReader reader = new FrameReader(4);
        for (byte each : noise) {
            assertThat(reader.feed(each)).isEqualTo(Progress.HUNTING);
        }
        Progress progress = Progress.HUNTING;
        for (byte each : frame) {
            progress = reader.feed(each);
        }
        assertThat(progress).isEqualTo(Progress.WHOLE);
        return reader.body();
    }

    @Test
    void noticesEveryFlippedBitBehindTheLength() {
        byte[] frame = Frame.encode(bytes(20));
        for (int bit = 7 * 8; bit < frame.length * 8; bit++) {
            byte[] flipped = frame.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            FrameReader reader = new FrameReader(4);
            Progress progress = Progress.HUNTING;
            for (byte each : flipped) {
                progress = reader.feed(each);
            }
            assertThat(progress).isEqualTo(Progress.BAD_CHECKSUM);
        }
    }

    @Test
    void readsNothingThatCommandsAPrinterOrTurnsTheDirectionOfText() {
        byte[] hostile = "\u001b@\u202e\u2066\n\r\u2028\ud800张\ud840\udc00".repeat(32)
                .getBytes(StandardCharsets.UTF_16LE);
        for (int offset = 0; offset + CardText.LENGTH <= hostile.length; offset += 2) {
            byte[] chip = Arrays.copyOfRange(hostile, offset, offset + CardText.LENGTH);
            String name = new CardText(chip).field(0, 30);
            assertThat(name.codePoints()).noneMatch(letter -> Character.isISOControl(letter)
                    || Character.getType(letter) == Character.FORMAT
                    || Character.getType(letter) == Character.LINE_SEPARATOR
                    || Character.getType(letter) == Character.SURROGATE);
            assertThat(name).contains("张");
        }
    }

    @Test
    void decodesOrRefusesAnyText() {
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            refused += CardTextDecoder.decode(bytes(random.nextInt(300))) instanceof Decoded.Malformed ? 1 : 0;
        }
        assertThat(refused).isEqualTo(ROUNDS);
    }

    @Test
    void splitsOrRefusesAnyData() {
        for (int round = 0; round < ROUNDS; round++) {
            byte[] data = bytes(random.nextInt(30));
            for (int i = 0; i < Math.min(6, data.length); i += 2) {
                data[i] = 0;
                data[i + 1 < data.length ? i + 1 : i] &= 0x0F;
            }
            CardData.of(data)
                    .ifPresent(parts -> assertThat(
                            parts.text().length + parts.photo().length + parts.fingerprint().length)
                            .isIn(data.length - 4, data.length - 6));
        }
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
