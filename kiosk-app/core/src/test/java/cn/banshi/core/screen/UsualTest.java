package cn.banshi.core.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody says "usually 11.4 seconds". */
class UsualTest {

    @ParameterizedTest
    @CsvSource({"0.2, FEW_SECONDS", "5, FEW_SECONDS", "5.1, TEN_SECONDS", "11.4, TEN_SECONDS", "17, TWENTY_SECONDS",
        "31, HALF_A_MINUTE", "58, A_MINUTE", "130, MINUTES"})
    void isSaidAsPeopleSayIt(double seconds, Usual said) {
        assertThat(Usual.of(Duration.ofMillis(Math.round(seconds * 1000)))).isEqualTo(said);
    }
}
