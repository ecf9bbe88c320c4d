package cn.banshi.sandbox.usb;

import cn.banshi.drivers.Drivers;
import java.io.IOException;

/**
 * Plugs devices in software into the kernel's dummy host controller and drives them by the terminal's own drivers. For root on
 * a machine of its own, which {@code installer/verify --usb} makes: modules loaded, five ports, udev running. One line for each
 * trial and one at the end; ends 0 when all held.
 */
public final class UsbTrials {

    private UsbTrials() {}

    public static void main(String[] arguments) throws IOException {
        var drivers = new Drivers("verify");
        var trials = new Trials();
        var scanners = new ScannerTrials(drivers, 1);
        var printer = new PrinterTrials(drivers, 3);
        var cardReader = new CardReaderTrials(drivers, 0);
        var bulkReader = new BulkReaderTrials(drivers, 4);
        cardReader.make(trials);
        bulkReader.make(trials);
        scanners.make(trials);
        printer.make(trials);
        System.exit(trials.end());
    }
}
