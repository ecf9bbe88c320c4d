package cn.banshi.sandbox.usb;

import cn.banshi.drivers.Drivers;
import cn.banshi.vision.Vision;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Plugs devices in software into the kernel's dummy host controller and drives them by the terminal's own drivers, and the
 * kernel's own camera. For root on a machine of its own, which {@code installer/verify --usb} makes: modules loaded, five ports,
 * udev running. One line for each trial and one at the end; ends 0 when all held.
 */
public final class UsbTrials {

    private UsbTrials() {}

    /** @param arguments the folder with the vision worker's native code */
    public static void main(String[] arguments) throws IOException {
        var trials = new Trials();
        // First: on a busy machine OpenCV was loaded in 75 s before the others, and not in 150 s after them.
        try (Vision cameras = Vision.delivered(Path.of(arguments[0]), false)) {
            new CameraTrials(cameras).make(trials);
        }
        make(trials, new Drivers("verify"));
        System.exit(trials.end());
    }

    private static void make(Trials trials, Drivers drivers) throws IOException {
        var scanners = new ScannerTrials(drivers, 1);
        var printer = new PrinterTrials(drivers, 3);
        var cardReader = new CardReaderTrials(drivers, 0);
        var bulkReader = new BulkReaderTrials(drivers, 4);
        cardReader.make(trials);
        bulkReader.make(trials);
        scanners.make(trials);
        printer.make(trials);
    }
}
