package cn.banshi.simulators.vpcd;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.idcard.IdCardReader.Presence;
import cn.banshi.device.idcard.Sex;
import cn.banshi.device.smartcard.SocialSecurityCard;
import cn.banshi.device.smartcard.SocialSecurityCard.Issue;
import cn.banshi.device.smartcard.SocialSecurityCardReader;
import cn.banshi.device.smartcard.SocialSecurityCardReader.ReadResult;
import cn.banshi.device.smartcard.SocialSecurityCardReader.Rejection;
import cn.banshi.drivers.Drivers;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the driver makes of social-security cards, honest, odd and hostile. */
class SocialSecurityCardTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Duration LONG = Duration.ofSeconds(20);

    private final ChipReader slot = new ChipReader();
    private final SocialSecurityCardReader reader = Drivers.socialSecurityCards(slot);

    @Test
    void readsEveryItem() {
        SocialSecurityCard card = card(TestChips.zhangMing());
        assertThat(card.number()).isEqualTo("410199198506150015");
        assertThat(card.name()).isEqualTo("张明");
        assertThat(card.nameOnCard()).isEqualTo("张明".getBytes(GB18030));
        assertThat(card.sex()).isEqualTo(Sex.MALE);
        assertThat(card.ethnicity()).contains("汉");
        assertThat(card.birth()).contains(LocalDate.of(1985, 6, 15));
        assertThat(card.birthPlace()).contains("410199");
        assertThat(card.issue()).isEqualTo(new Issue("T00000015", Optional.of("41019900000000000000000000000001"),
                Optional.of("2.00"), Optional.of(LocalDate.of(2015, 8, 20)), Optional.of(LocalDate.of(2035, 8, 20))));
    }

    @Test
    void readsCharactersOfFourBytes() {
        SocialSecurityCard card = card(TestChips.wangJi());
        assertThat(card.name()).isEqualTo("王𠮷");
        assertThat(card.nameOnCard()).hasSize(6);
        assertThat(card.ethnicity()).contains("满");
    }

    @Test
    void tellsWhetherACardIsInTheReaderWithoutReadingIt() {
        assertThat(reader.presence(Deadline.after(LONG))).isEqualTo(new Presence.Absent());
        slot.insert(TestChips.zhangMing());
        assertThat(reader.presence(Deadline.after(LONG))).isEqualTo(new Presence.Present());
        slot.insert(SimulatedChip.bank());
        assertThat(reader.presence(Deadline.after(LONG))).as("of whatever kind").isEqualTo(new Presence.Present());
        slot.remove();
        assertThat(reader.presence(Deadline.after(LONG))).isEqualTo(new Presence.Absent());
        slot.unplug();
        assertThat(reader.presence(Deadline.after(LONG))).isInstanceOf(Presence.Unknown.class);
    }

    @Test
    void joinsALongNameThatIsCutInsideACharacter() {
        SocialSecurityCard card = card(TestChips.longName()
                .with("name-extension", "")
                .withRecord(0xEF06, 0x09,
                        hex("a测试测试测试测试测试测试测试测", 0, 30))
                .withRecord(0xEF06, 0x4E,
                        hex("a测试测试测试测试测试测试测试测", 30, 31)));
        assertThat(card.name()).isEqualTo("a测试测试测试测试测试测试测试测");
    }

    @Test
    void joinsALongName() {
        assertThat(card(TestChips.longName()).name()).isEqualTo("测试阿卜杜热合曼·买买提依明江·巴依");
    }

    @Test
    void leavesTheExtensionOfAShortNameAlone() {
        assertThat(card(TestChips.zhangMing().withRecord(0xEF06, 0x4E, hex("无关", 0, 4))).name()).isEqualTo("张明");
    }

    @Test
    void readsACardThatSaysOnlyWhatItMust() {
        SocialSecurityCard card = card(SimulatedChip.socialSecurity("terse", "card-number=T1", "name=测试",
                "number=410199199001010031"));
        assertThat(card.sex()).isEqualTo(Sex.NOT_STATED);
        assertThat(card.ethnicity()).isEmpty();
        assertThat(card.birth()).isEmpty();
        assertThat(card.birthPlace()).isEmpty();
        assertThat(card.issue()).isEqualTo(
                new Issue("T1", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void readsACardThatHoldsAnswersBackAsT0CardsDo() {
        assertThat(card(TestChips.zhangMing().holdingBack()).name()).isEqualTo("张明");
    }

    @Test
    void correctsALengthThatTheCardDoesNotLike() {
        SimulatedChip shortRecord = TestChips.zhangMing().withRecord(0xEF06, 0x09, hex("张明", 0, 4));
        assertThat(card(shortRecord).name()).isEqualTo("张明");
    }

    @ParameterizedTest
    @CsvSource({"birth,99999999", "birth,19850230", "birth,0", "birth,''"})
    void takesADateThatIsNoneAsAbsent(String field, String digits) {
        assertThat(card(TestChips.zhangMing().with(field, digits)).birth()).isEmpty();
    }

    @Test
    void keepsAnEthnicityThatTheStandardDoesNotHaveAsItsCode() {
        assertThat(card(TestChips.zhangMing().with("ethnicity", "83")).ethnicity()).contains("83");
        assertThat(card(TestChips.zhangMing().with("ethnicity", "")).ethnicity()).isEmpty();
    }

    @Test
    void bringsInNothingThatIsNotWritten() {
        SocialSecurityCard card = card(
                TestChips.zhangMing().withRecord(0xEF06, 0x09, hex("张\u001b明\u202e", 0, 9)));
        assertThat(card.name()).isEqualTo("张 明");
    }

    @ParameterizedTest
    @ValueSource(strings = {"number", "name", "card-number"})
    void rejectsACardThatLacksWhatItMustSay(String field) {
        assertThat(reason(TestChips.zhangMing().without(field))).isEqualTo(Rejection.MALFORMED);
    }

    @ParameterizedTest
    @CsvSource({"0xEF06,0x09,FF", "0xEF06,0x09,D5C5C3", "0xEF06,0x09,''", "0xEF06,0x09,2020", "0xEF06,0x09,0000",
        "0xEF06,0x08,202020", "0xEF06,0x08,34313031393921", "0xEF06,0x08,''", "0xEF05,0x07,D5C5"})
    void rejectsACardWhoseTextIsNone(int file, int record, String hex) {
        assertThat(reason(TestChips.zhangMing().withRecord(file, record, hex))).isEqualTo(Rejection.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9000", "099000", "08FF9000", "09FF9000", "09FF" + "3131313131" + "9000",
        "0A01319000", "09049999999999999000"})
    void rejectsARecordWhoseLengthOrNameIsWrong(String answer) {
        slot.faults().failAlways(ChipOrder.READ_RECORD::equals, new ChipFault.Answer(answer));
        assertThat(reason(TestChips.zhangMing())).isEqualTo(Rejection.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x6100, 0x61FF, 0x6C00, 0x6C14})
    void stopsACardThatWantsToBeAskedForEver(int status) {
        slot.faults().failAlways(order -> order != ChipOrder.POWER, new ChipFault.Status(status));
        assertThat(result(TestChips.zhangMing()))
                .isEqualTo(new ReadResult.CardRejected(Rejection.MALFORMED, "sw.endless"));
    }

    @Test
    void rejectsACardWithoutTheApplication() {
        assertThat(result(SimulatedChip.bank()))
                .isEqualTo(new ReadResult.CardRejected(Rejection.UNKNOWN_CARD, "sw.6a82"));
        assertThat(reason(SimulatedChip.contactless("04112233"))).isEqualTo(Rejection.UNKNOWN_CARD);
    }

    @Test
    void saysThatTheApplicationIsLocked() {
        slot.faults().failNext(ChipOrder.SELECT_APPLICATION::equals, new ChipFault.Status(0x9303));
        assertThat(result(TestChips.zhangMing()))
                .isEqualTo(new ReadResult.CardRejected(Rejection.LOCKED, "sw.9303"));
    }

    @Test
    void saysThatTheHoldersFileWantsAKey() {
        assertThat(result(TestChips.zhangMing().lockedFile(0xEF06)))
                .isEqualTo(new ReadResult.CardRejected(Rejection.LOCKED, "sw.6982"));
    }

    @Test
    void saysThatTheCardDoesNotAnswer() {
        slot.faults().failNext(ChipOrder.POWER::equals, ChipFault.Contact.SILENT);
        assertThat(reason(TestChips.zhangMing())).isEqualTo(Rejection.UNRESPONSIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT_APPLICATION", "SELECT_FILE", "READ_RECORD"})
    void saysThatTheCardWasPulledWhenever(ChipOrder order) {
        slot.faults().failNext(order::equals, ChipFault.Contact.PULLED);
        assertThat(result(TestChips.zhangMing())).isInstanceOf(ReadResult.CardRemoved.class);
    }

    @Test
    void givesUpACardThatBreaksOffAgainAndAgain() {
        slot.faults().failAlways(ChipOrder.SELECT_FILE::equals, new ChipFault.Answer("90"));
        assertThat(reason(TestChips.zhangMing())).isEqualTo(Rejection.UNREADABLE);
    }

    @Test
    void saysThatNoCardCame() {
        assertThat(read(Duration.ofMillis(50))).isEqualTo(new ReadResult.NoCard());
    }

    @Test
    void endsWithTheReadersFailureWhenTheReaderFails() {
        slot.unplug();
        assertThat(read(LONG)).isInstanceOfSatisfying(ReadResult.Failed.class,
                failed -> assertThat(failed.failure().cause()).isEqualTo(Cause.NOT_READY));
    }

    @Test
    void endsByTheDeadlineWhenTheChipFallsSilent() {
        slot.faults().failNext(ChipOrder.READ_RECORD::equals, ChipFault.Contact.SILENT);
        slot.insert(TestChips.zhangMing());
        assertThat(read(Duration.ofMillis(200))).isInstanceOfSatisfying(ReadResult.Failed.class,
                failed -> assertThat(failed.failure().cause()).isEqualTo(Cause.TIMED_OUT));
    }

    @Test
    void endsTheWaitWhenCancelled() throws Exception {
        Cancellation cancellation = new Cancellation();
        CompletableFuture<ReadResult> reading = CompletableFuture
                .supplyAsync(() -> reader.read(Deadline.after(LONG), cancellation, () -> {}));
        cancellation.cancel();
        assertThat(reading.get(10, TimeUnit.SECONDS)).isInstanceOfSatisfying(ReadResult.Failed.class,
                failed -> assertThat(failed.failure().cause()).isEqualTo(Cause.CANCELLED));
    }

    @Test
    void tellsOnceThatACardWasFound() {
        AtomicInteger told = new AtomicInteger();
        slot.faults().failNext(ChipOrder.SELECT_FILE::equals, new ChipFault.Answer("90"));
        slot.insert(TestChips.zhangMing());
        assertThat(reader.read(Deadline.after(LONG), new Cancellation(), told::incrementAndGet))
                .isInstanceOf(ReadResult.Read.class);
        assertThat(told).hasValue(1);
    }

    @Test
    void tellsNothingOfACardOfAnotherKind() {
        AtomicInteger told = new AtomicInteger();
        slot.insert(SimulatedChip.bank());
        reader.read(Deadline.after(LONG), new Cancellation(), told::incrementAndGet);
        assertThat(told).hasValue(0);
    }

    @Test
    void secondReadingWaitsForTheFirst() throws Exception {
        CompletableFuture<ReadResult> first = CompletableFuture.supplyAsync(() -> read(LONG));
        CompletableFuture<ReadResult> second = CompletableFuture.supplyAsync(() -> read(LONG));
        slot.insert(TestChips.zhangMing());
        assertThat(first.get(20, TimeUnit.SECONDS)).isInstanceOf(ReadResult.Read.class);
        assertThat(second.get(20, TimeUnit.SECONDS)).isInstanceOf(ReadResult.Read.class);
    }

    @Test
    void saysNothingOfThePersonInWords() {
        SocialSecurityCard card = card(TestChips.zhangMing());
        assertThat(card.toString() + card.issue() + new ReadResult.Read(card))
                .doesNotContain("张")
                .doesNotContain("4101")
                .doesNotContain("T0000");
    }

    @Test
    void canBeWiped() {
        SocialSecurityCard card = card(TestChips.zhangMing());
        card.wipe();
        assertThat(card.nameOnCard()).containsOnly(0);
    }

    private SocialSecurityCard card(SimulatedChip chip) {
        ReadResult result = result(chip);
        assertThat(result).isInstanceOf(ReadResult.Read.class);
        return ((ReadResult.Read) result).card();
    }

    private Rejection reason(SimulatedChip chip) {
        ReadResult result = result(chip);
        assertThat(result).isInstanceOf(ReadResult.CardRejected.class);
        return ((ReadResult.CardRejected) result).reason();
    }

    private ReadResult result(SimulatedChip chip) {
        slot.insert(chip);
        return read(LONG);
    }

    private ReadResult read(Duration wait) {
        return reader.read(Deadline.after(wait), new Cancellation(), () -> {});
    }

    /** Bytes {@code from} to {@code to} of a text in the coding of cards. */
    private static String hex(String text, int from, int to) {
        return HexFormat.of().formatHex(text.getBytes(GB18030), from, to);
    }
}
