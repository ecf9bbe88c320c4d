package cn.banshi.sandbox.hall;

import cn.banshi.sandbox.backend.SandboxBackend;
import cn.banshi.sandbox.backend.Settings;
import cn.banshi.sandbox.backend.person.Person;
import cn.banshi.sandbox.backend.platform.AppCodes;
import cn.banshi.sandbox.backend.platform.FaceChecks;
import cn.banshi.sandbox.backend.platform.SmsCodes;
import cn.banshi.simulators.barcode.ScannerSimulator;
import cn.banshi.simulators.barcode.SimulatedCode;
import cn.banshi.simulators.camera.CameraFault;
import cn.banshi.simulators.camera.CameraSimulator;
import cn.banshi.simulators.camera.MjpegCameraSimulator;
import cn.banshi.simulators.camera.Movement;
import cn.banshi.simulators.camera.View;
import cn.banshi.simulators.escpos.EscPosSimulator;
import cn.banshi.simulators.escpos.PrinterFault;
import cn.banshi.simulators.ipp.IppSimulator;
import cn.banshi.simulators.modbus.BoardSimulator;
import cn.banshi.simulators.samv.SamvFault;
import cn.banshi.simulators.samv.SamvSimulator;
import cn.banshi.simulators.samv.SimulatedCard;
import cn.banshi.simulators.vpcd.CardSlot;
import cn.banshi.simulators.vpcd.PcscService;
import cn.banshi.simulators.vpcd.SimulatedChip;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Everything around one terminal, in software. Thread-safe. */
public final class Hall implements AutoCloseable {

    static final int READER_BAUD = 115_200;
    static final int PRINTER_BAUD = 115_200;
    static final int SCANNER_BAUD = 115_200;
    static final int BOARDS_BAUD = 9_600;
    /** Beside the card reader, the card slot, the receipt slot, the scan window and the plate, from coil 0 on. */
    private static final List<String> LIGHTS = List.of("contactless", "card-reader", "receipt-printer", "scanner",
            "document-camera");
    private static final int SLOT = 0;
    /** Of mandates.json: Zhou Li may act for Chen Guilan. */
    private static final String MANDATE = "ZZW-260503-0007-A";
    private static final String PHONE = "phone/";
    private static final String CARD = "Identity card";
    private static final String CHIP = "Social-security card";
    private static final String PHONE_SHOWN = "Phone before the barcode reader";
    private static final String FACE = "Person before the camera";
    private static final String PLATE = "Plate under the document camera";
    private static final String READER = "Card reader";
    private static final String PRINTER = "Receipt printer";
    private static final String LIGHT = "Guide lights";
    private static final String BACKEND = "Backend and network";
    /** Slower than a camera's ten pictures a second: they are drawn on the core that the terminal needs. */
    private static final Duration PICTURE = Duration.ofMillis(250);
    private static final Duration SIDE = Duration.ofSeconds(2);
    private static final Duration SLOW = Duration.ofSeconds(7);
    /** Of a code that the citizen has left on the screen. */
    private static final Duration TOO_OLD = AppCodes.VALIDITY.multipliedBy(2);

    private final SandboxBackend backend;
    private final SamvSimulator reader;
    private final ScannerSimulator scanner;
    private final MjpegCameraSimulator camera;
    private final EscPosSimulator printer;
    private final IppSimulator sheets;
    private final BoardSimulator boards;
    private final MjpegCameraSimulator plate;
    private final Optional<PcscService> cards;
    private final Optional<CardSlot> slot;
    private final OtherEnds otherEnds;
    private final Staff staff;
    private final List<Happening> happenings;

    /**
     * @param folder for the backend's store and the serial lines
     * @param cards the card service with a slot for social-security cards, closed with the hall; empty where there is none
     */
    public Hall(Path folder, Optional<PcscService> cards) {
        this.cards = cards;
        slot = cards.map(service -> service.slot(SLOT));
        backend = SandboxBackend.start(Settings.inFolder(folder.resolve("backend")));
        reader = new SamvSimulator(folder.resolve("tty-card-reader"), SamvSimulator.Timing.REALISTIC);
        scanner = new ScannerSimulator(folder.resolve("tty-scanner"), ScannerSimulator.Kind.NEWLAND);
        camera = new MjpegCameraSimulator(0, MjpegCameraSimulator.REALISTIC);
        printer = new EscPosSimulator(folder.resolve("tty-receipt-printer"), EscPosSimulator.REALISTIC);
        sheets = new IppSimulator(IppSimulator.Offer.ALL, SIDE);
        boards = new BoardSimulator(folder.resolve("tty-boards"));
        plate = new MjpegCameraSimulator(0, PICTURE);
        otherEnds = new OtherEnds(backend, scanner);
        staff = new Staff(backend);
        happenings = List.copyOf(everything());
    }

    public SandboxBackend backend() {
        return backend;
    }

    public SamvSimulator reader() {
        return reader;
    }

    /** For social-security cards; empty where there is none. */
    public Optional<CardSlot> slot() {
        return slot;
    }

    /** As the terminal's settings name the slot. */
    Optional<String> slotAddress() {
        return cards.map(service -> "pcsc://" + service.reader(SLOT));
    }

    /** For the code of the city's app; model {@code newland}. */
    public ScannerSimulator scanner() {
        return scanner;
    }

    /** Towards the citizen. */
    public MjpegCameraSimulator camera() {
        return camera;
    }

    /** Has a person of the register, or one made up, stand before the camera, with their badge. */
    public void stand(String number) {
        camera.stand(FaceChecks.BADGE + number);
    }

    /** A camera above a plate. */
    public CameraSimulator plate() {
        return plate;
    }

    public EscPosSimulator printer() {
        return printer;
    }

    /** For documents in A4. */
    public IppSimulator sheets() {
        return sheets;
    }

    /** As the terminal's settings name the lights. */
    String lights() {
        return "{address: '%s', map: {%s}}".formatted(boards.address(BOARDS_BAUD), IntStream.range(0, LIGHTS.size())
                .mapToObj(coil -> LIGHTS.get(coil) + ": coil " + coil)
                .collect(Collectors.joining(", ")));
    }

    private String burning() {
        return IntStream.range(0, LIGHTS.size())
                .filter(boards::coil)
                .mapToObj(LIGHTS::get)
                .collect(Collectors.joining(", "));
    }

    /** Everything that can be made to happen, in the order of the desk. */
    public List<Happening> happenings() {
        return happenings;
    }

    /** What there is to see under a name; empty when nothing. */
    Optional<byte[]> see(String name) {
        if (name.startsWith(PHONE)) {
            return Optional.of(code(name.substring(PHONE.length())).getBytes(StandardCharsets.UTF_8));
        }
        return switch (name) {
            case "receipt.bin" -> Optional.of(printed());
            case "proof.pdf" -> sheets.documents().reversed().stream().findFirst();
            case "application.json" -> backend.developerSide()
                    .latestApplication()
                    .map(json -> json.getBytes(StandardCharsets.UTF_8));
            case "document.pdf" -> backend.developerSide().latestDocument();
            case "pairing-code" -> backend.terminals()
                    .openCode(TerminalFile.NUMBER)
                    .map(code -> code.getBytes(StandardCharsets.UTF_8));
            case "lights" -> Optional.of(burning().getBytes(StandardCharsets.UTF_8));
            case "reader" -> Optional.of(Long.toString(reader.meter().ownTime().toMillis())
                    .getBytes(StandardCharsets.UTF_8));
            default -> Optional.empty();
        };
    }

    /** What a person at the desk wants to know, a line each. */
    public List<String> state() {
        var lines = new ArrayList<String>();
        lines.add("card on the reader: " + reader.card().map(SimulatedCard::title).orElse("none"));
        lines.add("lights: " + burning());
        for (PrinterFault fault : PrinterFault.values()) {
            if (printer.has(fault)) {
                lines.add("printer: " + words(fault));
            }
        }
        lines.add("bytes printed: " + printed().length);
        backend.terminals().openCode(TerminalFile.NUMBER).ifPresent(code -> lines.add("pairing code: " + code));
        backend.terminals()
                .standing()
                .forEach(each -> lines.add("reported by " + each.terminal() + ": "
                        + each.kind()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', ' ')
                        + " since " + each.since()));
        lines.addAll(otherEnds.state());
        lines.addAll(staff.state());
        backend.payments()
                .latest()
                .ifPresent(order -> lines
                        .add("newest order: " + order.state() + " " + order.amount() + ", " + order.link()));
        newestMessages().forEach(message -> lines.add("SMS: " + message.text()));
        return lines;
    }

    /** What was printed, without the questions that the terminal asks several times a second. */
    private byte[] printed() {
        var all = new ByteArrayOutputStream();
        printer.receipts().forEach(all::writeBytes);
        all.writeBytes(printer.unfinished());
        return all.toByteArray();
    }

    private List<SmsCodes.Message> newestMessages() {
        return backend.developerSide().messages().stream().limit(3).toList();
    }

    private String code(String mobile) {
        return backend.developerSide().phone(mobile).stream().findFirst().map(SmsCodes.Message::code).orElse("");
    }

    private List<Happening> everything() {
        var all = new ArrayList<Happening>();
        for (Person person : backend.developerSide().persons()) {
            SimulatedCard card = PersonCard.of(person);
            all.add(new Happening("card/insert/" + person.card().number(), CARD, "Insert card: " + card.title(),
                    () -> reader.insert(card)));
        }
        all.add(new Happening("card/remove", CARD, "Remove card", reader::remove));
        slot.ifPresent(reader -> all.addAll(chips(reader)));
        all.addAll(codes());
        all.addAll(otherEnds.happenings());
        all.addAll(faces());
        all.addAll(originals());
        all.add(new Happening("card/pull", CARD, "Pull card during the next read",
                () -> reader.failNext(cn.banshi.simulators.samv.SamvOrder.READ, SamvFault.Line.CARD_PULLED)));
        all.add(new Happening("reader/unplug", READER, "Unplug", reader::unplug));
        all.add(new Happening("reader/plug", READER, "Plug in", reader::plugIn));
        all.add(new Happening("reader/noise", READER, "Noise on the line",
                () -> reader.failNext(SamvFault.Line.NOISE)));
        for (PrinterFault fault : PrinterFault.values()) {
            String name = fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
            all.add(new Happening("printer/" + name, PRINTER, words(fault), () -> printer.failAlways(fault)));
        }
        all.add(new Happening("printer/paper-out-mid-print", PRINTER, "Paper out during the next print",
                () -> printer.failNext(PrinterFault.PAPER_OUT, 400)));
        all.add(new Happening("printer/mend", PRINTER, "New paper, cover closed, all well", printer::clear));
        all.add(new Happening("lights/unplug", LIGHT, "Unplug", boards::unplug));
        all.add(new Happening("lights/plug", LIGHT, "Plug in", boards::plugIn));
        all.addAll(PaymentHappenings.of(backend));
        all.addAll(network());
        all.addAll(staff.happenings());
        return all;
    }

    private List<Happening> network() {
        return List.of(
                new Happening("network/cut", BACKEND, "Cut the network", () -> backend.network().cut()),
                new Happening("network/mend", BACKEND, "Mend the network", () -> backend.network().mend()),
                new Happening("backend/lose-answer", BACKEND, "Lose the next answer after storing",
                        () -> backend.faults().loseNextAnswer()),
                new Happening("backend/lose-request", BACKEND, "Lose the next request",
                        () -> backend.faults().loseNextRequest()),
                new Happening("backend/slow", BACKEND, "Answer slowly", () -> backend.faults().delay(SLOW)),
                new Happening("mandate/withdraw", BACKEND, "Chen Guilan withdraws her mandate",
                        () -> backend.developerSide().withdrawMandate(MANDATE)),
                new Happening("backend/clear", BACKEND, "Backend is well again", () -> backend.faults().clear()),
                new Happening("backend/pairing-code", BACKEND, "New pairing code for terminal " + TerminalFile.NUMBER,
                        () -> backend.terminals().newCode(TerminalFile.NUMBER)),
                new Happening("backend/revoke", BACKEND, "Revoke terminal " + TerminalFile.NUMBER,
                        () -> backend.terminals().revoke(TerminalFile.NUMBER)),
                new Happening("backend/reset", BACKEND, "Forget every application",
                        () -> backend.developerSide().reset()));
    }

    private List<Happening> codes() {
        var all = new ArrayList<Happening>();
        for (Person person : backend.developerSide().persons()) {
            Person.Card owner = person.card();
            all.add(new Happening("code/show/" + owner.number(), PHONE_SHOWN, "Show the app's code of " + owner.name(),
                    () -> showCode(owner, Duration.ZERO)));
        }
        Person.Card somebody = backend.developerSide().persons().getFirst().card();
        all.add(new Happening("code/expired", PHONE_SHOWN, "Show an expired code", () -> showCode(somebody, TOO_OLD)));
        all.add(new Happening("code/parcel", PHONE_SHOWN, "Show a parcel's code",
                () -> scanner.show(SimulatedCode.ean13("6901234567892"))));
        all.add(new Happening("code/remove", PHONE_SHOWN, "Take the phone away", scanner::takeAway));
        all.add(new Happening("scanner/unplug", PHONE_SHOWN, "Unplug the barcode reader", scanner::unplug));
        all.add(new Happening("scanner/plug", PHONE_SHOWN, "Plug it in", scanner::plugIn));
        return all;
    }

    private List<Happening> faces() {
        var all = new ArrayList<Happening>();
        for (Person person : backend.developerSide().persons()) {
            Person.Card who = person.card();
            all.add(new Happening("face/stand/" + who.number(), FACE, "Stand there: " + who.name(),
                    () -> stand(who.number())));
        }
        for (Movement movement : Movement.values()) {
            String name = movement.name().toLowerCase(Locale.ROOT).replace('_', '-');
            all.add(new Happening("face/" + name, FACE, words(movement), () -> camera.move(movement)));
        }
        all.add(new Happening("face/leave", FACE, "Go away", () -> camera.lay(View.PLATE)));
        all.add(new Happening("camera/unplug", FACE, "Unplug the camera", camera::unplug));
        all.add(new Happening("camera/plug", FACE, "Plug it in", camera::plugIn));
        return all;
    }

    private void showCode(Person.Card owner, Duration age) {
        scanner.show(SimulatedCode.qr(backend.developerSide().appCode(owner.number(), owner.name(), age)));
    }

    private List<Happening> originals() {
        return List.of(
                new Happening("plate/lay", PLATE, "Lay a certificate", () -> plate.lay(View.CERTIFICATE)),
                new Happening("plate/take", PLATE, "Take it away", () -> plate.lay(View.PLATE)),
                new Happening("plate/crooked", PLATE, "Lay it half outside", () -> plate.lay(View.SHEET_CUT_OFF)),
                new Happening("plate/back", PLATE, "Lay it upside down", () -> plate.lay(View.BACK)),
                new Happening("plate/far", PLATE, "Lay a small one", () -> plate.lay(View.SMALL_SHEET)),
                new Happening("plate/glare", PLATE, "A lamp is mirrored in it",
                        () -> plate.failAlways(CameraFault.GLARE)),
                new Happening("plate/dark", PLATE, "Somebody stands in the light",
                        () -> plate.failAlways(CameraFault.DARK)),
                new Happening("plate/well", PLATE, "Good light again", plate::clear),
                new Happening("plate/unplug", PLATE, "Unplug the camera", plate::unplug),
                new Happening("plate/plug", PLATE, "Plug it in", plate::plugIn));
    }

    private List<Happening> chips(CardSlot reader) {
        var all = new ArrayList<Happening>();
        for (Person person : backend.developerSide().persons()) {
            SimulatedChip chip = PersonCard.socialSecurity(person);
            all.add(new Happening("chip/insert/" + person.card().number(), CHIP, "Put in card: " + chip.label(),
                    () -> reader.insert(chip)));
        }
        all.add(new Happening("chip/bank", CHIP, "Put in a bank card", () -> reader.insert(SimulatedChip.bank())));
        all.add(new Happening("chip/remove", CHIP, "Pull card", reader::remove));
        return all;
    }

    private static String words(Enum<?> fault) {
        return fault.name().charAt(0) + fault.name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @Override
    public void close() {
        reader.close();
        scanner.close();
        camera.close();
        printer.close();
        sheets.close();
        boards.close();
        plate.close();
        slot.ifPresent(CardSlot::close);
        cards.ifPresent(PcscService::close);
        backend.close();
    }
}
