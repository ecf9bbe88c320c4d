package cn.banshi.drivers.samv;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.drivers.samv.FrameReader.Progress;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for every frame. */
class FramePropertyTest {

    @Property
    void comesBackAsItWasSent(@ForAll @Size(min = 3, max = 300) byte[] body) {
        FrameReader reader = new FrameReader(4);
        assertThat(fed(reader, Frame.encode(body))).isEqualTo(Progress.WHOLE);
        assertThat(reader.body()).isEqualTo(body);
    }

    @Property
    void isNotWholeBeforeItsLastByte(@ForAll @Size(min = 3, max = 60) byte[] body,
            @ForAll @IntRange(max = 66) int cut) {
        byte[] frame = Frame.encode(body);
        byte[] part = Arrays.copyOf(frame, Math.min(cut, frame.length - 1));
        assertThat(fed(new FrameReader(4), part)).isIn(Progress.HUNTING, Progress.INSIDE);
    }

    private static Progress fed(FrameReader reader, byte[] bytes) {
        Progress progress = Progress.HUNTING;
        for (byte next : bytes) {
            progress = reader.feed(next);
        }
        return progress;
    }
}
