package cn.banshi.drivers.samv;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.idcard.CardHolder;
import cn.banshi.device.idcard.CardHolder.Foreigner2017;
import cn.banshi.device.idcard.CardHolder.Foreigner2023;
import cn.banshi.device.idcard.CardHolder.ResidencePermit;
import cn.banshi.device.idcard.CardHolder.Resident;
import cn.banshi.drivers.cases.Case;
import cn.banshi.drivers.samv.CardTextDecoder.Decoded;
import cn.banshi.drivers.samv.FrameReader.Progress;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes to fields and back, case by case. */
class SamvCodecTest {

    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    static List<Case> frames() {
        return Case.in(SamvCodecTest.class, "frames.txt");
    }

    static List<Case> cardTexts() {
        return Case.in(SamvCodecTest.class, "card-texts.txt");
    }

    @ParameterizedTest
    @MethodSource("frames")
    void readsAndWritesFrames(Case given) {
        FrameReader reader = new FrameReader(4);
        Progress progress = Progress.HUNTING;
        ByteBuffer bytes = ByteBuffer.wrap(given.bytes("bytes"));
        while (bytes.hasRemaining() && (progress == Progress.HUNTING || progress == Progress.INSIDE)) {
            progress = reader.feed(bytes.get());
        }
        assertThat(progress).hasToString(given.text("outcome"));
        if (progress == Progress.WHOLE) {
            SamvAnswer answer = SamvAnswer.of(reader.body());
            assertThat(answer.raw()).isEqualTo(given.text("sw"));
            assertThat(answer.status()).hasToString(given.text("status"));
            assertThat(HEX.formatHex(answer.data())).isEqualTo(given.text("data"));
        }
        if (given.has("exact")) {
            byte[] body = HEX.parseHex((given.text("sw") + " " + given.text("data")).strip());
            assertThat(Frame.encode(body)).isEqualTo(given.bytes("bytes"));
        }
    }

    @ParameterizedTest
    @MethodSource("cardTexts")
    void decodesCardTexts(Case given) {
        Map<String, String> decoded = switch (CardTextDecoder.decode(given.bytes("hex"))) {
            case Decoded.Malformed(String field) -> Map.of("malformed", field);
            case Decoded.Holder(CardHolder holder) -> fields(holder);
        };
        given.fields().forEach((key, value) -> {
            if (!key.equals("hex")) {
                assertThat(decoded).containsEntry(key, value);
            }
        });
        assertThat(given.has("malformed")).isEqualTo(decoded.containsKey("malformed"));
    }

    private static Map<String, String> fields(CardHolder holder) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("layout", holder.layout().name());
        fields.put("name", holder.name());
        fields.put("number", holder.number());
        fields.put("sex", holder.sex().name());
        fields.put("birth", holder.birth().toString());
        fields.put("address", holder.address().orElse("none"));
        fields.put("from", holder.validity().from().toString());
        fields.put("to", holder.validity().to().map(Object::toString).orElse("none"));
        switch (holder) {
            case Resident resident -> {
                fields.put("ethnicity", resident.ethnicity());
                fields.put("authority", resident.authority());
            }
            case ResidencePermit permit -> {
                fields.put("authority", permit.authority());
                fields.put("travelPermit", permit.travelPermit());
                fields.put("issues", permit.issues());
            }
            case Foreigner2017 foreigner -> {
                fields.put("englishName", foreigner.englishName());
                fields.put("nationality", foreigner.nationality());
                fields.put("cardVersion", foreigner.cardVersion());
                fields.put("authorityCode", foreigner.authorityCode());
            }
            case Foreigner2023 foreigner -> {
                fields.put("englishName", foreigner.englishName());
                fields.put("nationality", foreigner.nationality());
                fields.put("changes", foreigner.changes());
                fields.put("olderNumberLink", foreigner.olderNumberLink());
            }
        }
        return fields;
    }

    @Test
    void refusesATextThatIsTooShort() {
        assertThat(CardTextDecoder.decode(new byte[255])).isEqualTo(new Decoded.Malformed("length"));
    }

    @ParameterizedTest
    @EnumSource
    void asksAsTheSheetSays(SamvCommand command) {
        String expected = "AA AA AA 96 69 00 03 " + switch (command) {
            case RESET -> "10 FF EC";
            case MODULE_STATUS -> "11 FF ED";
            case MODULE_ID -> "12 FF EE";
            case FIND -> "20 01 22";
            case SELECT -> "20 02 21";
            case READ -> "30 01 32";
            case READ_WITH_FINGERPRINT -> "30 10 23";
            case READ_NEWEST_ADDRESS -> "30 03 30";
        };
        assertThat(HEX.formatHex(command.frame())).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatEveryStatusMeans(SamvStatus status) {
        assertThat(status.meaning()).isNotBlank();
    }

    @Test
    void printsTheModulesIdentityAsTheManualsDo() {
        byte[] data = HEX.parseHex("05 00 01 00 5B 03 33 01 5A B3 1E 00 FF FF FF FF");
        assertThat(ModuleId.text(data)).isEqualTo("05.01-20120411-0002011994-4294967295");
    }

    @Test
    void splitsTwoAndThreeLengthsByTheirSum() {
        assertThat(CardData.of(HEX.parseHex("00 02 00 01 61 62 63"))).map(CardData::photo)
                .hasValueSatisfying(photo -> assertThat(photo).containsExactly(0x63));
        assertThat(CardData.of(HEX.parseHex("00 02 00 01 00 02 61 62 63 64 65"))).map(CardData::fingerprint)
                .hasValueSatisfying(print -> assertThat(print).containsExactly(0x64, 0x65));
        assertThat(CardData.of(HEX.parseHex("00 02 00 01 61 62"))).isEqualTo(Optional.empty());
        assertThat(CardData.of(HEX.parseHex("FF FF FF FF FF FF"))).isEqualTo(Optional.empty());
        assertThat(CardData.of(HEX.parseHex("00 02"))).isEqualTo(Optional.empty());
    }

    @Test
    void forgetsCardDataAfterUse() {
        FrameReader reader = new FrameReader(4);
        for (byte each : Frame.encode(HEX.parseHex("00 00 90 61 62"))) {
            assertThat(reader.feed(each)).isNotEqualTo(Progress.BAD_CHECKSUM);
        }
        assertThat(reader.body()).containsExactly(0, 0, 0x90 - 256, 0x61, 0x62);
        reader.wipe();
        assertThat(reader.body()).containsOnly(0);
    }
}
