package cn.banshi.simulators.samv;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.driver.Opening;
import cn.banshi.device.idcard.IdCard;
import cn.banshi.device.idcard.IdCardReader;
import cn.banshi.device.idcard.IdCardReader.Presence;
import cn.banshi.device.idcard.IdCardReader.ReadRequest;
import cn.banshi.device.idcard.IdCardReader.ReadResult;
import cn.banshi.device.idcard.IdCardReader.Rejection;
import cn.banshi.drivers.Drivers;
import cn.banshi.simulators.samv.ScriptedPeer.Script;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The driver against readers that send whatever a bad line, a bad cable or a bad module can send. */
class HostileReaderTest {

    private static final byte[] FOUND = SamvModule.frame(new byte[]{0, 0, (byte) 0x9F, 0, 0, 0, 0});
    private static final byte[] SELECTED = SamvModule.frame(new byte[]{0, 0, (byte) 0x90, 1, 2, 3, 4, 5, 6, 7, 8});

    @TempDir
    Path directory;

    @Test
    void readsAnAnswerThatComesByteByByte() {
        assertReadsZhangMing((order, count) -> bytes(normal(order)));
    }

    @Test
    void readsBehindNoiseThatResemblesThePreamble() {
        byte[] noise = {0x13, (byte) 0xAA, (byte) 0xAA, (byte) 0x96, 0x69, 0, (byte) 0xAA, (byte) 0xAA, (byte) 0xAA,
            (byte) 0x96, 0x00};
        assertReadsZhangMing((order, count) -> List.of(noise, normal(order)));
    }

    @Test
    void readsBehindExtraBytesOfThePreamble() {
        assertReadsZhangMing((order, count) -> List.of(new byte[]{(byte) 0xAA, (byte) 0xAA}, normal(order)));
    }

    @Test
    void readsBehindAPreambleWhoseLengthIsImpossible() {
        byte[] half = {(byte) 0xAA, (byte) 0xAA, (byte) 0xAA, (byte) 0x96, 0x69};
        assertReadsZhangMing((order, count) -> List.of(half, normal(order)));
    }

    @Test
    void takesAPreambleInsideTheDataAsData() {
        byte[] photo = new byte[1_024];
        for (int i = 0; i + 7 <= photo.length; i += 7) {
            System.arraycopy(new byte[]{(byte) 0xAA, (byte) 0xAA, (byte) 0xAA, (byte) 0x96, 0x69, 0, 4}, 0, photo, i,
                    7);
        }
        SimulatedCard card = TestCards.zhangMing().withPhoto(photo);
        IdCard read = assertReads((order, count) -> List.of(answer(order, card)));
        assertThat(read.photo()).isEqualTo(photo);
    }

    @Test
    void asksAgainAfterOneWrongChecksum() {
        try (ScriptedPeer peer = peer((order, count) -> List
                .of(order == SamvOrder.READ && count == 0 ? spoiled(normal(order)) : normal(order)));
                IdCardReader reader = reader(peer)) {
            assertThat(read(reader)).isInstanceOf(ReadResult.Read.class);
            assertThat(peer.heard()).containsExactly(SamvOrder.FIND, SamvOrder.SELECT, SamvOrder.READ,
                    SamvOrder.READ);
        }
    }

    @Test
    void reportsAProtocolErrorWhenEveryChecksumIsWrong() {
        try (ScriptedPeer peer = peer((order, count) -> List.of(spoiled(normal(order))));
                IdCardReader reader = reader(peer)) {
            assertFailed(read(reader), Cause.PROTOCOL_ERROR, "samv.checksum");
            assertThat(peer.heard()).hasSize(3).containsOnly(SamvOrder.FIND);
        }
    }

    @Test
    void timesOutWhenEveryAnswerIsCutShort() {
        try (ScriptedPeer peer = peer((order, count) -> List.of(Arrays.copyOf(normal(order), 9)));
                IdCardReader reader = reader(peer)) {
            ReadResult result = reader.read(ReadRequest.TEXT_AND_PHOTO, Deadline.after(Duration.ofMillis(400)),
                    new Cancellation());
            assertFailed(result, Cause.TIMED_OUT, "samv.cut-short");
        }
    }

    @Test
    void timesOutByTheDeadlineWhenTheReaderIsSilent() {
        try (ScriptedPeer peer = peer((order, count) -> List.of()); IdCardReader reader = reader(peer)) {
            long start = System.nanoTime();
            ReadResult result = reader.read(ReadRequest.TEXT_AND_PHOTO, Deadline.after(Duration.ofMillis(300)),
                    new Cancellation());
            assertFailed(result, Cause.TIMED_OUT, "samv.silent");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(295),
                    Duration.ofMillis(800));
        }
    }

    @Test
    void readsACardSomebodyElseHasSelectedThoughItIsNotFound() {
        try (ScriptedPeer peer = peer((order, count) -> List
                .of(order == SamvOrder.FIND ? status(0x80) : normal(order)));
                IdCardReader reader = reader(peer)) {
            assertThat(read(reader)).isInstanceOf(ReadResult.Read.class);
            assertThat(peer.heard()).containsExactly(SamvOrder.FIND, SamvOrder.READ);
        }
    }

    @Test
    void readsTheThreeLengthsSomePlatformsSendInAnswerToTheShortRead() {
        IdCard card = assertReads((order, count) -> List.of(order == SamvOrder.READ
                ? answer(SamvOrder.READ_FINGERPRINT, TestCards.zhangMing())
                : normal(order)));
        assertThat(card.photo()).isEqualTo(TestCards.zhangMing().photo());
        assertThat(card.fingerprint()).isEmpty();
    }

    @Test
    void refusesDataWhoseLengthsDoNotFit() {
        byte[] lying = new byte[3 + 4 + 256];
        lying[2] = (byte) 0x90;
        lying[3] = 1;
        lying[5] = 4;
        try (ScriptedPeer peer = peer((order, count) -> List
                .of(order == SamvOrder.READ ? SamvModule.frame(lying) : normal(order)));
                IdCardReader reader = reader(peer)) {
            assertThat(read(reader))
                    .isEqualTo(new ReadResult.CardRejected(Rejection.MALFORMED, "samv.data.lengths"));
        }
    }

    @ParameterizedTest
    @CsvSource({"40,UNKNOWN_CARD", "41,UNREADABLE", "91,UNREADABLE", "3F,UNREADABLE", "31,AUTHENTICATION_FAILED",
        "32,AUTHENTICATION_FAILED", "33,AUTHENTICATION_FAILED", "37,AUTHENTICATION_FAILED",
        "47,AUTHENTICATION_FAILED", "81,NOT_SELECTED"})
    void namesWhyACardThatStaysIsNotRead(String sw3, Rejection reason) {
        try (ScriptedPeer peer = peer((order, count) -> List
                .of(order == SamvOrder.READ ? status(Integer.parseInt(sw3, 16)) : normal(order)));
                IdCardReader reader = reader(peer)) {
            assertThat(read(reader)).isEqualTo(new ReadResult.CardRejected(reason, "samv." + sw3));
        }
    }

    @ParameterizedTest
    @CsvSource({"10,PROTOCOL_ERROR", "11,PROTOCOL_ERROR", "21,UNSUPPORTED", "23,PROTOCOL_ERROR", "24,HARDWARE_ERROR",
        "60,HARDWARE_ERROR", "66,HARDWARE_ERROR", "77,PROTOCOL_ERROR"})
    void namesWhyTheReaderItselfFailed(String sw3, Cause cause) {
        try (ScriptedPeer peer = peer((order, count) -> List.of(status(Integer.parseInt(sw3, 16))));
                IdCardReader reader = reader(peer)) {
            assertFailed(read(reader), cause, "samv." + sw3);
        }
    }

    /** Some modules report a card once, selected or not, until the field falls. */
    @Test
    void seesACardThatTheModuleReportsOnlyOnce() {
        try (ScriptedPeer peer = peer((order, count) -> List
                .of(order == SamvOrder.FIND && count % 2 == 1 ? status(0x80) : normal(order)));
                IdCardReader reader = reader(peer)) {
            for (int i = 0; i < 3; i++) {
                assertThat(IdCardReaderContract.presence(reader)).isEqualTo(new Presence.Present());
            }
            assertThat(peer.heard()).containsExactly(SamvOrder.FIND, SamvOrder.FIND, SamvOrder.RESET, SamvOrder.FIND,
                    SamvOrder.FIND, SamvOrder.RESET, SamvOrder.FIND);
        }
    }

    @Test
    void looksForACardWithoutReadingIt() {
        try (ScriptedPeer peer = peer((order, count) -> List
                .of(order == SamvOrder.FIND ? status(0x80) : normal(order)));
                IdCardReader reader = reader(peer)) {
            assertThat(IdCardReaderContract.presence(reader)).isEqualTo(new Presence.Absent());
            assertThat(peer.heard()).containsExactly(SamvOrder.FIND, SamvOrder.RESET, SamvOrder.FIND, SamvOrder.FIND);
        }
    }

    @ParameterizedTest
    @CsvSource({"24,HARDWARE_ERROR", "41,PROTOCOL_ERROR", "60,HARDWARE_ERROR", "66,HARDWARE_ERROR",
        "77,PROTOCOL_ERROR"})
    void doesNotGuessWhetherACardLiesThereWhenTheModuleIsUnwell(String sw3, Cause cause) {
        try (ScriptedPeer peer = peer((order, count) -> List.of(status(Integer.parseInt(sw3, 16))));
                IdCardReader reader = reader(peer)) {
            assertThat(IdCardReaderContract.unknown(IdCardReaderContract.presence(reader))).isEqualTo(cause);
        }
    }

    @Test
    void doesNotGuessWhetherACardLiesThereWhenNobodyAnswers() {
        try (ScriptedPeer peer = peer((order, count) -> List.of()); IdCardReader reader = reader(peer)) {
            assertThat(IdCardReaderContract.unknown(reader.presence(Deadline.after(Duration.ofMillis(100)))))
                    .isEqualTo(Cause.TIMED_OUT);
        }
    }

    @Test
    void saysRemovedWhenTheReadSaysThatNoCardIsThere() {
        try (ScriptedPeer peer = peer((order, count) -> List
                .of(order == SamvOrder.READ ? status(0x80) : normal(order)));
                IdCardReader reader = reader(peer)) {
            assertThat(read(reader)).isEqualTo(new ReadResult.CardRemoved("samv.80"));
        }
    }

    private void assertReadsZhangMing(Script script) {
        IdCard card = assertReads(script);
        assertThat(card.holder().name()).isEqualTo("张明");
        assertThat(card.holder().number()).isEqualTo("410199198506150015");
        assertThat(card.photo()).isEqualTo(TestCards.zhangMing().photo());
        assertThat(card.status()).isEqualTo("00 00 90");
    }

    private IdCard assertReads(Script script) {
        try (ScriptedPeer peer = peer(script); IdCardReader reader = reader(peer)) {
            ReadResult result = read(reader);
            assertThat(result).isInstanceOf(ReadResult.Read.class);
            return ((ReadResult.Read) result).card();
        }
    }

    private static void assertFailed(ReadResult result, Cause cause, String code) {
        assertThat(result).isInstanceOf(ReadResult.Failed.class);
        Failure failure = ((ReadResult.Failed) result).failure();
        assertThat(failure.cause()).isEqualTo(cause);
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.detail()).startsWith("ID card reader: ");
    }

    private ScriptedPeer peer(Script script) {
        return new ScriptedPeer(directory.resolve("ttyCARD"), script);
    }

    private static IdCardReader reader(ScriptedPeer peer) {
        return switch (new Drivers("test").idCardReader(peer.address())) {
            case Opening.Ready<IdCardReader>(IdCardReader reader) -> reader;
            case Opening.Unusable<IdCardReader>(String problem) -> throw new AssertionError(problem);
        };
    }

    private static ReadResult read(IdCardReader reader) {
        return reader.read(ReadRequest.TEXT_AND_PHOTO, Deadline.after(Duration.ofSeconds(20)), new Cancellation());
    }

    private static byte[] normal(SamvOrder order) {
        return answer(order, TestCards.zhangMing());
    }

    private static byte[] answer(SamvOrder order, SimulatedCard card) {
        return switch (order) {
            case FIND -> FOUND;
            case SELECT -> SELECTED;
            case READ, READ_FINGERPRINT, NEWEST_ADDRESS -> {
                SamvModule module = new SamvModule();
                module.insert(card);
                byte[] selected = module.answer(SamvOrder.SELECT);
                assertThat(selected[2]).isEqualTo((byte) 0x90);
                yield SamvModule.frame(module.answer(order));
            }
            case RESET, STATUS, IDENTITY, OTHER -> status(0x90);
        };
    }

    private static byte[] status(int sw3) {
        return SamvModule.frame(SamvModule.status(sw3));
    }

    private static byte[] spoiled(byte[] frame) {
        byte[] changed = frame.clone();
        changed[changed.length - 1] ^= 1;
        return changed;
    }

    private static List<byte[]> bytes(byte[] frame) {
        List<byte[]> pieces = new ArrayList<>();
        for (byte each : frame) {
            pieces.add(new byte[]{each});
        }
        return pieces;
    }
}
