package cn.banshi.core.intake;

import static cn.banshi.core.intake.DocumentIntakeTest.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.intake.Judgement.Accepted;
import cn.banshi.core.intake.Judgement.Kind;
import cn.banshi.core.intake.Judgement.Reason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** PNG and JPEG from a phone or a document camera. */
class PictureGateTest {

    private final DocumentIntake intake = Made.patientIntake();

    @Test
    void takesWhatTheJdkWrites() throws IOException {
        for (Kind kind : new Kind[]{Kind.PNG, Kind.JPEG}) {
            var file = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), kind.name(), file);
            assertThat(intake.judge(file.toByteArray())).isEqualTo(new Accepted(kind, 1, file.size()));
        }
    }

    @Test
    void takesTwentyFiveMillionPixelsAndNotOneRowMore() {
        assertThat(intake.judge(Made.png(5000, 5000))).isInstanceOf(Accepted.class);
        assertThat(intake.judge(Made.jpeg(5000, 5000, 1))).isInstanceOf(Accepted.class);
        assertThat(refusal(Made.png(5000, 5001))).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal(Made.jpeg(5000, 5001, 1))).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void refusesHugeRastersBeforeAnyDecoderSeesThem() {
        assertThat(refusal(Made.png(65_500, 65_500))).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal(Made.png(Integer.MAX_VALUE, Integer.MAX_VALUE))).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal(Made.png(-1, -1))).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal(Made.jpeg(65_500, 65_500, 1))).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal(Made.png(0, 5))).isEqualTo(Reason.BROKEN);
    }

    @Test
    void takesProfilesAndTextsOfAMebibyteAndNotAByteMore() {
        for (String type : new String[]{"iCCP", "zTXt", "iTXt"}) {
            assertThat(intake.judge(Made.png(9, 9, packed(type, PngGate.MAX_SIDE_CHUNK)))).as(type)
                    .isInstanceOf(Accepted.class);
            assertThat(refusal(Made.png(9, 9, packed(type, PngGate.MAX_SIDE_CHUNK + 1)))).as(type)
                    .isEqualTo(Reason.BOMB);
        }
        assertThat(intake.judge(Made.png(9, 9, Made.chunk("tEXt", new byte[PngGate.MAX_SIDE_CHUNK]))))
                .isInstanceOf(Accepted.class);
        assertThat(refusal(Made.png(9, 9, Made.chunk("tEXt", new byte[PngGate.MAX_SIDE_CHUNK + 1]))))
                .isEqualTo(Reason.BOMB);
    }

    private static byte[] packed(String type, int unpacked) {
        return Made.chunk(type, Made.joined(Made.bytes("name\0\0"), Made.deflated(new byte[unpacked])));
    }

    @Test
    void takesThirtyTwoScansAndNotOneMore() {
        assertThat(intake.judge(Made.jpeg(9, 9, JpegGate.MAX_SCANS))).isInstanceOf(Accepted.class);
        assertThat(refusal(Made.jpeg(9, 9, JpegGate.MAX_SCANS + 1))).isEqualTo(Reason.BOMB);
    }

    @Test
    void refusesPicturesThatEndTooSoon() {
        for (byte[] whole : new byte[][]{Made.png(9, 9), Made.jpeg(9, 9, 1)}) {
            for (int length = 8; length < whole.length; length++) {
                assertThat(refusal(Arrays.copyOf(whole, length))).isEqualTo(Reason.BROKEN);
            }
        }
    }

    @Test
    void cutsOffWhatFollowsThePicture() {
        byte[] pdf = Made.pdf(Made.CATALOGUE, Made.ONE_PAGE, Made.PAGE);
        for (byte[] picture : new byte[][]{Made.png(9, 9), Made.jpeg(9, 9, 1)}) {
            assertThat(((Accepted) intake.judge(Made.joined(picture, pdf))).length()).isEqualTo(picture.length);
        }
    }

    @Test
    void refusesKindsOfJpegThatNeedOtherDecoders() {
        byte[] lossless = Made.jpeg(9, 9, 1);
        lossless[3] = (byte) 0xc3;
        assertThat(refusal(lossless)).isEqualTo(Reason.BROKEN);
    }
}
