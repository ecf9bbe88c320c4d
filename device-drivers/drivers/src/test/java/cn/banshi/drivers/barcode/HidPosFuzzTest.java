package cn.banshi.drivers.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.drivers.transport.Framing.Progress;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.Optional;

/**
 * A device that describes itself as it likes and then sends what it likes. The first byte says how much of the input is the
 * description; an empty one stands for a scanner that cannot be asked.
 */
class HidPosFuzzTest {

    @FuzzTest
    void readsWhateverADeviceDescribesAndSends(byte[] input) {
        if (input == null || input.length == 0) {
            return;
        }
        int end = Math.min(input.length, 1 + (input[0] & 0xFF));
        Optional<HidPosLayout> described = end == 1
                ? Optional.of(HidPosLayout.COMMON)
                : HidDescriptor.layout(Arrays.copyOfRange(input, 1, end));
        described.ifPresent(layout -> reads(layout, Arrays.copyOfRange(input, end, input.length)));
    }

    private static void reads(HidPosLayout layout, byte[] reports) {
        layout.trigger().ifPresent(trigger -> assertThat(trigger.report(true)[0]).isEqualTo((byte) trigger.reportId()));
        var reader = new HidPosReader(layout);
        for (byte next : reports) {
            Progress progress = reader.feed(next);
            if (progress == Progress.WHOLE) {
                assertThat(reader.payload().bytes().length).isBetween(1, Payload.LONGEST);
            }
            if (progress == Progress.WHOLE || progress == Progress.BROKEN) {
                reader.restart();
            }
        }
    }
}
