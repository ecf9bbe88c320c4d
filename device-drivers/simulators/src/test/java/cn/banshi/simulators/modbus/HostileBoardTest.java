package cn.banshi.simulators.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.lights.Lights;
import cn.banshi.device.lights.Lights.Flash;
import cn.banshi.device.lights.Lights.LightResult;
import cn.banshi.device.lights.Lights.Position;
import cn.banshi.device.sensors.Sensors;
import cn.banshi.device.sensors.Sensors.WatchResult;
import cn.banshi.drivers.Drivers;
import cn.banshi.simulators.pty.HostilePeer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The driver against lines that carry anything. */
class HostileBoardTest {

    @TempDir
    Path directory;

    @Test
    void endsWithAValueWhateverArrives() {
        Random random = new Random(20_261_126);
        try (HostilePeer peer = new HostilePeer(directory.resolve("ttyRS485"), heard -> {
            byte[] noise = new byte[300];
            random.nextBytes(noise);
            noise[0] = 1;
            noise[1] = heard.length > 1 ? heard[1] : 1;
            return List.of(noise);
        });
                Lights lights = Boards.lights(new Drivers("test"), peer.address(921_600));
                Sensors sensors = Boards.sensors(new Drivers("other"), "tcp://127.0.0.1:1")) {
            for (int round = 0; round < 3; round++) {
                assertThat(lights.set(Position.CARD_READER, Flash.SLOW, Deadline.after(Duration.ofMillis(200))))
                        .isInstanceOf(LightResult.Failed.class);
            }
            assertThat(sensors.watch(Map.of(), Deadline.after(Duration.ofSeconds(2)), new Cancellation()))
                    .isInstanceOf(WatchResult.Failed.class);
        }
    }
}
