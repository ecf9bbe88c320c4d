package cn.banshi.core.watch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.watch.Gauges.Disk;
import cn.banshi.core.watch.Gauges.Memory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every rule: does not fire early, fires, is recorded, does what it says, recovers. */
class WatchdogTest {

    private final House house = new House();

    @Test
    void saysNothingAboutAHealthyProgram() {
        house.look(1000);
        assertThat(house.look().well()).isTrue();
        assertThat(house.recorded).isEmpty();
        assertThat(house.restarts).isEmpty();
        assertThat(house.closings).isEmpty();
    }

    @Test
    void restartsAWindowThatTakesNoWorkForTenLooks() {
        house.screenAnswers = false;
        house.look(ScreenRule.LIMIT);
        assertThat(house.restarts).isEmpty();
        house.look();
        assertThat(house.restarts).containsExactly("screen-stalled");
        assertThat(house.recorded).containsExactly("found screen-stalled");
    }

    @Test
    void tellsOfACardThatWasLeftUntilItIsTaken() {
        house.cardLeft = Optional.of(house.wall);
        Health health = house.look();
        assertThat(house.recorded).containsExactly("found card-left");
        assertThat(health.well()).isFalse();
        house.cardLeft = Optional.empty();
        assertThat(house.look().well()).isTrue();
        assertThat(house.recorded).containsExactly("found card-left", "over card-left");
        assertThat(house.closings).as("whoever comes is served").isEmpty();
        assertThat(house.restarts).isEmpty();
    }

    @Test
    void tellsOfASlipThatWasLeftUntilItIsTaken() {
        house.slipLeft = Optional.of(house.wall);
        Health health = house.look();
        assertThat(house.recorded).containsExactly("found slip-left");
        assertThat(health.well()).isFalse();
        house.slipLeft = Optional.empty();
        assertThat(house.look().well()).isTrue();
        assertThat(house.recorded).containsExactly("found slip-left", "over slip-left");
        assertThat(house.closings).as("whoever comes is served").isEmpty();
        assertThat(house.restarts).isEmpty();
    }

    @Test
    void doesNotRestartWhileAnApplicationIsBeingRecorded() {
        house.activity = Activity.RECORDING;
        house.screenAnswers = false;
        house.look(ScreenRule.LIMIT + Watchdog.LONGEST_RECORDING);
        assertThat(house.restarts).isEmpty();
        house.activity = Activity.VISIT;
        house.look();
        assertThat(house.restarts).containsExactly("screen-stalled");
    }

    @Test
    void restartsWhenTheRecordingItselfHangs() {
        house.activity = Activity.RECORDING;
        house.screenAnswers = false;
        house.look(ScreenRule.LIMIT + Watchdog.LONGEST_RECORDING + 1);
        assertThat(house.restarts).containsExactly("screen-stalled");
    }

    @Test
    void revivesADeadWorkerAndRecordsBoth() {
        house.courierAlive = false;
        house.look(2);
        assertThat(house.revivals).isEqualTo(1);
        assertThat(house.recorded).containsExactly("found worker-dead", "over worker-dead");
        assertThat(house.restarts).isEmpty();
    }

    @Test
    void restartsWhenAWorkerDoesNotComeBack() {
        house.courierAlive = false;
        house.courierCanBeRevived = false;
        house.look(Watchdog.REVIVAL);
        assertThat(house.restarts).isEmpty();
        house.look();
        assertThat(house.restarts).containsExactly("worker-dead");
        assertThat(house.revivals).isEqualTo(1);
    }

    @Test
    void restartsForAWorkerThatCannotBeStartedAgain() {
        house.recorded.add("session dies");
        house.look();
        assertThat(house.restarts).containsExactly("worker-dead");
    }

    @Test
    void closesServicesOnANearlyFullDiskAndOpensThemWithRoomToSpare() {
        house.disk = new Disk.Takes(DiskRule.CLOSE_BELOW);
        house.look();
        assertThat(house.closings).isEmpty();
        house.disk = new Disk.Takes(DiskRule.CLOSE_BELOW - 1);
        house.look(5);
        house.disk = new Disk.Takes(DiskRule.OPEN_FROM - 1);
        house.look();
        assertThat(house.closings).containsExactly(List.of("disk-full"));
        house.disk = new Disk.Takes(DiskRule.OPEN_FROM);
        house.look();
        assertThat(house.closings).containsExactly(List.of("disk-full"), List.of());
        assertThat(house.recorded).containsExactly("found disk-full", "over disk-full");
    }

    @Test
    void closesServicesOnADiskThatRefusesOrHangs() {
        house.disk = new Disk.Refuses();
        house.look();
        house.disk = new Disk.Silent();
        house.look();
        house.disk = new Disk.Takes(DiskRule.CLOSE_BELOW);
        house.look();
        assertThat(house.closings).containsExactly(List.of("disk-refuses"), List.of());
    }

    @Test
    void noticesAClockThatWasSetForwardAndBack() {
        house.wall = house.wall.plus(ClockRule.LIMIT);
        house.look();
        assertThat(house.rearmed).isEmpty();
        house.wall = house.wall.plus(Duration.ofHours(8));
        house.look(3);
        house.wall = house.wall.minus(Duration.ofDays(365));
        house.look(3);
        assertThat(house.rearmed).containsExactly(Duration.ofHours(8), Duration.ofDays(-365));
        assertThat(house.recorded).containsExactly("found clock-jumped", "over clock-jumped", "found clock-jumped",
                "over clock-jumped");
    }

    @Test
    void closesServicesWhileTheClockIsNotThePlatforms() {
        house.clockWrong = Optional.of(Duration.ofHours(1));
        house.look();
        house.clockWrong = Optional.of(Duration.ofHours(-1));
        house.look();
        house.clockWrong = Optional.empty();
        house.look();
        assertThat(house.closings).containsExactly(List.of("clock-wrong"), List.of());
        assertThat(house.recorded).containsExactly("found clock-wrong", "over clock-wrong");
        assertThat(house.restarts).isEmpty();
    }

    @Test
    void tellsStaffHowFarTheClockIsOffAndWhatCuresIt() {
        assertThat(new Finding.ClockWrong(Duration.ofHours(1)).detail()).isEqualTo("3600 s ahead of the platform's"
                + " clock; set it, or look why no time server (NTP) does; services are closed until then");
        assertThat(new Finding.ClockWrong(Duration.ofMinutes(-5)).detail()).startsWith("300 s behind the platform's");
    }

    @Test
    void reportsWhyTheConnectionIsNotTrusted() {
        house.connectionFault = Optional.of("E214 not valid yet; set this terminal's clock");
        Health health = house.look();
        assertThat(health.parts()).filteredOn(part -> part.name().equals("connection"))
                .singleElement()
                .satisfies(part -> assertThat(part.trouble()).hasValueSatisfying(
                        trouble -> assertThat(trouble.detail()).startsWith("E214 ").endsWith("clock")));
        house.connectionFault = Optional.empty();
        house.look();
        assertThat(house.recorded).containsExactly("found connection-fault", "over connection-fault");
        assertThat(house.closings).as("the door says it already: the backend is away").isEmpty();
    }

    @Test
    void doesNotTakeALateLookForAJump() {
        house.wall = house.wall.plus(Duration.ofMinutes(10));
        house.nanos += Duration.ofMinutes(10).toNanos();
        house.look();
        assertThat(house.recorded).isEmpty();
    }

    @Test
    void recordsLowMemoryInAVisitAndRestartsWhenItIsOver() {
        house.look(Watchdog.SETTLED);
        house.activity = Activity.VISIT;
        house.memory = new Memory(89, 100);
        house.look();
        assertThat(house.recorded).isEmpty();
        house.memory = new Memory(90, 100);
        house.look(100);
        assertThat(house.recorded).containsExactly("found memory-low");
        assertThat(house.restarts).isEmpty();
        house.activity = Activity.IDLE;
        house.look();
        assertThat(house.restarts).containsExactly("memory-low");
    }

    @Test
    void doesNotRestartForMemoryThatWasLowFromTheStart() {
        house.memory = new Memory(95, 100);
        house.look(Watchdog.SETTLED);
        assertThat(house.restarts).isEmpty();
        house.memory = new Memory(50, 100);
        house.look();
        assertThat(house.recorded).containsExactly("found memory-low", "over memory-low");
    }

    @Test
    void reportsACertificateTwoWeeksBeforeItsEnd() {
        certificateEndsIn(CertificateRule.REPORT_BEFORE);
        assertThat(house.look().well()).isTrue();
        certificateEndsIn(CertificateRule.REPORT_BEFORE.minusSeconds(1));
        assertThat(house.look().well()).isFalse();
        assertThat(house.recorded).containsExactly("found certificate-ending");
        assertThat(house.closings).isEmpty();
    }

    @Test
    void closesServicesAnHourBeforeTheCertificateEndsAndOpensThemWithANewOne() {
        certificateEndsIn(CertificateRule.CLOSE_BEFORE);
        house.look();
        assertThat(house.closings).isEmpty();
        certificateEndsIn(CertificateRule.CLOSE_BEFORE.minusSeconds(1));
        house.look();
        assertThat(house.closings).containsExactly(List.of("certificate-ended"));
        certificateEndsIn(Duration.ofDays(365));
        house.look();
        assertThat(house.closings).containsExactly(List.of("certificate-ended"), List.of());
        assertThat(house.recorded).containsExactly("found certificate-ending", "over certificate-ending",
                "found certificate-ended", "over certificate-ended");
    }

    /** As seen at the next look. */
    private void certificateEndsIn(Duration left) {
        house.certificate = Optional.of(house.wall.plus(Watchdog.EVERY).plus(left));
    }

    @Test
    void tellsStaffWhatIsWrongSinceWhenAndWhatIsDone() {
        Instant found = house.wall.plus(Watchdog.EVERY);
        house.disk = new Disk.Takes(1 << 20);
        house.look();
        assertThat(house.look().parts()).filteredOn(part -> part.trouble().isPresent())
                .containsExactly(new Health.Part("disk", Optional.of(new Health.Trouble("disk-full",
                        "1 MiB free in the data directory; free space", "close services", found))));
    }

    @Test
    void asksForStaffWhereADeviceCannotBeRepaired() {
        assertThat(house.look().devices()).extracting(Health.Device::state).containsExactly("offline");
        house.readerOut = Optional.of("silent");
        Health health = house.look();
        assertThat(house.recorded).containsExactly("found device-out");
        assertThat(health.parts()).filteredOn(part -> part.name().equals("id-card-reader"))
                .extracting(part -> part.trouble().orElseThrow().detail())
                .containsExactly("id-card-reader: silent; look at plug, power and the device itself");
        house.readerOut = Optional.empty();
        house.look();
        assertThat(house.recorded).containsExactly("found device-out", "over device-out");
    }
}
