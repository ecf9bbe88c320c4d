package cn.banshi.terminal;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.keypad.Keypad;
import cn.banshi.device.keypad.Keypad.KeyResult;
import cn.banshi.ui.keys.PadKey;
import cn.banshi.ui.keys.PadKey.Typed;
import cn.banshi.ui.keys.PadKey.Way;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Hands the keys of a tactile pad to the window, one after the other, for as long as the program runs. */
final class KeypadKeys {

    private static final Duration WAIT = Duration.ofMinutes(1);
    /** Before a pad that failed is asked again; its supervisor mends it meanwhile. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Keypad keypad;
    private final Consumer<PadKey> window;

    /** @param window takes a key on the keypad's thread */
    KeypadKeys(Keypad keypad, Consumer<PadKey> window) {
        this.keypad = keypad;
        this.window = window;
    }

    void start() {
        Thread.ofPlatform().daemon().name("keypad").start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                next();
            }
        });
    }

    private void next() {
        switch (keypad.key(Deadline.after(WAIT), new Cancellation())) {
            case KeyResult.Pressed(Keypad.Key key) -> window.accept(meaning(key));
            case KeyResult.Nothing nothing -> {
            }
            case KeyResult.Failed failed -> LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    static PadKey meaning(Keypad.Key key) {
        return switch (key) {
            case UP -> Way.UP;
            case DOWN -> Way.DOWN;
            case LEFT -> Way.LEFT;
            case RIGHT -> Way.RIGHT;
            case ENTER -> Way.OK;
            case CANCEL -> Way.BACK;
            case HELP -> Way.HELP;
            case CLEAR -> Typed.delete();
            case DIGIT_0 -> Typed.of('0');
            case DIGIT_1 -> Typed.of('1');
            case DIGIT_2 -> Typed.of('2');
            case DIGIT_3 -> Typed.of('3');
            case DIGIT_4 -> Typed.of('4');
            case DIGIT_5 -> Typed.of('5');
            case DIGIT_6 -> Typed.of('6');
            case DIGIT_7 -> Typed.of('7');
            case DIGIT_8 -> Typed.of('8');
            case DIGIT_9 -> Typed.of('9');
        };
    }
}
