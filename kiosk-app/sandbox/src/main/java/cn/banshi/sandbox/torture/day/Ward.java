package cn.banshi.sandbox.torture.day;

import cn.banshi.simulators.barcode.ScannerFault;
import cn.banshi.simulators.camera.CameraFault;
import cn.banshi.simulators.camera.CameraSimulator;
import cn.banshi.simulators.escpos.PrinterFault;
import cn.banshi.simulators.fingerprint.FingerFault;
import cn.banshi.simulators.ipp.IppFault;
import cn.banshi.simulators.keypad.KeypadFault;
import cn.banshi.simulators.modbus.BoardFault;
import cn.banshi.simulators.pinpad.PinPadFault;
import cn.banshi.simulators.pty.SerialPeer;
import cn.banshi.simulators.samv.SamvFault;
import cn.banshi.simulators.samv.SamvOrder;
import cn.banshi.simulators.vpcd.ChipFault;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Everything that can befall the devices, by the simulators' own names. */
final class Ward {

    /** In the middle of a receipt, in bytes. */
    private static final int HALF_A_RECEIPT = 300;
    private static final Set<String> WAITED_FOR = Set.of("silent", "cut-short", "echo-only", "other-board", "endless",
            "holding", "frozen", "lost-answer", "torn", "garbled", "cut");
    private static final Set<IppFault> OF_A_JOB = Set.of(IppFault.JOB_ABORTED, IppFault.JOB_ERRORS);

    private final Devices devices;

    private Ward(Devices devices) {
        this.devices = devices;
    }

    static List<Patient> of(Devices devices) {
        return new Ward(devices).all();
    }

    private List<Patient> all() {
        var all = new ArrayList<>(List.of(
                new Patient("card reader", List.of("id-card-reader"), reader()),
                new Patient("receipt printer", List.of("receipt-printer"), printer()),
                new Patient("boards", List.of("lights", "sensors"), boards()),
                new Patient("barcode reader", List.of("barcode-reader"), scanner()),
                new Patient("keypad", List.of("keypad"), on(devices.keypad, KeypadFault.values())),
                new Patient("PIN pad", List.of("pin-pad"), on(devices.pinPad, PinPadFault.Line.values(),
                        refusing(devices.pinPad, new PinPadFault.Refusal(0xEE)))),
                new Patient("fingerprint module", List.of("fingerprint-reader"),
                        on(devices.finger, FingerFault.Line.values(),
                                refusing(devices.finger, new FingerFault.Code(0x29)))),
                new Patient("document printer", List.of("document-printer"), documents()),
                new Patient("face camera", List.of("camera"), camera(devices.face)),
                new Patient("document camera", List.of("document-camera"), camera(devices.plate))));
        devices.chips.ifPresent(chips -> all.add(
                new Patient("smart card reader", List.of("smart-card-reader"), chips(chips))));
        return all;
    }

    private List<Ailment> reader() {
        List<Ailment> all = on(devices.reader, SamvFault.Line.values(),
                refusing(devices.reader, SamvFault.Status.of(0x41)));
        all.removeIf(ailment -> ailment.name().equals("card-pulled"));
        all.add(Ailment.of(SamvFault.Line.CARD_PULLED, false,
                () -> devices.reader.failNext(SamvOrder.READ, SamvFault.Line.CARD_PULLED), devices.reader::clear));
        return all;
    }

    private List<Ailment> boards() {
        return on(devices.boards, BoardFault.Line.values(), refusing(devices.boards, new BoardFault.Refusal(4)));
    }

    /** An endless reader comes to its senses when its plug is pulled. */
    private List<Ailment> scanner() {
        List<Ailment> all = on(devices.scanner, ScannerFault.values());
        all.removeIf(ailment -> ailment.name().equals("endless"));
        all.add(Ailment.of(ScannerFault.ENDLESS, true, () -> devices.scanner.failNext(ScannerFault.ENDLESS), () -> {
            devices.scanner.clear();
            devices.scanner.unplug();
            devices.scanner.plugIn();
        }));
        return all;
    }

    /** Each fault of a device on a serial line at every occasion, and its plug pulled. */
    private static <F> List<Ailment> on(SerialPeer<?, ? super F> peer, F[] faults, Ailment... more) {
        List<Ailment> all = new ArrayList<>(Arrays.asList(more));
        for (F fault : faults) {
            String name = Ailment.name((Enum<?>) fault);
            all.add(new Ailment(name, WAITED_FOR.contains(name), () -> peer.failAlways(fault), () -> {
                peer.clear();
                peer.plugIn(); // some end with the plug pulled
            }));
        }
        all.addAll(plug(peer::unplug, peer::plugIn));
        return all;
    }

    /** Pulled, and put back where it was or where the kernel gives it another name. */
    private static List<Ailment> plug(Runnable unplug, Runnable plugIn) {
        return List.of(new Ailment("plug", false, unplug, plugIn),
                new Ailment("other-node", false, unplug, () -> elsewhere(plugIn)));
    }

    /** The kernel gives a new line the lowest number that is free: somebody else takes the old one first. */
    private static void elsewhere(Runnable plugIn) {
        try (var _ = new RandomAccessFile("/dev/ptmx", "rw")) {
            plugIn.run();
        } catch (IOException noTerminals) {
            throw new UncheckedIOException(noTerminals);
        }
    }

    private static <F> Ailment refusing(SerialPeer<?, F> peer, F fault) {
        return new Ailment("refusing", false, () -> peer.failAlways(fault), peer::clear);
    }

    private List<Ailment> printer() {
        List<Ailment> all = new ArrayList<>();
        for (PrinterFault fault : PrinterFault.values()) {
            all.add(Ailment.of(fault, fault == PrinterFault.SILENT, () -> devices.printer.failAlways(fault),
                    devices.printer::clear));
        }
        for (PrinterFault fault : List.of(PrinterFault.PAPER_OUT, PrinterFault.COVER_OPEN, PrinterFault.CUTTER_ERROR,
                PrinterFault.CUTTER_WAITS)) {
            all.add(new Ailment(Ailment.name(fault) + "-mid-print", false,
                    () -> devices.printer.failNext(fault, HALF_A_RECEIPT), devices.printer::clear));
        }
        all.addAll(plug(devices.printer::unplug, devices.printer::plugIn));
        return all;
    }

    private List<Ailment> documents() {
        List<Ailment> all = new ArrayList<>();
        for (IppFault fault : IppFault.values()) {
            String name = Ailment.name(fault);
            all.add(new Ailment(name, WAITED_FOR.contains(name), () -> {
                if (OF_A_JOB.contains(fault)) {
                    devices.documents.failNext(fault);
                } else {
                    devices.documents.failAlways(fault);
                }
            }, devices.documents::clear));
        }
        all.add(new Ailment("plug", false, devices.documents::unplug, devices.documents::plugIn));
        return all;
    }

    private static List<Ailment> camera(CameraSimulator camera) {
        List<Ailment> all = new ArrayList<>();
        for (CameraFault fault : CameraFault.values()) {
            all.add(Ailment.of(fault, WAITED_FOR.contains(Ailment.name(fault)), () -> camera.failAlways(fault),
                    camera::clear));
        }
        all.add(new Ailment("plug", false, camera::unplug, camera::plugIn));
        return all;
    }

    private static List<Ailment> chips(Devices.Chips chips) {
        Stream<Ailment> ofTheChip = Stream.of(ChipFault.Contact.values())
                .map(fault -> Ailment.of(fault, WAITED_FOR.contains(Ailment.name(fault)),
                        () -> chips.slot().faults().failAlways(any -> true, fault), chips.slot().faults()::clear));
        return Stream.concat(ofTheChip, Stream.of(
                new Ailment("refusing", false,
                        () -> chips.slot().faults().failAlways(any -> true, new ChipFault.Status(0x6F00)),
                        chips.slot().faults()::clear),
                new Ailment("service-stopped", false, chips.service()::stop, chips.service()::startAgain),
                new Ailment("service-killed", false, chips.service()::kill, chips.service()::startAgain),
                new Ailment("frozen", true, chips.service()::freeze, chips.service()::thaw))).toList();
    }
}
