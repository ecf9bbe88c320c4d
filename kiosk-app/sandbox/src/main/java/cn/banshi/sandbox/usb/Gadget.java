package cn.banshi.sandbox.usb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/**
 * A USB device in software (kernel documentation, usb/gadget_configfs) with a port of dummy_hcd to itself, as many of which
 * there must be as gadgets. Pulling its plug while a printer's node is open on the device's side has been seen to crash
 * the kernel (Debian's 6.1.0-56): whoever speaks there lets go first.
 */
final class Gadget {

    private static final Path GADGETS = Path.of("/sys/kernel/config/usb_gadget");
    /** For tests, of pid.codes. */
    static final String VENDOR = "0x1209";
    static final String PRODUCT = "0x0001";
    private static final String ENGLISH = "strings/0x409";

    private final Path folder;
    private final String serial;
    private final String controller;

    private Gadget(Path folder, String serial, String controller) {
        this.folder = folder;
        this.serial = serial;
        this.controller = controller;
    }

    /**
     * Makes a gadget that is not plugged in; the nodes of its own side are there then.
     *
     * @param serial its serial number, which finds it on the host's side; letters and digits
     * @param port of the dummy controller, from 0
     */
    static Gadget of(String serial, int port, Function function) throws IOException {
        Gadget gadget = new Gadget(GADGETS.resolve(serial), serial, "dummy_udc." + port);
        Files.createDirectory(gadget.folder);
        gadget.write("idVendor", VENDOR);
        gadget.write("idProduct", PRODUCT);
        Files.createDirectory(gadget.folder.resolve(ENGLISH));
        gadget.write(ENGLISH + "/manufacturer", "Banshi");
        gadget.write(ENGLISH + "/product", "Test");
        gadget.write(ENGLISH + "/serialnumber", serial);
        Path made = Files.createDirectory(gadget.folder.resolve("functions").resolve(function.name() + "." + serial));
        for (Map.Entry<String, byte[]> each : function.attributes().entrySet()) {
            Files.write(made.resolve(each.getKey()), each.getValue(), StandardOpenOption.WRITE);
        }
        Path configuration = Files.createDirectory(gadget.folder.resolve("configs/c.1"));
        Files.createSymbolicLink(configuration.resolve(made.getFileName()), made);
        return gadget;
    }

    String serial() {
        return serial;
    }

    void plugIn() throws IOException {
        write("UDC", controller);
    }

    void unplug() throws IOException {
        write("UDC", "\n");
    }

    private void write(String file, String value) throws IOException {
        Files.write(folder.resolve(file), value.getBytes(StandardCharsets.US_ASCII), StandardOpenOption.WRITE);
    }
}
