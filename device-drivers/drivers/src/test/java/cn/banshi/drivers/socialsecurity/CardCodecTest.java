package cn.banshi.drivers.socialsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.drivers.cases.Case;
import cn.banshi.drivers.socialsecurity.CardAnswer.Meaning;
import cn.banshi.drivers.socialsecurity.CardRecord.Decoded;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands, answers and records, case by case. */
class CardCodecTest {

    static List<Case> commands() {
        return Case.in(CardCodecTest.class, "commands.txt");
    }

    static List<Case> records() {
        return Case.in(CardCodecTest.class, "records.txt");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void writesCommands(Case given) {
        Apdu command = switch (given.name()) {
            case "select application" -> Apdu.selectApplication(
                    HexFormat.of().parseHex("7378312E73682EC9E7BBE1B1A3D5CF"));
            case "select EF05" -> Apdu.selectFile(0xEF05);
            case "select EF06" -> Apdu.selectFile(0xEF06);
            case "read number" -> Apdu.readRecord(0x08, 20);
            case "read birth" -> Apdu.readRecord(0x0D, 6);
            case "read ethnicity" -> Apdu.readRecord(0x0B, 3);
            case "get response 256" -> Apdu.getResponse(256);
            case "get response 20" -> Apdu.getResponse(20);
            default -> throw new AssertionError("no command for the case " + given.name());
        };
        assertThat(command.bytes()).isEqualTo(given.bytes("bytes"));
    }

    @ParameterizedTest
    @MethodSource("records")
    void readsRecords(Case given) {
        Decoded decoded = CardRecord.decode(Item.valueOf(given.text("item")), given.bytes("record"));
        switch (decoded) {
            case Decoded.Value(byte[] value) -> assertThat(value).isEqualTo(given.bytes("value"));
            case Decoded.Malformed(String part) -> assertThat(part).isEqualTo(given.text("malformed"));
        }
    }

    @ParameterizedTest
    @CsvSource({"9000,DONE", "6282,DONE", "6120,MORE", "6100,MORE", "6C14,OTHER_LENGTH", "6A82,NOT_THERE",
        "6A83,NOT_THERE",
        "6982,LOCKED", "6985,LOCKED", "9303,LOCKED", "6D00,UNKNOWN_COMMAND", "6E00,UNKNOWN_COMMAND",
        "6A86,UNKNOWN_COMMAND", "6281,FAILED", "6F00,FAILED", "0000,FAILED", "FFFF,FAILED"})
    void knowsWhatAStatusMeans(String status, Meaning meaning) {
        CardAnswer answer = CardAnswer.of(HexFormat.of().parseHex("0102" + status));
        assertThat(answer.meaning()).isEqualTo(meaning);
        assertThat(answer.data()).containsExactly(1, 2);
        assertThat(answer.code()).isEqualToIgnoringCase("sw." + status);
    }

    @Test
    void countsZeroAs256() {
        assertThat(CardAnswer.of(HexFormat.of().parseHex("6100")).announced()).isEqualTo(256);
        assertThat(CardAnswer.of(HexFormat.of().parseHex("6C03")).announced()).isEqualTo(3);
    }

    @Test
    void overwritesWhatTheReaderGave() {
        byte[] response = HexFormat.of().parseHex("090201029000");
        CardAnswer answer = CardAnswer.of(response);
        assertThat(response).containsOnly(0);
        answer.wipe();
        assertThat(answer.data()).containsOnly(0);
    }
}
