package cn.banshi.vision.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JpegSplitterTest {

    /** Head of four bytes, scan with a stuffed FF and a restart marker, end. */
    private static final String PICTURE = "FFD8 FFE00004AABB FFDA0003CC 11FF0022FFD033 FFD9";

    private static List<String> split(JpegSplitter splitter, String hex) {
        List<String> pictures = new ArrayList<>();
        for (byte next : HexFormat.of().parseHex(hex.replace(" ", ""))) {
            splitter.feed(next).ifPresent(picture -> pictures.add(HexFormat.of().withUpperCase().formatHex(picture)));
        }
        return pictures;
    }

    private static List<String> split(String hex) {
        return split(new JpegSplitter(), hex);
    }

    private static String plain(String hex) {
        return hex.replace(" ", "");
    }

    @Test
    void cutsPicturesOutOfWhatStandsBetweenThem() {
        assertThat(split("2D2D0D0A" + PICTURE + "0D0A2D2DFF41" + PICTURE + "FF")).containsExactly(plain(PICTURE),
                plain(PICTURE));
    }

    @Test
    void endOfAPictureInAHeadIsNotTheEnd() {
        String thumbnail = "FFD8 FFE1000A FFD8FFDAFFD9FFD9 FFDA0003CC 1122 FFD9";
        assertThat(split(thumbnail)).containsExactly(plain(thumbnail));
    }

    @Test
    void fillBytesBeforeMarkersBelongToThePicture() {
        String filled = "FFD8 FFFFFFE00002 FFDA0002 11FFFFD9";
        assertThat(split(filled)).containsExactly(plain(filled));
    }

    @Test
    void pictureThatWasCutShortIsDroppedAndTheNextIsWhole() {
        assertThat(split("FFD8 FFE00004AABB FFDA0003CC 11 " + PICTURE)).containsExactly(plain(PICTURE));
        assertThat(split("FFD8 FFE00004AABB 00 " + PICTURE)).containsExactly(plain(PICTURE));
        assertThat(split("FFD8 FFE00001 " + PICTURE)).containsExactly(plain(PICTURE));
    }

    @Test
    void pictureLongerThanAllowedIsDroppedAndTheNextIsWhole() {
        String huge = "FFD8FFDA0002" + "11".repeat(60);
        assertThat(split(new JpegSplitter(40), huge + "FFD9" + PICTURE)).containsExactly(plain(PICTURE));
    }

    @Test
    void noiseHoldsNoMoreMemoryThanOnePicture() {
        var splitter = new JpegSplitter(1_000);
        var random = new Random(9);
        byte[] noise = new byte[1 << 18];
        random.nextBytes(noise);
        for (byte each : noise) {
            splitter.feed(each).ifPresent(picture -> assertThat(picture.length).isLessThanOrEqualTo(1_000));
        }
    }
}
