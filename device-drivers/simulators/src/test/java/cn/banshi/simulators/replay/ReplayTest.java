package cn.banshi.simulators.replay;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.idcard.IdCard;
import cn.banshi.device.idcard.IdCardReader;
import cn.banshi.device.idcard.IdCardReader.ReadRequest;
import cn.banshi.device.idcard.IdCardReader.ReadResult;
import cn.banshi.drivers.Drivers;
import cn.banshi.drivers.plugin.Plugins;
import cn.banshi.drivers.transport.recording.Recording;
import cn.banshi.simulators.Ready;
import cn.banshi.simulators.pty.StoppedClock;
import cn.banshi.simulators.samv.SamvSimulator;
import cn.banshi.simulators.samv.SamvSimulator.Timing;
import cn.banshi.simulators.samv.TestCards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A card was read from one reader; it is read again from what was written down. */
class ReplayTest {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    @TempDir
    private Path place;

    @Test
    void readsTheSameCardFromTheRecording() throws IOException {
        IdCard original = card(recorded());
        try (Replay replay = replay(); IdCardReader reader = reader(replay)) {
            assertThat(card(read(reader)).holder()).isEqualTo(original.holder());
            assertThat(replay.where()).isEqualTo("over");
            assertThat(replay.over()).isTrue();
        }
    }

    @Test
    void saysWhereAHostPartsFromTheRecording() throws IOException {
        recorded();
        try (Replay replay = replay(); IdCardReader reader = reader(replay)) {
            assertThat(reader.check(StoppedClock.until(() -> replay.where().startsWith("the host"))).state())
                    .isEqualTo(DeviceState.OFFLINE);
            assertThat(replay.where())
                    .startsWith("the host parted from the recording at line 3: it sent AA AA AA 96 69");
        }
    }

    @Test
    void leavesTheRecordingToItsOwnerAlone() throws IOException {
        recorded();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
        assertThat(Recording.open(file(), System::nanoTime)).isInstanceOfSatisfying(Recording.Opened.Unusable.class,
                unusable -> assertThat(unusable.problem()).contains(file().toString()).endsWith("name a new file"));
    }

    @Test
    void refusesAFileThatIsNoRecordingAndNamesTheLine() throws IOException {
        Files.writeString(file(), "# banshi recording 1\n# baud 9600\n+0.000001 > AA\n+0.1 say hello\n");
        assertThat(Replay.open(place.resolve("replay"), file())).isEqualTo(new Replay.Opened.Unusable(
                file() + ":4: is no step; write for example '+0.000100 > AA 55'"));
        Files.writeString(file(), "hello\n");
        assertThat(Replay.open(place.resolve("replay"), file())).isInstanceOfSatisfying(Replay.Opened.Unusable.class,
                unusable -> assertThat(unusable.problem()).startsWith(file() + ":1: is no recording"));
    }

    private Path file() {
        return place.resolve("reader.recording");
    }

    private ReadResult recorded() {
        Recording recording = switch (Recording.open(file(), System::nanoTime)) {
            case Recording.Opened.Ready(Recording ready) -> ready;
            case Recording.Opened.Unusable(String problem) -> throw new AssertionError(problem);
        };
        var drivers = new Drivers("test", Drivers.Others.NONE, new Plugins(Optional.empty()), List.of(),
                Optional.of(recording));
        try (SamvSimulator simulator = new SamvSimulator(place.resolve("reader"), Timing.IMMEDIATE);
                IdCardReader reader = Ready.of(drivers.idCardReader(simulator.address(115_200)))) {
            simulator.insert(TestCards.zhangMing());
            return read(reader);
        }
    }

    private Replay replay() {
        return switch (Replay.open(place.resolve("replay"), file())) {
            case Replay.Opened.Ready(Replay replay) -> replay;
            case Replay.Opened.Unusable(String problem) -> throw new AssertionError(problem);
        };
    }

    private static IdCardReader reader(Replay replay) {
        return Ready.of(new Drivers("test").idCardReader(replay.address(replay.baud())));
    }

    private static ReadResult read(IdCardReader reader) {
        return reader.read(ReadRequest.TEXT_AND_PHOTO, Deadline.after(LIMIT), new Cancellation());
    }

    private static IdCard card(ReadResult result) {
        assertThat(result).isInstanceOf(ReadResult.Read.class);
        return ((ReadResult.Read) result).card();
    }
}
