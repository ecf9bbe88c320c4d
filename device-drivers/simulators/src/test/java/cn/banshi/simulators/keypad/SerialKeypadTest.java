package cn.banshi.simulators.keypad;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.keypad.Keypad;
import cn.banshi.device.keypad.Keypad.KeyResult;
import cn.banshi.drivers.Drivers;
import cn.banshi.device.driver.Opening;
import cn.banshi.drivers.keypad.KeypadModels;
import cn.banshi.simulators.Ready;
import cn.banshi.simulators.pty.HostilePeer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keypad's driver on a simulated one, over a pseudo terminal. */
class SerialKeypadTest extends KeypadContract {

    @TempDir
    Path directory;
    private final Drivers drivers = new Drivers("test");
    private KeypadSimulator simulator;

    @BeforeEach
    void start() {
        simulator = new KeypadSimulator(directory.resolve("ttyKEYS"));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Override
    Keypad keypad() {
        return Ready.of(drivers.keypad(simulator.address(9_600), KeypadModels.DEFAULT));
    }

    @Override
    void press(Keypad.Key key) {
        simulator.press(switch (key) {
            case ENTER -> "\r";
            case CLEAR -> "\b";
            case CANCEL -> "\u001B";
            case UP -> "A";
            case DOWN -> "B";
            case LEFT -> "C";
            case RIGHT -> "D";
            case HELP -> "E";
            case DIGIT_0, DIGIT_1, DIGIT_2, DIGIT_3, DIGIT_4, DIGIT_5, DIGIT_6, DIGIT_7, DIGIT_8, DIGIT_9 -> key.name()
                    .substring("DIGIT_".length());
        });
    }

    @Override
    boolean pressing() {
        return simulator.pressing();
    }

    @Override
    void unplug() {
        simulator.unplug();
    }

    @Override
    void plugIn() {
        simulator.plugIn();
    }

    @Test
    void losesNoKeyOfWhoeverTypesFast() {
        try (Keypad keypad = keypad()) {
            assertThat(pressed(keypad, Keypad.Key.DIGIT_1)).isEqualTo(new KeyResult.Pressed(Keypad.Key.DIGIT_1));
            CompletableFuture<KeyResult> first = CompletableFuture.supplyAsync(() -> key(keypad));
            simulator.press("31415");
            KeyResult heard = first.join();
            while (heard.equals(new KeyResult.Pressed(Keypad.Key.DIGIT_1))) { // what was pressed once too often, late
                heard = key(keypad);
            }
            assertThat(heard).isEqualTo(new KeyResult.Pressed(Keypad.Key.DIGIT_3));
            for (Keypad.Key next : List.of(Keypad.Key.DIGIT_1, Keypad.Key.DIGIT_4, Keypad.Key.DIGIT_1,
                    Keypad.Key.DIGIT_5)) {
                assertThat(key(keypad)).isEqualTo(new KeyResult.Pressed(next));
            }
        }
    }

    @Test
    void passesOverBytesThatStandForNoKey() {
        simulator.failNext(KeypadFault.NOISE);
        try (Keypad keypad = keypad()) {
            assertThat(pressed(keypad, Keypad.Key.DIGIT_7)).isEqualTo(new KeyResult.Pressed(Keypad.Key.DIGIT_7));
        }
    }

    @Test
    void hearsTheNextKeyAfterOneThatWasLost() {
        simulator.failNext(KeypadFault.SILENT);
        try (Keypad keypad = keypad()) {
            assertThat(pressed(keypad, Keypad.Key.DIGIT_7)).isEqualTo(new KeyResult.Pressed(Keypad.Key.DIGIT_7));
        }
    }

    @Test
    void endsWithAValueWhateverArrives() {
        Random random = new Random(20_261_127);
        try (HostilePeer peer = new HostilePeer(directory.resolve("ttyHOSTILE"), heard -> {
            byte[] noise = new byte[100];
            random.nextBytes(noise);
            return List.of(noise);
        }); Keypad keypad = Ready.of(drivers.keypad(peer.address(921_600), KeypadModels.DEFAULT))) {
            assertThat(keypad.check(Deadline.after(LONG)).usable()).isTrue();
            assertThat(keypad.key(Deadline.after(Duration.ofMillis(200)), new Cancellation()))
                    .isNotInstanceOf(KeyResult.Failed.class);
        }
    }

    @Test
    void namesTheModelsThereAre() {
        assertThat(drivers.keypad(simulator.address(9_600), "abacus"))
                .isEqualTo(new Opening.Unusable<>("keypad model 'abacus' is not known; use one of generic-ascii"));
    }
}
