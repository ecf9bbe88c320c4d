package cn.banshi.sandbox.torture.day;

import cn.banshi.device.driver.Wiring;
import cn.banshi.drivers.escpos.PrinterModels;
import cn.banshi.simulators.barcode.ScannerSimulator;
import cn.banshi.simulators.camera.MjpegCameraSimulator;
import cn.banshi.simulators.camera.View;
import cn.banshi.simulators.escpos.EscPosSimulator;
import cn.banshi.simulators.fingerprint.FingerSimulator;
import cn.banshi.simulators.ipp.IppSimulator;
import cn.banshi.simulators.keypad.KeypadSimulator;
import cn.banshi.simulators.modbus.BoardSimulator;
import cn.banshi.simulators.pinpad.PinPadSimulator;
import cn.banshi.simulators.samv.SamvSimulator;
import cn.banshi.simulators.vpcd.CardSlot;
import cn.banshi.simulators.vpcd.PcscService;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One simulated device of every class, on real lines. None takes time of its own and the lines are as fast as they get, so
 * that as much as possible of a run is the terminal's.
 */
final class Devices implements AutoCloseable {

    static final int BAUD = 921_600;
    /** The contact at which paper in the receipt slot shows. */
    static final int SLIP = 0;

    final SamvSimulator reader;
    final EscPosSimulator printer;
    final BoardSimulator boards;
    final ScannerSimulator scanner;
    final KeypadSimulator keypad;
    final PinPadSimulator pinPad;
    final FingerSimulator finger;
    final IppSimulator documents;
    final MjpegCameraSimulator face;
    final MjpegCameraSimulator plate;
    /** Empty where no card service can be started. */
    final Optional<Chips> chips;

    /** The slot for social-security cards, and the card service behind it. */
    record Chips(PcscService service, CardSlot slot) {}

    Devices(Path folder) throws IOException {
        reader = new SamvSimulator(folder.resolve("reader"), SamvSimulator.Timing.IMMEDIATE);
        printer = new EscPosSimulator(folder.resolve("printer"), Duration.ZERO);
        boards = new BoardSimulator(folder.resolve("boards"));
        scanner = new ScannerSimulator(folder.resolve("scanner"), ScannerSimulator.Kind.SSI);
        keypad = new KeypadSimulator(folder.resolve("keypad"));
        pinPad = new PinPadSimulator(folder.resolve("pin-pad"));
        finger = new FingerSimulator(folder.resolve("finger"));
        documents = new IppSimulator(IppSimulator.Offer.ALL, Duration.ZERO);
        face = new MjpegCameraSimulator(0, MjpegCameraSimulator.REALISTIC);
        plate = new MjpegCameraSimulator(0, MjpegCameraSimulator.REALISTIC);
        plate.lay(View.CERTIFICATE);
        chips = PcscService.hindrance().isEmpty() ? Optional.of(chips(folder)) : Optional.empty();
    }

    private static Chips chips(Path folder) throws IOException {
        PcscService service = PcscService.start(folder);
        return new Chips(service, service.slot(0));
    }

    /** As a technician would write it; of all but the barcode reader, which an {@link Errand} drives without supervision. */
    Map<String, Wiring> wiring() {
        Map<String, Wiring> wiring = new HashMap<>(Map.of("id-card-reader", Wiring.at(reader.address(BAUD)),
                "receipt-printer",
                new Wiring(printer.address(BAUD), Optional.of(PrinterModels.DEFAULT), Map.of(), Optional.empty()),
                "lights",
                mapped(Map.of("contactless", "coil 0", "card-reader", "coil 1", "receipt-printer", "coil 2")),
                "sensors", mapped(Map.of("receipt-slot", "input " + SLIP, "door", "input 1")),
                "keypad", Wiring.at(keypad.address(BAUD)), "pin-pad", Wiring.at(pinPad.address(BAUD)),
                "fingerprint-reader", Wiring.at(finger.address(BAUD)), "document-printer",
                Wiring.at(documents.address()), "camera", Wiring.at(face.address())));
        wiring.put("document-camera", Wiring.at(plate.address()));
        chips.ifPresent(there -> wiring.put("smart-card-reader", Wiring.at("pcsc://" + there.service.reader(0))));
        return wiring;
    }

    private Wiring mapped(Map<String, String> map) {
        return new Wiring(boards.address(BAUD), Optional.empty(), map, Optional.empty());
    }

    /** Whether somebody looks through a camera. */
    boolean watched() {
        return face.watched() || plate.watched();
    }

    @Override
    public void close() {
        reader.close();
        printer.close();
        boards.close();
        scanner.close();
        keypad.close();
        pinPad.close();
        finger.close();
        documents.close();
        face.close();
        plate.close();
        chips.ifPresent(there -> {
            there.slot.close();
            there.service.close();
        });
    }
}
