package cn.banshi.simulators.vpcd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.smartcard.SmartCardReader;
import cn.banshi.device.smartcard.SmartCardReader.CardResult;
import cn.banshi.device.smartcard.SocialSecurityCardReader.ReadResult;
import cn.banshi.drivers.Drivers;
import cn.banshi.device.driver.Opening;
import cn.banshi.simulators.Faults;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The PC/SC driver on the system's real pcscd, whose reader holds cards in software. */
@ResourceLock("pcscd")
class PcscSmartCardReaderTest extends SmartCardReaderContract {

    @TempDir
    static Path directory;
    private static PcscService service;

    private final Drivers drivers = new Drivers("test");
    private CardSlot slot;
    private SmartCardReader reader;

    @BeforeAll
    static void startService() throws IOException {
        Optional<String> hindrance = PcscService.hindrance();
        assumeTrue(hindrance.isEmpty(), () -> "no real pcscd to test with: " + hindrance.orElse(""));
        service = PcscService.start(directory);
    }

    @AfterAll
    static void stopService() {
        if (service != null) {
            service.close();
        }
    }

    @BeforeEach
    void openReader() {
        slot = service.slot(0);
        awaitEmptySlot();
        reader = open(service.reader(0));
    }

    @AfterEach
    void emptySlot() {
        reader.close();
        slot.close();
        awaitEmptySlot();
    }

    /** A service that has just been started shows its readers a moment later. */
    private void awaitEmptySlot() {
        try (SmartCardReader next = open(service.reader(0))) {
            while (!(await(next, Duration.ofMillis(100)) instanceof CardResult.NoCard)) {
                waitAMoment(); // the service looks into its slots three times a second
            }
        }
    }

    private SmartCardReader open(String name) {
        return switch (drivers.smartCardReader("pcsc://" + name)) {
            case Opening.Ready<SmartCardReader>(SmartCardReader made) -> made;
            case Opening.Unusable<SmartCardReader>(String problem) -> throw new AssertionError(problem);
        };
    }

    @Override
    SmartCardReader reader() {
        return reader;
    }

    @Override
    void insert(SimulatedChip chip) {
        slot.insert(chip);
    }

    @Override
    void remove() {
        slot.remove();
    }

    @Override
    Faults<ChipOrder, ChipFault> faults() {
        return slot.faults();
    }

    @Override
    void unplug() {
        service.stop();
    }

    @Override
    void plugIn() {
        service.startAgain();
    }

    @Test
    void goesOnWaitingWhileTheServiceIsRestarted() throws Exception {
        assertThat(reader.check(Deadline.after(LONG))).isEqualTo(DeviceStatus.ONLINE);
        CompletableFuture<CardResult> waiting = CompletableFuture.supplyAsync(() -> await(reader, LONG));
        awaitState(DeviceState.BUSY, waiting);
        service.stop();
        try {
            awaitState(DeviceState.NO_DEVICE, waiting);
            assertThat(waiting).isNotDone();
        } finally {
            service.startAgain();
        }
        slot.insert(TestChips.zhangMing());
        assertThat(waiting.get(20, TimeUnit.SECONDS)).isInstanceOf(CardResult.Present.class);
    }

    @Test
    void readsTheNextCardAfterTheServiceWasRestartedBetweenTwo() {
        for (int visit = 0; visit < 3; visit++) {
            slot.insert(TestChips.zhangMing());
            assertThat(read()).isInstanceOf(ReadResult.Read.class);
            service.stop();
            service.startAgain();
        }
        assertThat(reader.check(Deadline.after(LONG))).isEqualTo(DeviceStatus.ONLINE);
    }

    @Test
    void findsOutThatTheServiceHangs() {
        assertThat(reader.check(Deadline.after(LONG))).isEqualTo(DeviceStatus.ONLINE);
        service.freeze();
        try {
            assertThat(reader.check(Deadline.after(SHORT)).state()).isEqualTo(DeviceState.OFFLINE);
            assertThat(reader.check(Deadline.after(SHORT)).state()).isEqualTo(DeviceState.OFFLINE);
        } finally {
            service.thaw();
        }
        assertThat(reader.check(Deadline.after(LONG))).isEqualTo(DeviceStatus.ONLINE);
    }

    @Test
    void serviceThatHangsAndIsKilledLeavesNothingBehind() throws InterruptedException {
        reader.check(Deadline.after(LONG));
        service.freeze();
        reader.check(Deadline.after(SHORT));
        service.kill();
        service.startAgain();
        assertThat(reader.check(Deadline.after(LONG))).isEqualTo(DeviceStatus.ONLINE);
        reader.close();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("card reader")) {
                assertThat(thread.join(LONG)).as("it was let go, and may be on its way out").isTrue();
            }
        }
    }

    @Test
    void silentCardHoldsUpNoOtherReader() {
        slot.insert(TestChips.zhangMing());
        await(reader, LONG);
        slot.faults().failAlways(order -> order != ChipOrder.POWER, ChipFault.Contact.SILENT);
        CompletableFuture<ReadResult> silent = CompletableFuture.supplyAsync(this::read);
        try (SmartCardReader other = open(service.reader(1)); CardSlot second = service.slot(1)) {
            second.insert(TestChips.wangJi());
            assertThat(await(other, LONG)).isInstanceOf(CardResult.Present.class);
        }
        slot.remove();
        assertThat(silent.join()).isNotInstanceOf(ReadResult.Read.class);
    }

    @Test
    void isClaimedByOneOwnerAtATime() {
        slot.insert(TestChips.zhangMing());
        await(reader, LONG);
        try (SmartCardReader second = open(service.reader(0))) {
            assertThat(cause(await(second, LONG))).isEqualTo(Cause.CLAIMED);
            reader.close();
            assertThat(await(second, LONG)).isInstanceOf(CardResult.Present.class);
        }
    }

    @Test
    void cardInAnotherProgramsHandsIsClaimed() {
        slot.insert(TestChips.zhangMing());
        await(reader, LONG);
        try (SmartCardReader other = ((Opening.Ready<SmartCardReader>) new Drivers("another program")
                .smartCardReader("pcsc://" + service.reader(0))).device()) {
            assertThat(cause(await(other, LONG))).isEqualTo(Cause.CLAIMED);
            reader.release(Deadline.after(LONG));
            assertThat(await(other, LONG)).isInstanceOf(CardResult.Present.class);
        }
    }

    @Test
    void isFoundByTheBeginningOfItsNameWhenNoOtherBeginsSo() {
        try (SmartCardReader both = open("Virtual PCD"); SmartCardReader none = open("ACS")) {
            assertThat(both.check(Deadline.after(LONG)).reason())
                    .contains("several names")
                    .contains("Virtual PCD 00 00, Virtual PCD 00 01");
            assertThat(none.check(Deadline.after(LONG)).reason())
                    .contains("'ACS' is not attached; attached: Virtual PCD 00 00, Virtual PCD 00 01");
        }
        try (SmartCardReader first = open("Virtual PCD 00 01")) {
            assertThat(first.check(Deadline.after(LONG))).isEqualTo(DeviceStatus.ONLINE);
        }
    }

    @Test
    void endsAWaitForTheServiceToComeBackWhenCancelled() throws Exception {
        reader.check(Deadline.after(LONG));
        Cancellation cancellation = new Cancellation();
        CompletableFuture<CardResult> waiting = CompletableFuture
                .supplyAsync(() -> reader.awaitCard(Deadline.after(Duration.ofMinutes(5)), cancellation));
        awaitState(DeviceState.BUSY, waiting);
        service.stop();
        try {
            awaitState(DeviceState.NO_DEVICE, waiting);
            cancellation.cancel();
            assertThat(waiting.get(20, TimeUnit.SECONDS)).isInstanceOf(CardResult.Failed.class);
        } finally {
            service.startAgain();
        }
    }

    private void awaitState(DeviceState state, CompletableFuture<CardResult> waiting) {
        while (reader.status().state() != state) {
            assertThat(waiting).as("the wait").isNotDone();
            waitAMoment();
        }
    }
}
