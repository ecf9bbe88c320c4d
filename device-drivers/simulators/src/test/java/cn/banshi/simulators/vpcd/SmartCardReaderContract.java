package cn.banshi.simulators.vpcd;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.smartcard.SmartCardReader;
import cn.banshi.device.smartcard.SmartCardReader.CardResult;
import cn.banshi.device.smartcard.SmartCardReader.ExchangeResult;
import cn.banshi.device.smartcard.SmartCardReader.UidResult;
import cn.banshi.device.smartcard.SocialSecurityCardReader.ReadResult;
import cn.banshi.device.smartcard.SocialSecurityCardReader.Rejection;
import cn.banshi.drivers.Drivers;
import cn.banshi.simulators.Faults;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What every smart card reader keeps, whatever drives it; and that social-security cards can be read in it. */
abstract class SmartCardReaderContract {

    static final Duration LONG = Duration.ofSeconds(20);
    static final Duration SHORT = Duration.ofMillis(300);
    private static final String SELECT = "00A404000F7378312E73682EC9E7BBE1B1A3D5CF";

    /** The reader under test; the same one during a test. */
    abstract SmartCardReader reader();

    abstract void insert(SimulatedChip chip);

    abstract void remove();

    abstract Faults<ChipOrder, ChipFault> faults();

    /** Takes the reader away. */
    abstract void unplug();

    abstract void plugIn();

    @Test
    void givesTheAnswerToResetOfTheCard() {
        insert(TestChips.zhangMing());
        assertThat(answerToReset(await(reader(), LONG))).isEqualTo("3B80800101");
    }

    @Test
    void saysByTheDeadlineThatNoCardCame() {
        assertThat(await(reader(), SHORT)).isEqualTo(new CardResult.NoCard());
        assertThat(reader().status()).isEqualTo(DeviceStatus.ONLINE);
    }

    @Test
    void waitsForACard() throws Exception {
        CompletableFuture<CardResult> waiting = CompletableFuture.supplyAsync(() -> await(reader(), LONG));
        insert(TestChips.zhangMing());
        assertThat(waiting.get(20, TimeUnit.SECONDS)).isInstanceOf(CardResult.Present.class);
    }

    @Test
    void exchangesCommandsWithTheCard() {
        insert(TestChips.zhangMing());
        await(reader(), LONG);
        assertThat(exchange(SELECT)).isEqualTo("9000");
        assertThat(exchange("00A4020002EF06")).isEqualTo("9000");
        assertThat(exchange("00B20D0006")).isEqualTo("0D04198506159000");
    }

    @Test
    void resetsACardThatLiesThereAlready() {
        insert(TestChips.zhangMing());
        await(reader(), LONG);
        exchange(SELECT);
        assertThat(await(reader(), LONG)).isInstanceOf(CardResult.Present.class);
        assertThat(exchange("00A4020002EF06")).isEqualTo("6A82");
    }

    @Test
    void reportsACardThatDoesNotAnswerToReset() {
        faults().failAlways(ChipOrder.POWER::equals, new ChipFault.Answer("00"));
        insert(TestChips.zhangMing());
        assertThat(await(reader(), LONG)).isInstanceOf(CardResult.Unresponsive.class);
    }

    @Test
    void reportsThatTheCardWasPulled() {
        insert(TestChips.zhangMing());
        await(reader(), LONG);
        remove();
        // a reader looks several times a second whether the card is there; a command before that breaks off
        ExchangeResult result = reader().exchange(HexFormat.of().parseHex(SELECT), Deadline.after(LONG));
        while (result instanceof ExchangeResult.Interrupted) {
            result = reader().exchange(HexFormat.of().parseHex(SELECT), Deadline.after(LONG));
        }
        assertThat(result).isInstanceOf(ExchangeResult.CardRemoved.class);
    }

    @Test
    void hasNoCardBeforeOneWasAwaited() {
        insert(TestChips.zhangMing());
        assertThat(reader().exchange(HexFormat.of().parseHex(SELECT), Deadline.after(LONG)))
                .isInstanceOf(ExchangeResult.CardRemoved.class);
    }

    @Test
    void letsGoOfTheCard() {
        insert(TestChips.zhangMing());
        await(reader(), LONG);
        reader().release(Deadline.after(LONG));
        assertThat(reader().exchange(HexFormat.of().parseHex(SELECT), Deadline.after(LONG)))
                .isInstanceOf(ExchangeResult.CardRemoved.class);
    }

    @Test
    void reportsAnAnswerThatIsNone() {
        insert(TestChips.zhangMing());
        await(reader(), LONG);
        faults().failNext(ChipOrder.SELECT_APPLICATION::equals, new ChipFault.Answer("90"));
        assertThat(reader().exchange(HexFormat.of().parseHex(SELECT), Deadline.after(LONG)))
                .isInstanceOf(ExchangeResult.Interrupted.class);
        assertThat(exchange(SELECT)).isEqualTo("9000");
    }

    @Test
    void takesTheLongestAnswerThereCanBe() {
        insert(TestChips.zhangMing());
        await(reader(), LONG);
        String longest = "90".repeat(65_535);
        faults().failNext(ChipOrder.SELECT_APPLICATION::equals, new ChipFault.Answer(longest));
        assertThat(exchange(SELECT)).isEqualTo(longest);
    }

    @Test
    void timesOutWhenTheCardIsSilentAndWorksAgainWithAnother() {
        insert(TestChips.zhangMing());
        await(reader(), LONG);
        faults().failNext(ChipOrder.SELECT_APPLICATION::equals, ChipFault.Contact.SILENT);
        assertThat(cause(reader().exchange(HexFormat.of().parseHex(SELECT), Deadline.after(SHORT))))
                .isEqualTo(Cause.TIMED_OUT);
        assertThat(reader().status().state()).isEqualTo(DeviceState.OFFLINE);
        insert(TestChips.wangJi());
        assertThat(await(reader(), LONG)).isInstanceOf(CardResult.Present.class);
        assertThat(exchange(SELECT)).isEqualTo("9000");
        assertThat(reader().status()).isEqualTo(DeviceStatus.ONLINE);
    }

    @Test
    void tellsTheNumberOfAContactlessCard() {
        insert(SimulatedChip.contactless("04112233445566"));
        await(reader(), LONG);
        assertThat(reader().uid(Deadline.after(LONG))).isInstanceOfSatisfying(UidResult.Known.class, known -> {
            assertThat(known.uid()).isEqualTo(HexFormat.of().parseHex("04112233445566"));
            assertThat(known.random()).isFalse();
        });
    }

    @Test
    void saysWhenThatNumberIsMadeUp() {
        insert(SimulatedChip.contactless("08112233"));
        await(reader(), LONG);
        assertThat(reader().uid(Deadline.after(LONG))).isInstanceOfSatisfying(UidResult.Known.class,
                known -> assertThat(known.random()).isTrue());
    }

    @Test
    void offersNoNumberOfAContactCard() {
        insert(TestChips.zhangMing());
        await(reader(), LONG);
        assertThat(reader().uid(Deadline.after(LONG))).isInstanceOf(UidResult.NotOffered.class);
    }

    @Test
    void endsTheWaitWhenCancelled() throws Exception {
        Cancellation cancellation = new Cancellation();
        CompletableFuture<CardResult> waiting = CompletableFuture
                .supplyAsync(() -> reader().awaitCard(Deadline.after(LONG), cancellation));
        cancellation.cancel();
        assertThat(cause(waiting.get(10, TimeUnit.SECONDS))).isEqualTo(Cause.CANCELLED);
    }

    @Test
    void endsTheWaitWhenClosed() throws Exception {
        CompletableFuture<CardResult> waiting = CompletableFuture.supplyAsync(() -> await(reader(), LONG));
        while (reader().status().state() == DeviceState.STARTING) {
            waitAMoment();
        }
        reader().close();
        assertThat(cause(waiting.get(10, TimeUnit.SECONDS))).isEqualTo(Cause.CANCELLED);
        assertThat(cause(await(reader(), LONG))).isEqualTo(Cause.CANCELLED);
    }

    @Test
    void isNotReadyWhileUnpluggedAndWorksAgainAfterwards() {
        insert(TestChips.zhangMing());
        await(reader(), LONG);
        unplug();
        assertThat(cause(reader().exchange(HexFormat.of().parseHex(SELECT), Deadline.after(LONG))))
                .isEqualTo(Cause.NOT_READY);
        assertThat(reader().check(Deadline.after(LONG)).state()).isEqualTo(DeviceState.NO_DEVICE);
        plugIn();
        insert(TestChips.zhangMing());
        assertThat(await(reader(), LONG)).isInstanceOf(CardResult.Present.class);
        assertThat(exchange(SELECT)).isEqualTo("9000");
        assertThat(reader().status()).isEqualTo(DeviceStatus.ONLINE);
    }

    @Test
    void readsASocialSecurityCard() {
        insert(TestChips.wangJi());
        assertThat(read()).isInstanceOfSatisfying(ReadResult.Read.class, result -> {
            assertThat(result.card().name()).isEqualTo("王𠮷");
            assertThat(result.card().number()).isEqualTo("410199199703121023");
        });
        assertThat(reader().exchange(HexFormat.of().parseHex(SELECT), Deadline.after(LONG)))
                .as("the card was let go of")
                .isInstanceOf(ExchangeResult.CardRemoved.class);
    }

    @Test
    void rejectsABankCard() {
        insert(SimulatedChip.bank());
        assertThat(read()).isEqualTo(new ReadResult.CardRejected(Rejection.UNKNOWN_CARD, "sw.6a82"));
    }

    @Test
    void tellsThatTheCardWasPulledWhileItWasRead() {
        insert(TestChips.zhangMing());
        faults().failNext(ChipOrder.READ_RECORD::equals, ChipFault.Contact.PULLED);
        assertThat(read()).isInstanceOf(ReadResult.CardRemoved.class);
    }

    @Test
    void readsInSpiteOfAnAnswerThatBrokeOff() {
        insert(TestChips.zhangMing());
        faults().failNext(ChipOrder.SELECT_FILE::equals, ChipFault.Contact.CUT_SHORT);
        assertThat(read()).isInstanceOf(ReadResult.Read.class);
    }

    /** A test's time limit interrupts and does no more. */
    static void waitAMoment() {
        assertThat(Thread.currentThread().isInterrupted()).as("out of time").isFalse();
        Thread.onSpinWait();
    }

    final ReadResult read() {
        return Drivers.socialSecurityCards(reader()).read(Deadline.after(LONG), new Cancellation(), () -> {});
    }

    static CardResult await(SmartCardReader reader, Duration wait) {
        return reader.awaitCard(Deadline.after(wait), new Cancellation());
    }

    private String exchange(String command) {
        ExchangeResult result = reader().exchange(HexFormat.of().parseHex(command), Deadline.after(LONG));
        assertThat(result).isInstanceOf(ExchangeResult.Answered.class);
        return HexFormat.of().withUpperCase().formatHex(((ExchangeResult.Answered) result).response());
    }

    private static String answerToReset(CardResult result) {
        assertThat(result).isInstanceOf(CardResult.Present.class);
        return HexFormat.of().withUpperCase().formatHex(((CardResult.Present) result).answerToReset());
    }

    static Cause cause(CardResult result) {
        assertThat(result).isInstanceOf(CardResult.Failed.class);
        Failure failure = ((CardResult.Failed) result).failure();
        return failure.cause();
    }

    private static Cause cause(ExchangeResult result) {
        assertThat(result).isInstanceOf(ExchangeResult.Failed.class);
        return ((ExchangeResult.Failed) result).failure().cause();
    }
}
