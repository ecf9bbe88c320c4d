package cn.banshi.sandbox.usb;

import static cn.banshi.sandbox.usb.Trials.require;

import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.UsbPort.Reset;
import cn.banshi.device.driver.DeviceClass;
import cn.banshi.device.driver.Wiring;
import cn.banshi.device.idcard.IdCardReader;
import cn.banshi.drivers.Drivers;
import java.io.IOException;
import java.time.Duration;

/** A reader of identity cards that no driver of the kernel serves. */
final class BulkReaderTrials {

    private static final String SERIAL = "MODULE";
    private static final Duration LIMIT = Duration.ofSeconds(40);

    private final Drivers drivers;
    private final BulkModule module;
    private final String address;

    BulkReaderTrials(Drivers drivers, int port) throws IOException {
        this.drivers = drivers;
        module = new BulkModule(SERIAL, port);
        address = "usb-bulk://" + Gadget.VENDOR.substring(2) + ":" + Gadget.PRODUCT.substring(2) + "?serial=" + SERIAL;
    }

    void make(Trials trials) {
        try (IdCardReader reader = Trials.opened(drivers.open(DeviceClass.ID_CARD_READER, Wiring.at(address)))) {
            trials.run("card reader on two pairs of bulk pipes: reads a card", () -> read(reader));
            trials.run("card reader on bulk pipes: plug pulled and put back, same driver", () -> pulled(reader));
            trials.run("card reader on bulk pipes: USB port reset", () -> reset(reader));
        }
    }

    private String read(IdCardReader reader) {
        return CardReaderTrials.read(reader, address);
    }

    private String pulled(IdCardReader reader) throws IOException {
        module.unplug();
        Trials.await(() -> reader.check(Deadline.after(LIMIT)).state() == DeviceState.NO_DEVICE && !reader.attached(),
                () -> "the pulled plug is not seen");
        reader.reopen();
        module.plugIn();
        read(reader);
        return "no device, and read again";
    }

    private String reset(IdCardReader reader) {
        reader.reopen();
        Reset reset = Drivers.usbPort(address).reset(Deadline.after(LIMIT));
        require(reset instanceof Reset.Done, reset);
        read(reader);
        return "authorized 0 and 1, read again";
    }
}
