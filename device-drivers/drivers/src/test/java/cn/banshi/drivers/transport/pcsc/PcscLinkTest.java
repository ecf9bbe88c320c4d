package cn.banshi.drivers.transport.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.smartcard.SmartCardReader.CardResult;
import cn.banshi.device.smartcard.SmartCardReader.ExchangeResult;
import cn.banshi.drivers.transport.Connector.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader's link makes of everything the card service may say, or not say. */
class PcscLinkTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(150);
    private static final byte[] COMMAND = {0x00, (byte) 0xA4, 0x04, 0x00};

    private final ScriptedService service = new ScriptedService();
    private final PcscConnector connector = connector(ScriptedService.READER);

    private PcscConnector connector(String reader) {
        return new PcscConnector(reader, () -> Optional.of(service));
    }

    @AfterEach
    void nothingIsHeld() {
        CountDownLatch gate = service.hanging;
        if (gate != null) {
            gate.countDown();
        }
        awaitCount(0, service.cards);
        awaitCount(0, service.contexts);
    }

    @Test
    void powersACardAndExchangesCommands() {
        try (CardLink link = open()) {
            assertThat(await(link)).isInstanceOf(CardResult.Present.class);
            assertThat(service.cards).hasValue(1);
            assertThat(link.transmit(COMMAND, soon(LONG))).isInstanceOf(ExchangeResult.Answered.class);
            link.release(soon(LONG));
            assertThat(service.cards).hasValue(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"0x80100066,Unresponsive", "0x80100065,Unresponsive", "0x8010000F,Unresponsive",
        "0x80100067,Unresponsive",
        "0x80100069,NoCard", "0x8010000C,NoCard", "0x8010000B,Failed", "0x8010001D,Failed", "0x80100009,Failed",
        "0x8010001F,Failed"})
    void tellsWhyACardWasNotPowered(long code, String result) {
        service.connectCode = (int) code;
        try (CardLink link = open()) {
            assertThat(link.awaitCard(soon(Duration.ofMillis(900)), new Cancellation()).getClass().getSimpleName())
                    .isEqualTo(result);
        }
    }

    @ParameterizedTest
    @CsvSource({"0x80100069,CardRemoved", "0x8010000C,CardRemoved", "0x80100068,Interrupted", "0x80100016,Interrupted",
        "0x8010002F,Interrupted", "0x80100066,Interrupted", "0x80100013,Failed", "0x80100017,Failed",
        "0x80100004,Failed"})
    void tellsWhyACommandWasNotAnswered(long code, String result) {
        try (CardLink link = open()) {
            await(link);
            service.transmitCode = (int) code;
            assertThat(link.transmit(COMMAND, soon(LONG)).getClass().getSimpleName()).isEqualTo(result);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0x8010001DL, 0x8010001EL, 0x80100013L, 0x80100003L, 0x8010006AL, 0x80100009L, 0x80100017L})
    void isLostWithTheServiceOrTheReader(long code) {
        try (CardLink link = open()) {
            service.stateCode = (int) code;
            assertThat(link.check(soon(LONG)).map(Failure::code)).contains(CardLink.LOST);
            assertThat(link.usable()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {CardService.STATE_UNKNOWN, CardService.STATE_UNAVAILABLE})
    void isLostWhenTheReaderIsUnpluggedDuringAWait(int state) {
        service.state = 0x10;
        try (CardLink link = open()) {
            CompletableFuture<CardResult> waiting = CompletableFuture.supplyAsync(() -> await(link));
            service.state = state;
            assertThat(failure(waiting.orTimeout(20, TimeUnit.SECONDS).join()).code()).isEqualTo(CardLink.LOST);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void takesAnAnswerWithoutStatusAsAnInterruption(int length) {
        service.response = new byte[length];
        try (CardLink link = open()) {
            await(link);
            assertThat(link.transmit(COMMAND, soon(LONG))).isEqualTo(new ExchangeResult.Interrupted("pcsc.no-status"));
        }
    }

    @Test
    void timesOutAndIsNoLongerUsableWhenACallDoesNotComeBack() {
        CardLink link = open();
        await(link);
        service.hanging = new CountDownLatch(1);
        assertThat(failure(link.transmit(COMMAND, soon(SHORT))).cause()).isEqualTo(Cause.TIMED_OUT);
        assertThat(link.usable()).isFalse();
        link.close();
    }

    @Test
    void opensNoSecondLinkBehindACallThatDoesNotComeBack() {
        CardLink link = open();
        await(link);
        CountDownLatch gate = new CountDownLatch(1);
        service.hanging = gate;
        link.transmit(COMMAND, soon(SHORT));
        link.close();
        for (int command = 0; command < 3; command++) {
            assertThat(refusal(connector.connect(soon(SHORT))).code()).isEqualTo("pcsc.stuck");
        }
        assertThat(service.contexts).hasValue(1);
        gate.countDown();
        try (CardLink next = open()) {
            assertThat(next.check(soon(LONG))).isEmpty();
        }
    }

    @Test
    void givesBackWhatAServiceGaveAfterNobodyWaitedAnyMore() {
        CountDownLatch gate = new CountDownLatch(1);
        service.hanging = gate;
        assertThat(refusal(connector.connect(soon(SHORT)))).satisfies(failure -> {
            assertThat(failure.cause()).isEqualTo(Cause.TIMED_OUT);
            assertThat(failure.code()).isEqualTo("pcsc.silent");
        });
        gate.countDown();
    }

    @Test
    void letsGoOfACardThatWasPoweredWhenNobodyWaitedAnyMore() {
        CountDownLatch gate = new CountDownLatch(1);
        service.powering = gate;
        try (CardLink link = open()) {
            Cancellation cancellation = new Cancellation();
            CompletableFuture<CardResult> waiting = CompletableFuture
                    .supplyAsync(() -> link.awaitCard(soon(LONG), cancellation));
            awaitCount(1, service.cards);
            cancellation.cancel();
            assertThat(failure(waiting.orTimeout(20, TimeUnit.SECONDS).join()).cause()).isEqualTo(Cause.CANCELLED);
            gate.countDown();
            awaitCount(0, service.cards);
            assertThat(link.usable()).isTrue();
        }
    }

    @Test
    void endsAWaitWhenCancelledOrClosed() {
        service.state = 0x10;
        CardLink link = open();
        Cancellation cancellation = new Cancellation();
        CompletableFuture<CardResult> first = CompletableFuture
                .supplyAsync(() -> link.awaitCard(soon(LONG), cancellation));
        cancellation.cancel();
        assertThat(failure(first.orTimeout(10, TimeUnit.SECONDS).join()).cause()).isEqualTo(Cause.CANCELLED);
        CompletableFuture<CardResult> second = CompletableFuture.supplyAsync(() -> await(link));
        link.close();
        assertThat(failure(second.orTimeout(10, TimeUnit.SECONDS).join()).cause()).isEqualTo(Cause.CANCELLED);
        link.close();
    }

    @Test
    void saysThatTheLibraryIsNotInstalled() {
        Failure failure = refusal(new PcscConnector("any", Optional::empty).connect(soon(LONG)));
        assertThat(failure.cause()).isEqualTo(Cause.NOT_READY);
        assertThat(failure.detail()).contains("install pcscd");
    }

    @Test
    void saysThatTheServiceDoesNotRun() {
        service.establishCode = 0x8010001D;
        Failure failure = refusal(connector.connect(soon(LONG)));
        assertThat(failure.code()).isEqualTo("pcsc.8010001d");
        assertThat(failure.detail()).contains("systemctl start pcscd.socket");
    }

    @Test
    void saysThatTheServiceMayNotLetThisUserIn() {
        service.establishCode = 0x8010006A;
        assertThat(refusal(connector.connect(soon(LONG))).detail()).contains("org.debian.pcsc-lite.access_pcsc");
    }

    @Test
    void namesTheReadersThereAre() {
        assertThat(refusal(connector("ACS").connect(soon(LONG))).detail()).contains("attached: Scripted Reader 00 00");
        service.readers = List.of();
        assertThat(refusal(connector.connect(soon(LONG))).detail()).contains("attached: none");
    }

    @Test
    void findsAReaderByItsWholeNameOrTheBeginningOfOne() {
        service.readers = List.of("A 00 00", "A 00 01", "A", "B 01 00");
        for (String name : List.of("A", "A 00 01", "B")) {
            switch (connector(name).connect(soon(LONG))) {
                case Connection.Open<CardLink>(CardLink link) -> link.close();
                case Connection.Refused<CardLink>(Failure failure) -> throw new AssertionError(failure.detail());
            }
        }
        assertThat(refusal(connector("A ").connect(soon(LONG))).detail()).contains("A 00 00, A 00 01");
    }

    private static void awaitCount(int count, AtomicInteger given) {
        while (given.get() != count) {
            // the test's time limit interrupts and does no more
            assertThat(Thread.currentThread().isInterrupted()).as("out of time").isFalse();
            Thread.onSpinWait();
        }
    }

    private CardLink open() {
        return switch (connector.connect(soon(LONG))) {
            case Connection.Open<CardLink>(CardLink link) -> link;
            case Connection.Refused<CardLink>(Failure failure) -> throw new AssertionError(failure.detail());
        };
    }

    private static CardResult await(CardLink link) {
        return link.awaitCard(soon(LONG), new Cancellation());
    }

    private static Failure refusal(Connection<CardLink> connection) {
        assertThat(connection).isInstanceOf(Connection.Refused.class);
        return ((Connection.Refused<CardLink>) connection).failure();
    }

    private static Failure failure(CardResult result) {
        assertThat(result).isInstanceOf(CardResult.Failed.class);
        return ((CardResult.Failed) result).failure();
    }

    private static Failure failure(ExchangeResult result) {
        assertThat(result).isInstanceOf(ExchangeResult.Failed.class);
        return ((ExchangeResult.Failed) result).failure();
    }

    private static Deadline soon(Duration wait) {
        return Deadline.after(wait);
    }
}
