package cn.banshi.sandbox.supervision;

import cn.banshi.core.screen.Door;
import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.guide.GuideLights;
import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.screen.Comfort;
import cn.banshi.core.screen.Frame;
import cn.banshi.core.screen.Overlay;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.screen.Progress;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Phase;
import cn.banshi.core.supervision.SupervisedLights;
import cn.banshi.core.text.Language;
import cn.banshi.core.text.Localized;
import cn.banshi.device.DeviceState;
import cn.banshi.device.lights.Lights;
import cn.banshi.drivers.Drivers;
import cn.banshi.simulators.modbus.BoardSimulator;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Lamps on a simulated board follow what the window shows, over a real line. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class GuideLightsTest {

    private static final Localized WORDS = new Localized("字", "words");
    private static final int READER = 0;
    private static final int SLOT = 1;

    @TempDir
    Path folder;
    private BoardSimulator boards;
    private Attended<Lights> attended;
    private GuideLights guide;

    @BeforeEach
    void start() throws InterruptedException {
        boards = new BoardSimulator(folder.resolve("boards"));
        String address = boards.address(115_200);
        attended = new Attended<>(address, () -> new Drivers("test").lights(address,
                Map.of("contactless", "coil " + READER, "card-reader", "coil " + SLOT)),
                lights -> new SupervisedLights(lights, "visit"));
        attended.awaitState(DeviceState.ONLINE);
        guide = new GuideLights(attended.device(), Runnable::run, System::nanoTime);
    }

    @AfterEach
    void stop() {
        attended.close();
        boards.close();
    }

    @Test
    void burnWhereTheCardIsReadAndGoOutBehindIt() {
        guide.accept(shown(reading(Phase.READING)));
        assertThat(List.of(boards.coil(READER), boards.coil(SLOT))).containsExactly(true, false);
        guide.accept(shown(reading(Phase.READING_IN_SLOT)));
        assertThat(List.of(boards.coil(READER), boards.coil(SLOT))).containsExactly(false, true);
        guide.accept(shown(nothing()));
        assertThat(List.of(boards.coil(READER), boards.coil(SLOT))).containsExactly(false, false);
    }

    @Test
    void burnAgainOnTheSameScreenWhenTheirPlugIsBack() throws InterruptedException {
        boards.unplug();
        attended.awaitState(DeviceState.NO_DEVICE);
        guide.accept(shown(reading(Phase.READING)));
        guide.refresh();
        boards.plugIn();
        attended.awaitState(DeviceState.ONLINE);
        guide.refresh();
        assertThat(boards.coil(READER)).isTrue();
    }

    private static Screen reading(Phase phase) {
        return new Screen.Identify(new Progress(2, 6, WORDS), Set.of(CardPlace.values()), phase, Optional.empty());
    }

    private static Screen nothing() {
        return new Screen.Home(List.of(), List.of(), Door.OPEN, 0);
    }

    private static Presentation shown(Screen screen) {
        return new Presentation(screen, new Overlay.None(), new Frame(Language.ZH, Comfort.usual(),
                WORDS, Optional.empty(), Optional.empty(), false, false));
    }
}
