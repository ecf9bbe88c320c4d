package cn.banshi.drivers.transport;

import cn.banshi.drivers.transport.Address.Flow;
import cn.banshi.drivers.transport.Address.Parity;
import cn.banshi.drivers.transport.Address.Parsed;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads address texts; every refusal names the address, the part and the cure. */
final class AddressParser {

    private static final String SCHEMES = "serial, tcp, usb, usb-bulk, hidraw, pcsc, ipp, ipps";
    /** Rates that both jSerialComm and the readers and printers of a hall know. */
    private static final List<Integer> BAUD_RATES = List.of(1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200, 230400,
            460800, 921600);
    private static final Pattern USB_ID = Pattern.compile("[0-9a-fA-F]{4}:[0-9a-fA-F]{4}");
    private static final int DEFAULT_BAUD = 115_200;
    private static final int MAX_PORT = 65_535;
    /** RFC 8010, section 4. */
    private static final int IPP_PORT = 631;
    /** MAX_READERNAME of pcsc-lite, without the zero at the end. */
    private static final int LONGEST_READER_NAME = 127;

    private final String text;

    private AddressParser(String text) {
        this.text = text;
    }

    static Parsed parse(String text) {
        AddressParser parser = new AddressParser(text.strip());
        try {
            return new Parsed.Valid(parser.address());
        } catch (Refused refused) {
            return new Parsed.Invalid("address '" + parser.text + "': " + refused.getMessage());
        }
    }

    private Address address() throws Refused {
        int colon = text.indexOf("://");
        if (colon <= 0) {
            throw new Refused("it has no scheme; start it with one of " + SCHEMES + " and ://, for example"
                    + " serial:///dev/ttyUSB0?baud=115200");
        }
        String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
        String rest = text.substring(colon + 3);
        if (scheme.equals("pcsc")) {
            return cardReader(rest); // a name may hold any character, a question mark too
        }
        int mark = rest.indexOf('?');
        String place = mark < 0 ? rest : rest.substring(0, mark);
        String query = mark < 0 ? "" : rest.substring(mark + 1);
        return switch (scheme) {
            case "serial" -> serial(device(place), settings(query, Set.of("baud", "parity", "flow")));
            case "usb", "hidraw" -> {
                settings(query, Set.of());
                yield new Address.CharacterDevice(device(place));
            }
            case "usb-bulk" -> bulk(place, settings(query, Set.of("serial")));
            case "tcp" -> {
                settings(query, Set.of());
                yield tcp(place, "tcp://10.0.0.9:9100");
            }
            case "ipp" -> {
                settings(query, Set.of());
                yield ipp(scheme, place, Optional.empty());
            }
            case "ipps" -> ipp(scheme, place, certificate(settings(query, Set.of("certificate"))));
            default -> throw new Refused("scheme '" + scheme + "' is not known here; use " + SCHEMES);
        };
    }

    private static Path device(String place) throws Refused {
        if (!place.startsWith("/") || place.length() == 1 || place.indexOf('\0') >= 0) {
            throw new Refused("path '" + place + "' is no absolute device path; write three slashes after the scheme,"
                    + " as in serial:///dev/ttyUSB0");
        }
        return Path.of(place);
    }

    private static Address bulk(String place, Map<String, String> settings) throws Refused {
        if (!USB_ID.matcher(place).matches()) {
            throw new Refused(
                    "'" + place + "' is no vendor and product; write the four and four hexadecimal digits that lsusb"
                            + " shows, for example usb-bulk://0400:c35a");
        }
        int colon = place.indexOf(':');
        String serial = settings.getOrDefault("serial", "");
        return new Address.Bulk(Integer.parseInt(place.substring(0, colon), 16),
                Integer.parseInt(place.substring(colon + 1), 16),
                serial.isEmpty() ? Optional.empty() : Optional.of(serial));
    }

    private static Address serial(Path device, Map<String, String> settings) throws Refused {
        String parity = settings.getOrDefault("parity", "none");
        String flow = settings.getOrDefault("flow", "none");
        return new Address.Serial(device, baud(settings.get("baud")), choice("parity", parity, Parity.values()),
                choice("flow", flow, Flow.values()));
    }

    private static int baud(@Nullable String value) throws Refused {
        if (value == null) {
            return DEFAULT_BAUD;
        }
        for (int rate : BAUD_RATES) {
            if (String.valueOf(rate).equals(value)) {
                return rate;
            }
        }
        throw new Refused("baud '" + value + "' is not a line speed; use one of "
                + BAUD_RATES.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private static <E extends Enum<E>> E choice(String name, String value, E[] choices) throws Refused {
        for (E choice : choices) {
            if (choice.name().equalsIgnoreCase(value)) {
                return choice;
            }
        }
        throw new Refused(name + " '" + value + "' is not known; use one of "
                + Arrays.stream(choices)
                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ")));
    }

    private static Optional<Path> certificate(Map<String, String> settings) throws Refused {
        String file = settings.getOrDefault("certificate", "");
        return file.isEmpty() ? Optional.empty() : Optional.of(device(file));
    }

    private static Address ipp(String scheme, String place, Optional<Path> certificate) throws Refused {
        String example = scheme + "://10.0.0.8/ipp/print";
        int slash = place.indexOf('/');
        if (slash < 0 || slash == place.length() - 1) {
            throw new Refused("it has no path; printers print at /ipp/print, as in " + example);
        }
        String host = place.substring(0, slash);
        boolean withPort = host.lastIndexOf(':') > host.lastIndexOf(']');
        Address.Tcp peer = tcp(withPort ? host : host + ":" + IPP_PORT, example);
        try {
            return new Address.Ipp(new URI(scheme, null, peer.host(), peer.port(), place.substring(slash), null, null),
                    certificate);
        } catch (URISyntaxException wrong) {
            throw new Refused("'" + place + "' is no host and path; write for example " + example);
        }
    }

    private static Address.Tcp tcp(String place, String example) throws Refused {
        int colon = place.lastIndexOf(':');
        String host = colon < 0 ? place : place.substring(0, colon);
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        }
        if (host.isEmpty() || host.contains("/")) {
            throw new Refused("host '" + host + "' is missing or no host name; write for example " + example);
        }
        String port = colon < 0 ? "" : place.substring(colon + 1);
        int number = port.matches("\\d{1,5}") ? Integer.parseInt(port) : 0;
        if (number < 1 || number > MAX_PORT) {
            throw new Refused("port '" + port + "' is no number from 1 to 65535; write for example " + example);
        }
        return new Address.Tcp(host, number);
    }

    private static Address cardReader(String name) throws Refused {
        if (name.isBlank() || name.indexOf('\0') >= 0 || name.length() > LONGEST_READER_NAME) {
            throw new Refused("reader name '" + name + "' is missing or no name; write it as pcsc_scan -r shows it, for"
                    + " example pcsc://ACS ACR39U ICC Reader");
        }
        return new Address.CardReader(name);
    }

    private static Map<String, String> settings(String query, Set<String> known) throws Refused {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String part : query.isEmpty() ? new String[0] : query.split("&")) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            if (!known.contains(name)) {
                throw new Refused("setting '" + name + "' is not known; "
                        + (known.isEmpty() ? "this scheme has none"
                                : "use " + known.stream().sorted().collect(Collectors.joining(", "))));
            }
            settings.put(name, equals < 0 ? "" : part.substring(equals + 1));
        }
        return settings;
    }

    /** Ends the parse at the first wrong part; never leaves this class. */
    private static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message, null, false, false);
        }
    }
}
