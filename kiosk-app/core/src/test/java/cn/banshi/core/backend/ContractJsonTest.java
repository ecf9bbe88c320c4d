package cn.banshi.core.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The limits of what a backend may say; inside and just outside. */
class ContractJsonTest {

    record Any(Map<String, Object> data) {}

    private static Optional<Any> read(String value) {
        return ContractJson.read(("{\"data\": {\"a\": " + value + "}}").getBytes(StandardCharsets.UTF_8), Any.class);
    }

    @Test
    void nestsThirtyTwoLevelsAndNotOneMore() {
        assertThat(read("[".repeat(30) + "]".repeat(30))).isPresent();
        assertThat(read("[".repeat(31) + "]".repeat(31))).isEmpty();
    }

    @Test
    void readsTextsAsLongAsTheLongestAnswerAndNotOneMore() {
        assertThat(read("\"" + "x".repeat(AnswerGate.MAX_BYTES) + "\"")).isPresent();
        assertThat(read("\"" + "x".repeat(AnswerGate.MAX_BYTES + 1) + "\"")).isEmpty();
    }

    @Test
    void readsNumbersOfFortyDigitsAndNotOneMore() {
        assertThat(read("9".repeat(40))).isPresent();
        assertThat(read("9".repeat(41))).isEmpty();
    }

    @Test
    void refusesNumbersThatCannotBeWrittenOut() {
        assertThat(read("1.123456789012")).isPresent();
        assertThat(read("1.0e12")).isPresent();
        assertThat(read("1.1234567890123")).isEmpty();
        assertThat(read("1e999999999")).isEmpty();
        assertThat(read("[{\"b\": 1e-999999999}]")).isEmpty();
    }

    @Test
    void readsNamesOfTwoHundredLettersAndNotOneMore() {
        assertThat(read("{\"" + "n".repeat(200) + "\": 1}")).isPresent();
        assertThat(read("{\"" + "n".repeat(201) + "\": 1}")).isEmpty();
    }

    @Test
    void refusesAMemberThatStandsThereTwice() {
        assertThat(read("{\"b\": 1, \"b\": 2}")).isEmpty();
    }
}
