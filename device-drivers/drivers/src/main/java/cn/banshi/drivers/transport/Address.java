package cn.banshi.drivers.transport;

import java.nio.file.Path;

/** Where a device stands, parsed from configuration; the scheme chooses the transport. */
public sealed interface Address {

    /**
     * The device node, or host and port: what two addresses share when they mean the same link whatever the settings.
     */
    String target();

    /**
     * {@code serial:///dev/ttyUSB0?baud=115200&parity=none&flow=none}, 8 data bits, 1 stop bit.
     *
     * @param device device node or a symbolic link to it
     * @param baud bits per second
     */
    record Serial(Path device, int baud, Parity parity, Flow flow) implements Address {

        @Override
        public String target() {
            return device.toString();
        }
    }

    /** {@code tcp://10.0.0.9:9100}; IPv6 hosts in brackets. */
    record Tcp(String host, int port) implements Address {

        @Override
        public String target() {
            return host + ":" + port;
        }
    }

    /** {@code usb:///dev/usb/lp0}, {@code hidraw:///dev/hidraw0}: a character device read and written as a file. */
    record CharacterDevice(Path device) implements Address {

        @Override
        public String target() {
            return device.toString();
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
