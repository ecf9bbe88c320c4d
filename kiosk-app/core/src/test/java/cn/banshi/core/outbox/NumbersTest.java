package cn.banshi.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.text.CheckCharacter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Numbers that people read out and keys that machines sort. */
class NumbersTest {

    @Test
    void givesTheCheckCharacterOfTheStandard() {
        assertThat(Reference.of("0007", 42)).isEqualTo("0007-00042-7");
        // An electronic certificate's identifier as published with GB/T 36901-2018, which uses the same system.
        assertThat(CheckCharacter.of("11100000000013338W08711370800MB2855918437080001202411010001001")).isEqualTo('3');
    }

    @Test
    void noticesEveryWrongDigitAndEveryExchangeOfNeighbours() {
        String right = Reference.of("0007", 40_951);
        for (int i = 0; i < 10; i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String wrong = right.substring(0, i) + digit + right.substring(i + 1);
                assertThat(Reference.valid(wrong)).as(wrong).isEqualTo(wrong.equals(right));
            }
        }
        assertThat(Reference.valid("0007-49051-" + right.charAt(11))).isFalse();
    }

    @Test
    void makesKeysOfVersionSevenThatSortByTime() {
        List<UUID> keys = new ArrayList<>();
        Instant[] now = {Instant.parse("2026-11-23T01:05:00.123Z")};
        Uuid7 maker = new Uuid7(() -> now[0], new Random(1));
        for (int i = 0; i < 10_000; i++) {
            keys.add(maker.next());
        }
        now[0] = now[0].minusSeconds(3600);
        keys.add(maker.next());
        now[0] = now[0].plusSeconds(7200);
        keys.add(maker.next());

        assertThat(keys).doesNotHaveDuplicates()
                .allMatch(key -> key.version() == 7 && key.variant() == 2)
                .isSortedAccordingTo((a, b) -> a.toString().compareTo(b.toString()));
        assertThat(keys.getLast().getMostSignificantBits() >>> 16).isEqualTo(now[0].toEpochMilli());
    }
}
