package cn.banshi.simulators.pinpad;

import cn.banshi.simulators.pinpad.PinPadFault.Line;
import cn.banshi.simulators.pty.SerialPeer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A pad on a serial line of its own, and the finger on it. */
public final class PinPadSimulator extends SerialPeer<PinPadOccasion, PinPadFault> {

    private static final Pattern FRAME = Pattern.compile("\u0002(\\d{3})([^\u0003]*)\u0003([0-9A-F]{2})");
    private static final Pattern START = Pattern.compile("6([0-9A-F]{2})(.)\\d(\\d{2})(\\d*)");

    private final ConcurrentLinkedQueue<Character> pressed = new ConcurrentLinkedQueue<>();
    private final StringBuilder heard = new StringBuilder();
    private final StringBuilder pin = new StringBuilder();
    private char format = ' ';
    private String account = "";
    private volatile boolean taking;
    private int outages;

    /** @param device the path under which hosts find the pad; a symbolic link is created there */
    public PinPadSimulator(Path device) {
        super(device, "pin pad");
        start();
    }

    /** Presses keys one after the other: digits, {@code \r} enter, {@code \u001B} cancel, {@code \b} clear. */
    public void press(String keys) {
        keys.chars().forEach(key -> pressed.add((char) key));
    }

    /** Whether it takes a PIN now. */
    public boolean taking() {
        return taking;
    }

    @Override
    protected void hear(byte[] bytes, int count) {
        taking &= outages == outages(); // it has no power of its own
        outages = outages();
        heard.append(new String(bytes, 0, count, StandardCharsets.ISO_8859_1));
        Matcher frame = FRAME.matcher(heard);
        int taken = 0;
        while (frame.find()) {
            taken = frame.end();
            if (Integer.parseInt(frame.group(1)) == frame.group(2).length()
                    && frame.group(3).equals(sum(frame.group(1) + frame.group(2) + "\u0003"))) {
                command(frame.group(2));
            }
        }
        heard.delete(0, taken);
        for (Character key = taking ? pressed.poll() : null; key != null; key = taking ? pressed.poll() : null) {
            key(key);
        }
    }

    private void command(String text) {
        switch (text.charAt(0)) {
            case '3' -> settings();
            case '6' -> answer(PinPadOccasion.COMMAND, () -> start(text));
            case '7' -> answer(PinPadOccasion.BLOCK, this::block);
            case '5' -> answer(PinPadOccasion.COMMAND, () -> {
                taking &= !text.equals("5032");
                return "0";
            });
            default -> answer(PinPadOccasion.COMMAND, () -> "\u00E9");
        }
    }

    private void settings() {
        Optional<PinPadFault> fault = faults().take(PinPadOccasion.QUESTION);
        String flags = fault.equals(Optional.of(Line.BLANK)) ? "05" : "04";
        answer(fault, () -> "0" + "T".repeat(50) + "00".repeat(24) + flags + "00".repeat(9) + "ZT588   ");
    }

    private String start(String text) {
        Matcher start = START.matcher(text);
        if (!start.matches()) {
            return "\u00E9";
        }
        if (!start.group(1).equals("40")) {
            return "\u00E4";
        }
        format = start.group(2).charAt(0);
        account = start.group(4);
        pin.setLength(0);
        pressed.clear();
        taking = true;
        return "0";
    }

    private String block() {
        taking = false;
        byte[] block = PinBlock.encrypted(format, pin.toString(), account);
        String length = String.format(Locale.ROOT, "%02d", pin.length());
        pin.setLength(0);
        return "000" + length + HexFormat.of().withUpperCase().formatHex(block);
    }

    /** Done by an answer. */
    @FunctionalInterface
    private interface Deed {

        String run();
    }

    private void answer(PinPadOccasion occasion, Deed deed) {
        answer(faults().take(occasion), deed);
    }

    private void answer(Optional<PinPadFault> fault, Deed deed) {
        if (fault.isPresent() && fault.get() instanceof PinPadFault.Refusal(int code)) {
            say(Optional.empty(), String.valueOf((char) code));
        } else {
            say(fault, deed.run());
        }
    }

    private void key(char key) {
        Optional<PinPadFault> fault = faults().take(PinPadOccasion.KEY);
        if (fault.equals(Optional.of(Line.UNPLUGGED))) {
            unplug();
            return;
        }
        boolean digit = key >= '0' && key <= '9';
        if (digit) {
            pin.append(key);
        } else if (key == '\b') {
            pin.setLength(Math.max(0, pin.length() - 1));
        }
        send(latin(String.valueOf(digit && !fault.equals(Optional.of(Line.CLEAR_DIGIT)) ? '*' : key)));
    }

    private void say(Optional<PinPadFault> fault, String text) {
        String body = String.format(Locale.ROOT, "%03d", text.length()) + text + "\u0003";
        byte[] frame = latin("\u0002" + body + sum(body));
        if (fault.isEmpty()) {
            send(frame);
            return;
        }
        switch ((Line) fault.get()) {
            case SILENT -> {
            }
            case BAD_CHECKSUM -> {
                frame[frame.length - 1] ^= 0x01;
                send(frame);
            }
            case CUT_SHORT -> send(Arrays.copyOf(frame, frame.length - 2));
            case UNPLUGGED -> unplug();
            case CLEAR_DIGIT, BLANK -> send(frame);
        }
    }

    private static String sum(String text) {
        int sum = text.chars().reduce(0, (one, other) -> one ^ other);
        return String.format(Locale.ROOT, "%02X", sum);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
