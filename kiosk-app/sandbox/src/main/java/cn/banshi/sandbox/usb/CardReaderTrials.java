package cn.banshi.sandbox.usb;

import static cn.banshi.sandbox.usb.Trials.require;

import cn.banshi.core.supervision.SupervisedIdCardReader;
import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.UsbPort.Reset;
import cn.banshi.device.driver.DeviceClass;
import cn.banshi.device.driver.Opening;
import cn.banshi.device.driver.Wiring;
import cn.banshi.device.idcard.IdCardReader;
import cn.banshi.device.idcard.IdCardReader.ReadRequest;
import cn.banshi.device.idcard.IdCardReader.ReadResult;
import cn.banshi.drivers.Drivers;
import cn.banshi.sandbox.supervision.Attended;
import cn.banshi.simulators.samv.SamvFault;
import cn.banshi.simulators.samv.SamvSimulator;
import cn.banshi.simulators.samv.TestCards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;

/** A reader of identity cards that shows itself as a serial line (CDC ACM). */
final class CardReaderTrials {

    private static final Path OWN_SIDE = Path.of("/dev/ttyGS0");
    private static final int BAUD = 115_200;
    private static final Duration LIMIT = Duration.ofSeconds(40);
    /** On hardware 300 ms; this is for a machine that is emulated on a busy one. */
    private static final Duration SEEN = Duration.ofSeconds(5);

    private final Drivers drivers;
    private final Gadget gadget;
    private final SamvSimulator simulator;
    private final Path node;
    private final String address;

    CardReaderTrials(Drivers drivers, int port) throws IOException {
        this.drivers = drivers;
        gadget = Gadget.of("CARDREADER", port, Function.serialLine());
        gadget.plugIn();
        simulator = new SamvSimulator(OWN_SIDE, SamvSimulator.Timing.IMMEDIATE);
        simulator.insert(TestCards.zhangMing());
        node = HostSide.byId(gadget.serial());
        address = "serial://" + node + "?baud=" + BAUD;
    }

    void make(Trials trials) {
        try (IdCardReader reader = Trials.opened(open())) {
            trials.run("card reader on ttyACM: reads a card", () -> read(reader));
            trials.run("card reader: plug pulled and put back, same driver", () -> pulled(reader));
            trials.run("card reader: USB port reset", () -> reset(reader));
        }
        trials.run("card reader under supervision", this::supervised);
    }

    private Opening<IdCardReader> open() {
        return drivers.open(DeviceClass.ID_CARD_READER, Wiring.at(address));
    }

    private String read(IdCardReader reader) {
        return read(reader, node);
    }

    /** @param place where the reader stands */
    static String read(IdCardReader reader, Object place) {
        // udev may take the name away once more after the device is back
        Trials.await(() -> reader.check(Deadline.after(LIMIT)).usable(), reader::status);
        ReadResult result = reader.read(ReadRequest.TEXT_AND_PHOTO, Deadline.after(LIMIT), new Cancellation());
        require(result instanceof ReadResult.Read, result);
        String number = ((ReadResult.Read) result).card().holder().number();
        require(number.equals("410199198506150015"), "another card was read");
        return "read at " + place;
    }

    private String pulled(IdCardReader reader) throws IOException {
        long start = System.nanoTime();
        pull();
        Trials.await(() -> reader.check(Deadline.after(SEEN)).state() == DeviceState.NO_DEVICE,
                () -> "the pulled plug is not seen");
        long seen = millisSince(start);
        reader.reopen();
        putBack();
        read(reader);
        return "no device after " + seen + " ms, read again";
    }

    private String reset(IdCardReader reader) {
        reader.reopen();
        Reset reset = Drivers.usbPort(address).reset(Deadline.after(LIMIT));
        require(reset instanceof Reset.Done, reset);
        read(reader);
        return "authorized 0 and 1, read again";
    }

    /** The firmware hangs until the ladder has taken the reader off the bus; before, its plug is pulled. */
    private String supervised() throws Exception {
        try (var reader = new Attended<>(address, this::open, device -> new SupervisedIdCardReader(device, "visit"))) {
            reader.awaitState(DeviceState.ONLINE);
            long pulled = System.nanoTime();
            pull();
            reader.awaitState(DeviceState.NO_DEVICE);
            long seen = millisSince(pulled);
            require(seen < SEEN.toMillis(), "the pulled plug was seen after " + seen + " ms");
            putBack();
            reader.awaitState(DeviceState.ONLINE);
            read(reader.device());

            long hung = System.nanoTime();
            simulator.failAlways(SamvFault.Line.SILENT);
            Trials.await(() -> Files.notExists(node), () -> "the port was not reset");
            simulator.clear();
            reader.awaitState(DeviceState.ONLINE);
            read(reader.device());
            return "no device after " + seen + " ms; firmware hung and reset, back after " + millisSince(hung) + " ms";
        }
    }

    private void pull() throws IOException {
        simulator.unplug();
        gadget.unplug();
    }

    /** When udev has seen that it went, too, as it has long before a hand puts a plug back. */
    private void putBack() throws IOException {
        Trials.await(() -> Files.notExists(node, LinkOption.NOFOLLOW_LINKS), () -> "its name stays");
        gadget.plugIn();
        simulator.plugIn();
        require(HostSide.byId(gadget.serial()).equals(node), "it came back under another name");
    }

    private static long millisSince(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
    }
}
