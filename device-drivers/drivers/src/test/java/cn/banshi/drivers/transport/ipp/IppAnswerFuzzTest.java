package cn.banshi.drivers.transport.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.drivers.transport.ipp.IppCodec.Decoded;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** A printer that answers whatever it likes: a message, or a sentence that says what is wrong with it. */
class IppAnswerFuzzTest {

    @FuzzTest
    void readsWhateverAPrinterAnswers(byte[] input) {
        switch (IppCodec.decode(input == null ? new byte[0] : input)) {
            case Decoded.Message(IppMessage message) -> message.groups()
                    .forEach(group -> group.attributes().keySet().forEach(name -> {
                        assertThat(group.words(name)).doesNotContainNull();
                        assertThat(group.wholes(name)).doesNotContainNull();
                        assertThat(group.dots(name)).doesNotContainNull();
                    }));
            case Decoded.Malformed(String problem) -> assertThat(problem).isNotBlank();
        }
    }
}
