package cn.banshi.simulators.keypad;

import cn.banshi.simulators.pty.SerialPeer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A keypad on a serial line of its own, and the finger on it. Its only occasion to fail is a key. */
public final class KeypadSimulator extends SerialPeer<Character, KeypadFault> {

    private static final byte[] NOISE = {0x2E, (byte) 0x80, 0x23, (byte) 0xFF, 0x00};

    private final ConcurrentLinkedQueue<Character> pressed = new ConcurrentLinkedQueue<>();
    private final AtomicInteger underWay = new AtomicInteger();

    /** @param device the path under which hosts find the keypad; a symbolic link is created there */
    public KeypadSimulator(Path device) {
        super(device, "keypad");
        start();
    }

    /** Presses keys one after the other: digits, {@code \r} enter, {@code \u001B} cancel, {@code \b} clear, A to H at the side. */
    public void press(String keys) {
        underWay.addAndGet(keys.length());
        keys.chars().forEach(key -> pressed.add((char) key));
    }

    /** Whether a key that was pressed has not been sent yet. */
    public boolean pressing() {
        return underWay.get() > 0;
    }

    @Override
    protected void hear(byte[] bytes, int count) {
        for (Character key = pressed.poll(); key != null; key = pressed.poll()) {
            say(key);
            underWay.decrementAndGet();
        }
    }

    private void say(char key) {
        Optional<KeypadFault> fault = faults().take(key);
        byte[] code = String.valueOf(key).getBytes(StandardCharsets.ISO_8859_1);
        if (fault.isEmpty()) {
            send(code);
            return;
        }
        switch (fault.get()) {
            case SILENT -> {
            }
            case NOISE -> {
                send(NOISE);
                send(code);
            }
            case UNPLUGGED -> unplug();
        }
    }
}
