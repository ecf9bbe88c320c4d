package cn.banshi.sandbox.simulate;

import static cn.banshi.sandbox.simulate.Simulation.done;
import static cn.banshi.sandbox.simulate.Simulation.named;
import static cn.banshi.sandbox.simulate.Simulation.word;
import static java.util.Map.entry;

import cn.banshi.simulators.barcode.ScannerFault;
import cn.banshi.simulators.barcode.ScannerSimulator;
import cn.banshi.simulators.barcode.SimulatedCode;
import cn.banshi.simulators.fingerprint.FingerFault;
import cn.banshi.simulators.fingerprint.FingerSimulator;
import cn.banshi.simulators.ipp.IppFault;
import cn.banshi.simulators.ipp.IppSimulator;
import cn.banshi.simulators.keypad.KeypadFault;
import cn.banshi.simulators.keypad.KeypadSimulator;
import cn.banshi.simulators.modbus.BoardFault;
import cn.banshi.simulators.modbus.BoardSimulator;
import cn.banshi.simulators.pinpad.PinPadFault;
import cn.banshi.simulators.pinpad.PinPadSimulator;
import cn.banshi.simulators.pty.SerialPeer;
import cn.banshi.simulators.replay.Replay;
import cn.banshi.simulators.vpcd.CardSlot;
import cn.banshi.simulators.vpcd.ChipFault;
import cn.banshi.simulators.vpcd.SimulatedChip;
import cn.banshi.simulators.vpcd.TestChips;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Makes simulations by the names of device classes. */
final class Simulations {

    /** Keys that have no letter: {@code press 12 enter}. */
    private static final Map<String, String> KEYS = Map.of("enter", "\r", "cancel", "\u001B", "clear", "\b");
    private static final Map<String, Supplier<SimulatedChip>> CHIPS = Map.of("zhang-ming", TestChips::zhangMing,
            "wang-ji", TestChips::wangJi, "long-name", TestChips::longName);
    private static final Duration PER_SIDE = Duration.ofSeconds(3);

    private static final Map<String, Function<Plan, Simulation>> MAKERS = new TreeMap<>(Map.ofEntries(
            entry("id-card-reader", SimulatedCards::reader),
            entry("receipt-printer", SimulatedPaper::printer),
            entry("barcode-reader", Simulations::barcodeReader),
            entry("boards", Simulations::boards),
            entry("camera", SimulatedCameras::camera),
            entry("keypad", Simulations::keypad),
            entry("pin-pad", Simulations::pinPad),
            entry("fingerprint-reader", Simulations::fingerprintReader),
            entry("document-printer", plan -> documentPrinter()),
            entry("smart-card-reader", Simulations::smartCardReader),
            entry("recording", Simulations::recording)));

    private Simulations() {}

    /**
     * @param link where hosts find it; a symbolic link is made there
     * @param kind which of several makers' it is
     * @param file a recording
     * @param port of the vpcd of this machine's card service
     */
    record Plan(Path link, Optional<String> kind, Optional<Path> file, int port) {}

    /** Outcome of {@link #of}. */
    sealed interface Made {

        record Ready(Simulation simulation) implements Made {}

        /** @param problem one sentence with the cure */
        record Wrong(String problem) implements Made {}
    }

    static String names() {
        return String.join(", ", MAKERS.keySet());
    }

    static Made of(String device, Plan plan) {
        Function<Plan, Simulation> maker = MAKERS.get(device);
        if (maker == null) {
            return new Made.Wrong("there is no '" + device + "'; use one of " + names());
        }
        try {
            return new Made.Ready(maker.apply(plan));
        } catch (IllegalArgumentException wrong) {
            return new Made.Wrong(device + ": " + wrong.getMessage());
        }
    }

    private static Simulation barcodeReader(Plan plan) {
        String kind = plan.kind().orElse("plain");
        ScannerSimulator.Kind known = Arrays.stream(ScannerSimulator.Kind.values())
                .filter(each -> word(each).equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no kind '" + kind + "'; use one of "
                        + Arrays.stream(ScannerSimulator.Kind.values())
                                .map(Simulation::word)
                                .collect(Collectors.joining(", "))));
        var scanner = new ScannerSimulator(plan.link(), known);
        return serial(scanner,
                word(known).startsWith("hid-") ? scanner.hidrawAddress() : scanner.address(9_600),
                named(ScannerFault.class, scanner::failAlways),
                Map.of("show", text -> done(() -> scanner.show(SimulatedCode.qr(text)), "shown until it is read"),
                        "take-away", none -> done(scanner::takeAway, "taken away")));
    }

    private static Simulation boards(Plan plan) {
        var board = new BoardSimulator(plan.link());
        return serial(board, board.address(9_600), named(BoardFault.Line.class, board::failAlways),
                Map.of("close", input -> done(() -> board.input(number(input), true), "input " + input + " is closed"),
                        "open", input -> done(() -> board.input(number(input), false), "input " + input + " is open"),
                        "coil", coil -> "coil " + coil + (board.coil(number(coil)) ? " is on" : " is off")));
    }

    private static Simulation keypad(Plan plan) {
        var keypad = new KeypadSimulator(plan.link());
        return serial(keypad, keypad.address(9_600), named(KeypadFault.class, keypad::failAlways),
                Map.of("press", keys -> done(() -> keypad.press(keys(keys)), "pressed")));
    }

    private static Simulation pinPad(Plan plan) {
        var pad = new PinPadSimulator(plan.link());
        return serial(pad, pad.address(9_600), named(PinPadFault.Line.class, pad::failAlways),
                Map.of("press", keys -> done(() -> pad.press(keys(keys)), "pressed")));
    }

    private static Simulation fingerprintReader(Plan plan) {
        var finger = new FingerSimulator(plan.link());
        return serial(finger, finger.address(57_600), named(FingerFault.Line.class, finger::failAlways),
                Map.of("lay", number -> done(() -> finger.lay(number(number)), "finger " + number + " lies there"),
                        "lift", none -> done(finger::lift, "lifted")));
    }

    private static Simulation documentPrinter() {
        var printer = new IppSimulator(IppSimulator.Offer.ALL, PER_SIDE);
        return new Simulation(printer.address(), named(IppFault.class, printer::failAlways), printer::clear, Map.of(),
                printer::close);
    }

    private static Simulation smartCardReader(Plan plan) {
        var slot = new CardSlot(plan.port());
        return new Simulation("pcsc://Virtual PCD",
                named(ChipFault.Contact.class, fault -> slot.faults().failAlways(any -> true, fault)),
                slot.faults()::clear,
                Map.of("insert", name -> Optional.ofNullable(CHIPS.get(name))
                        .map(chip -> done(() -> slot.insert(chip.get()), name + " is in"))
                        .orElseGet(() -> "use one of " + String.join(", ", new TreeMap<>(CHIPS).keySet())),
                        "remove", none -> done(slot::remove, "removed")),
                slot::close);
    }

    private static Simulation recording(Plan plan) {
        Path file = plan.file()
                .orElseThrow(() -> new IllegalArgumentException("name the recording with --file"));
        return switch (Replay.open(plan.link(), file)) {
            case Replay.Opened.Unusable(String problem) -> throw new IllegalArgumentException(problem);
            case Replay.Opened.Ready(Replay replay) -> serial(replay, replay.address(replay.baud()), Map.of(),
                    Map.of("where", none -> replay.where()));
        };
    }

    static Simulation serial(SerialPeer<?, ?> peer, String address, Map<String, Runnable> faults,
            Map<String, Function<String, String>> deeds) {
        return new Simulation(address, faults, peer::clear, deeds, peer::close).onALine(peer::unplug, peer::plugIn);
    }

    private static int number(String text) {
        if (!text.matches("\\d{1,4}")) {
            throw new IllegalArgumentException("'" + text + "' is no number; write one from 0 to 9999");
        }
        return Integer.parseInt(text);
    }

    private static String keys(String text) {
        return Arrays.stream(text.split("\\s+"))
                .map(word -> KEYS.getOrDefault(word, word))
                .collect(Collectors.joining());
    }
}
