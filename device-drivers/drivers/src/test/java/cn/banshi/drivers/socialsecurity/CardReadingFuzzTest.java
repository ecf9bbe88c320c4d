package cn.banshi.drivers.socialsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.smartcard.SocialSecurityCardReader.ReadResult;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;

/**
 * A card that answers whatever it likes: status words, records and texts are read as they come. The reading ends with a
 * value, after a bounded number of questions, and what it calls a card is one.
 */
class CardReadingFuzzTest {

    private static final int MOST_QUESTIONS = 300;

    @FuzzTest
    void readsWhateverACardSays(byte[] input) {
        var reader = new AnsweringReader(input == null ? new byte[0] : input);
        ReadResult result = new CardReading(reader, Deadline.after(Duration.ofMinutes(1)), new Cancellation(), () -> {})
                .run();
        assertThat(reader.questions()).isLessThan(MOST_QUESTIONS);
        if (result instanceof ReadResult.Read(var card)) {
            assertThat(card.number()).matches("[0-9A-Z]{1,18}");
            assertThat(card.issue().cardNumber()).matches("[0-9A-Z]{1,9}");
            assertThat(card.name()).isNotBlank();
            assertThat(card.nameOnCard().length).isBetween(1, 50);
        }
    }
}
