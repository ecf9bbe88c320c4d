package cn.banshi.drivers.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.drivers.cases.Case;
import cn.banshi.drivers.fingerprint.Exchange.Command;
import cn.banshi.drivers.transport.Framing.Progress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes to fields and back, case by case. */
class FingerCodecTest {

    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    static List<Case> packets() {
        return Case.in(FingerCodecTest.class, "packets.txt");
    }

    @ParameterizedTest
    @MethodSource("packets")
    void sendsCommandsAndReadsAnswers(Case given) {
        String[] words = given.text("command").split(" ");
        int[] parameters = Arrays.stream(words).skip(1).mapToInt(Integer::parseInt).toArray();
        assertThat(HEX.formatHex(Command.valueOf(words[0]).packet(parameters))).isEqualTo(given.text("sends"));
        AnswerReader reader = new AnswerReader();
        Progress progress = Progress.BETWEEN;
        for (byte each : given.bytes("answer")) {
            progress = reader.feed(each);
        }
        assertThat(progress).hasToString(given.text("outcome"));
        if (progress == Progress.WHOLE) {
            byte[] content = reader.content();
            String data = HEX.formatHex(content, 1, content.length);
            assertThat((Confirmation.of(content[0]) + " " + data).strip()).isEqualTo(given.text("says"));
        }
    }
}
