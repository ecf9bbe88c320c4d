package cn.banshi.drivers.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.drivers.transport.Framing.Progress;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** A reader that sends whatever it likes in packets: the code is never longer than one can be. */
class SsiFuzzTest {

    /** One packet more than the limit that is looked at behind each packet. */
    private static final int LONGEST = Payload.LONGEST + 255;

    @FuzzTest
    void readsWhateverAReaderSends(byte[] input) {
        var packets = new SsiPacketReader();
        var content = new SsiContent();
        for (byte next : input == null ? new byte[0] : input) {
            if (packets.feed(next) == Progress.WHOLE && content.add(packets.packet()) != SsiContent.Progress.GOES_ON) {
                assertThat(content.payload().bytes().length).isLessThanOrEqualTo(LONGEST);
                assertThat(content.payload().scanned().text()).isNotNull();
                content = new SsiContent();
            }
        }
    }
}
