package cn.banshi.drivers.samv;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.drivers.samv.FrameReader.Progress;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** A module that sends whatever it likes: every frame ends as a value, and nothing on a card commands a printer. */
class CardAnswerFuzzTest {

    private static final int SHORTEST_ANSWER = 4;

    @FuzzTest
    void readsWhateverAModuleSends(byte[] input) {
        FrameReader reader = new FrameReader(SHORTEST_ANSWER);
        for (byte next : input == null ? new byte[0] : input) {
            Progress progress = reader.feed(next);
            if (progress == Progress.WHOLE) {
                answered(SamvAnswer.of(reader.body()));
            }
            if (progress == Progress.WHOLE || progress == Progress.BAD_CHECKSUM) {
                reader = new FrameReader(SHORTEST_ANSWER);
            }
        }
    }

    private static void answered(SamvAnswer answer) {
        assertThat(answer.status()).isNotNull();
        CardData.of(answer.data()).ifPresent(card -> {
            assertThat(card.text().length + card.photo().length + card.fingerprint().length)
                    .isLessThan(answer.data().length);
            if (CardTextDecoder.decode(card.text()) instanceof CardTextDecoder.Decoded.Holder(var holder)) {
                assertThat(holder.name().codePoints()).noneMatch(Character::isISOControl);
                assertThat(holder.number().codePoints()).noneMatch(Character::isISOControl);
            }
        });
    }
}
