package cn.banshi.drivers.transport;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Where a device stands, parsed from configuration; the scheme chooses the transport. */
public sealed interface Address {

    /** Start, eight data bits, parity or a second stop bit, stop. */
    int BITS_PER_CHARACTER = 11;
    int UNKNOWN_BAUD = 9_600;
    long NANOS_PER_SECOND = 1_000_000_000;

    /**
     * The device node, or host and port: what two addresses share when they mean the same link whatever the settings.
     */
    String target();

    /** Where bytes go to and fro. */
    sealed interface Bytes extends Address {

        /** How long so many characters take on the wire; where the speed of the wire is not known, as at 9600 baud. */
        default Duration characters(double count) {
            int baud = this instanceof Serial serial ? serial.baud() : UNKNOWN_BAUD;
            return Duration.ofNanos((long) (count * BITS_PER_CHARACTER * NANOS_PER_SECOND / baud));
        }
    }

    /**
     * {@code serial:///dev/ttyUSB0?baud=115200&parity=none&flow=none}, 8 data bits, 1 stop bit.
     *
     * @param device device node or a symbolic link to it
     * @param baud bits per second
     */
    record Serial(Path device, int baud, Parity parity, Flow flow) implements Bytes {

        @Override
        public String target() {
            return device.toString();
        }
    }

    /** {@code tcp://10.0.0.9:9100}; IPv6 hosts in brackets. */
    record Tcp(String host, int port) implements Bytes {

        @Override
        public String target() {
            return host + ":" + port;
        }
    }

    /** {@code usb:///dev/usb/lp0}, {@code hidraw:///dev/hidraw0}: a character device read and written as a file. */
    record CharacterDevice(Path device) implements Bytes {

        @Override
        public String target() {
            return device.toString();
        }
    }

    /**
     * {@code usb-bulk://0400:c35a}, {@code usb-bulk://0400:c35a?serial=A1}: a device on USB that no driver of the kernel serves.
     *
     * @param vendor 16 bits, as is {@code product}
     * @param serial where several such devices are plugged in
     */
    record Bulk(int vendor, int product, Optional<String> serial) implements Bytes {

        @Override
        public String target() {
            return String.format(Locale.ROOT, "usb-bulk://%04x:%04x", vendor, product)
                    + serial.map(number -> "?serial=" + number).orElse("");
        }
    }

    /**
     * {@code ipp://10.0.0.8/ipp/print}, {@code ipps://10.0.0.8/ipp/print?certificate=/etc/banshi/printer.pem}; port 631
     * unless written.
     *
     * @param uri as the printer knows itself, with its port
     * @param certificate file of the one certificate that is believed; without it, those the system's authorities signed
     */
    record Ipp(URI uri, Optional<Path> certificate) implements Address {

        @Override
        public String target() {
            return uri.getRawAuthority() + uri.getRawPath();
        }

        /** The same place in the words of the web. */
        public URI web() {
            return URI.create((uri.getScheme().equals("ipps") ? "https://" : "http://") + target());
        }
    }

    /**
     * {@code pcsc://ACS ACR39U ICC Reader 00 00}: a smart card reader by its name at the card service.
     *
     * @param name the whole name, or a beginning that no other reader's name has: the numbers at the end change with the
     *     order in which readers are plugged in
     */
    record CardReader(String name) implements Address {

        @Override
        public String target() {
            return "pcsc://" + name;
        }
    }

    /** Parity bit of a serial line. */
    enum Parity {
        NONE, EVEN, ODD
    }

    /** How the receiver of a serial line tells the sender to wait. */
    enum Flow {
        NONE, RTSCTS, XONXOFF
    }

    /** Outcome of {@link #parse}. */
    sealed interface Parsed {

        record Valid(Address address) implements Parsed {}

        /** @param problem one English sentence: the address, the part that is wrong, the cure */
        record Invalid(String problem) implements Parsed {}
    }

    static Parsed parse(String text) {
        return AddressParser.parse(text);
    }
}
