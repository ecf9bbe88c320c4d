package cn.banshi.drivers.transport;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.drivers.transport.Address.Flow;
import cn.banshi.drivers.transport.Address.Parity;
import cn.banshi.drivers.transport.Address.Parsed;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

    @Test
    void readsASerialLineWithItsDefaults() {
        assertThat(Address.parse("serial:///dev/ttyUSB0")).isEqualTo(new Parsed.Valid(
                new Address.Serial(Path.of("/dev/ttyUSB0"), 115_200, Parity.NONE, Flow.NONE)));
    }

    @Test
    void readsEverySettingOfASerialLine() {
        assertThat(Address.parse(" serial:///dev/serial/by-id/a-b:1.0?baud=9600&parity=even&flow=rtscts "))
                .isEqualTo(new Parsed.Valid(new Address.Serial(Path.of("/dev/serial/by-id/a-b:1.0"), 9_600,
                        Parity.EVEN, Flow.RTSCTS)));
    }

    @Test
    void readsNetworkAndFileAddresses() {
        assertThat(Address.parse("tcp://10.0.0.9:9100")).isEqualTo(new Parsed.Valid(new Address.Tcp("10.0.0.9", 9100)));
        assertThat(Address.parse("tcp://[fe80::1]:9100")).isEqualTo(new Parsed.Valid(new Address.Tcp("fe80::1", 9100)));
        assertThat(Address.parse("usb:///dev/usb/lp0"))
                .isEqualTo(new Parsed.Valid(new Address.CharacterDevice(Path.of("/dev/usb/lp0"))));
        assertThat(Address.parse("hidraw:///dev/hidraw0"))
                .isEqualTo(new Parsed.Valid(new Address.CharacterDevice(Path.of("/dev/hidraw0"))));
    }

    @Test
    void readsAUsbDeviceWithoutADriverOfTheKernel() {
        assertThat(Address.parse("usb-bulk://0400:C35A"))
                .isEqualTo(new Parsed.Valid(new Address.Bulk(0x0400, 0xC35A, Optional.empty())));
        Address.Bulk one = new Address.Bulk(0x2B19, 0x0200, Optional.of("A1"));
        assertThat(Address.parse(one.target())).isEqualTo(new Parsed.Valid(one));
    }

    @Test
    void readsTheNameOfACardReaderAsItIs() {
        assertThat(Address.parse("pcsc://ACS ACR39U [ICC? 9%20] 00 00"))
                .isEqualTo(new Parsed.Valid(new Address.CardReader("ACS ACR39U [ICC? 9%20] 00 00")));
    }

    @ParameterizedTest
    @CsvSource({"ipp://10.0.0.8/ipp/print,ipp://10.0.0.8:631/ipp/print,http://10.0.0.8:631/ipp/print",
        "IPP://printer.hall:8631/ipp/print,ipp://printer.hall:8631/ipp/print,http://printer.hall:8631/ipp/print",
        "ipps://[fe80::1]/ipp/print/2,ipps://[fe80::1]:631/ipp/print/2,https://[fe80::1]:631/ipp/print/2"})
    void readsPrinterAddresses(String text, URI uri, URI web) {
        Address.Ipp address = new Address.Ipp(uri, Optional.empty());
        assertThat(Address.parse(text)).isEqualTo(new Parsed.Valid(address));
        assertThat(address.web()).isEqualTo(web);
    }

    @Test
    void readsTheCertificateThatAPrinterIsKnownBy() {
        assertThat(Address.parse("ipps://10.0.0.8/ipp/print?certificate=/etc/banshi/printer.pem"))
                .isEqualTo(new Parsed.Valid(new Address.Ipp(URI.create("ipps://10.0.0.8:631/ipp/print"),
                        Optional.of(Path.of("/etc/banshi/printer.pem")))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        /dev/ttyUSB0                        | no scheme                   | one of serial, tcp
        com://1                             | scheme 'com'                | use serial, tcp, usb, usb-bulk, hidraw, pcsc, ipp, ipps
        serial://dev/ttyUSB0                | path 'dev/ttyUSB0'          | three slashes
        serial:///                          | path '/'                    | three slashes
        serial:///dev/ttyS0?baud=fast       | baud 'fast'                 | 115200
        serial:///dev/ttyS0?baud=115201     | baud '115201'               | 9600
        serial:///dev/ttyS0?baud=           | baud ''                     | 9600
        serial:///dev/ttyS0?speed=9600      | setting 'speed'             | baud, flow, parity
        serial:///dev/ttyS0?parity=mark     | parity 'mark'               | none, even, odd
        serial:///dev/ttyS0?flow=dtr        | flow 'dtr'                  | none, rtscts, xonxoff
        usb-bulk://0400                     | '0400' is no vendor         | usb-bulk://0400:c35a
        usb-bulk://0400:c35g                | '0400:c35g' is no vendor        | lsusb
        usb-bulk://0400:c35a?bus=1          | setting 'bus'               | serial
        usb:///dev/usb/lp0?baud=9600        | setting 'baud'              | has none
        tcp://10.0.0.9                      | port ''                     | tcp://10.0.0.9:9100
        tcp://10.0.0.9:70000                | port '70000'                | from 1 to 65535
        tcp://:9100                         | host ''                     | tcp://10.0.0.9:9100
        ipp://10.0.0.8                      | no path                     | ipp://10.0.0.8/ipp/print
        ipp://10.0.0.8/                     | no path                     | ipp://10.0.0.8/ipp/print
        ipps://10.0.0.8:99999/ipp/print     | port '99999'                | ipps://10.0.0.8/ipp/print
        ipp:///ipp/print                    | host ''                     | ipp://10.0.0.8/ipp/print
        ipp://a b/ipp/print                 | 'a b/ipp/print'             | ipp://10.0.0.8/ipp/print
        ipp://10.0.0.8/ipp/print?certificate=/a.pem | setting 'certificate' | has none
        ipps://10.0.0.8/ipp/print?certificate=a.pem | path 'a.pem'          | absolute
        pcsc://                             | reader name ''              | pcsc_scan -r
        """)
    void namesTheAddressThePartAndTheCure(String text, String part, String cure) {
        assertThat(Address.parse(text)).isInstanceOf(Parsed.Invalid.class);
        assertThat(((Parsed.Invalid) Address.parse(text)).problem()).startsWith("address '" + text + "': ")
                .contains(part)
                .contains(cure);
    }
}
