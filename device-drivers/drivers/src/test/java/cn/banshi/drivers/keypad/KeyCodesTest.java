package cn.banshi.drivers.keypad;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.keypad.Keypad;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which byte stands for which key, by the models that are shipped. */
class KeyCodesTest {

    private final KeyCodes codes = KeypadModels.find(KeypadModels.DEFAULT).orElseThrow();

    @ParameterizedTest
    @CsvSource({"30,DIGIT_0", "39,DIGIT_9", "0D,ENTER", "1B,CANCEL", "08,CLEAR", "7F,CLEAR", "41,UP", "45,HELP"})
    void knowsTheKeysOfAHallTerminal(String code, Keypad.Key key) {
        assertThat(codes.key(HexFormat.of().parseHex(code)[0])).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "2E", "2A", "23", "80", "48", "FF"})
    void takesNothingElseForAKey(String code) {
        assertThat(codes.key(HexFormat.of().parseHex(code)[0])).isEmpty();
    }

    @Test
    void readsEveryModelThatIsShipped() {
        assertThat(KeypadModels.names()).allSatisfy(name -> assertThat(KeypadModels.find(name)).isPresent());
        assertThat(KeypadModels.find("abacus")).isEmpty();
    }
}
