package cn.banshi.simulators.ipp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.document.DocumentPrinter;
import cn.banshi.device.document.DocumentPrinter.Options;
import cn.banshi.device.document.DocumentPrinter.PrintResult;
import cn.banshi.drivers.Drivers;
import cn.banshi.device.driver.Opening;
import cn.banshi.simulators.ipp.HostilePrinter.Answer;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The driver against whatever can stand at a printer's address: each attack costs one exchange and no more. */
class HostilePrinterTest {

    private static final byte[] GOOD = new Saying(0, 1, "").group(Saying.PRINTER)
            .choice("printer-state", 3)
            .flag("printer-is-accepting-jobs", true)
            .end();

    private final AtomicLong clock = new AtomicLong();

    static Stream<Arguments> malformed() {
        return Stream.of(Arguments.of("nothing", new byte[0]), Arguments.of("half a header", Arrays.copyOf(GOOD, 5)),
                Arguments.of("an end in the middle", Arrays.copyOf(GOOD, GOOD.length - 4)),
                Arguments.of("no end", Arrays.copyOf(GOOD, GOOD.length - 1)),
                Arguments.of("something behind the end", Arrays.copyOf(GOOD, GOOD.length + 1)),
                Arguments.of("collections in collections", nested(15_000)),
                Arguments.of("one collection too deep", nested(9)),
                Arguments.of("a collection that is only closed", answer(0x37, "", new byte[0])),
                Arguments.of("a negative length", lying(0xFFFF)),
                Arguments.of("a length beyond the end", lying(0x7FFF)),
                Arguments.of("an integer of two bytes", answer(0x21, "printer-state", new byte[2])),
                Arguments.of("an address that is none", answer(0x45, "printer-uri", " :".getBytes(UTF_8))),
                Arguments.of("an unheard-of tag", answer(0x7E, "x", new byte[1])), Arguments.of("many values", many()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void refusesAMalformedAnswer(String name, byte[] body) {
        assertHardwareError(line -> line.answer(body), "malformed");
    }

    @Test
    void refusesAnAnswerThatIsAWebPage() {
        assertHardwareError(
                line -> line.send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>"),
                "something else than IPP");
    }

    @Test
    void hangsUpOnAWebPageWithoutAnEnd() {
        assertHardwareError(line -> {
            line.send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
            line.listen();
        }, "something else than IPP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/ipp", "Application/IPP; charset=binary"})
    void hangsUpOnAnAnswerWithoutAnEnd(String type) {
        assertHardwareError(line -> {
            line.send("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n");
            while (true) {
                line.send("x".repeat(8_192));
            }
        }, "more than 1048576 bytes");
    }

    @Test
    void hangsUpOnAnAnswerThatPromisesTerabytes() {
        assertHardwareError(line -> {
            line.send("HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\nContent-Length: 9999999999999\r\n\r\n");
            while (true) {
                line.send("x".repeat(8_192));
            }
        }, "more than 1048576 bytes");
    }

    @Test
    void waitsNoLongerThanTheDeadlineForAnAnswerThatDrips() {
        DeviceStatus status = check(line -> {
            line.send("HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\nContent-Length: 1000\r\n\r\n\1\1");
            clock.addAndGet(Duration.ofSeconds(10).toNanos());
            line.listen();
        });
        assertThat(status.state()).isEqualTo(DeviceState.OFFLINE);
    }

    @Test
    void waitsNoLongerThanTheDeadlineForHeadersThatNeverEnd() {
        DeviceStatus status = check(line -> {
            line.send("HTTP/1.1 200 OK\r\nX: ");
            clock.addAndGet(Duration.ofSeconds(10).toNanos());
            line.listen();
        });
        assertThat(status.state()).isEqualTo(DeviceState.OFFLINE);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 426, 500, 503, 302, 204})
    void namesTheStatusOfARefusal(int code) {
        assertHardwareError(line -> line.send("HTTP/1.1 " + code
                + " X\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"), "HTTP " + code);
    }

    @Test
    void doesNotTakeAnythingButHttpForAPrinter() {
        assertThat(check(line -> line.send("SSH-2.0-OpenSSH_9.2\r\n\r\n")).usable()).isFalse();
    }

    @Test
    void showsStaffThePrintersWordsInOneShortLine() {
        byte[] chatty = new Saying(0, 1, "").group(Saying.PRINTER)
                .choice("printer-state", 5)
                .name("printer-state-message", "\r\n\u001B[2J" + "please ".repeat(2_000))
                .end();
        DeviceStatus status = check(line -> line.answer(chatty));
        assertThat(status.state()).isEqualTo(DeviceState.HARDWARE_ERROR);
        assertThat(status.reason()).hasSizeLessThan(400).doesNotContain("\n", "\r", "\u001B").contains("please");
    }

    @Test
    void handsNothingOverToWhatDoesNotAnswerInIpp() {
        try (HostilePrinter peer = new HostilePrinter(line -> line.answer(nested(10)));
                DocumentPrinter printer = printer(peer)) {
            assertThat(printer.print(Documents.TWO_PAGES, Options.PLAIN, deadline(), new Cancellation()))
                    .isInstanceOf(PrintResult.NotPrinted.class);
        }
    }

    private void assertHardwareError(Answer answer, String reason) {
        DeviceStatus status = check(answer);
        assertThat(status.state()).isEqualTo(DeviceState.HARDWARE_ERROR);
        assertThat(status.reason()).startsWith("document printer: ").contains(reason);
    }

    private DeviceStatus check(Answer answer) {
        try (HostilePrinter peer = new HostilePrinter(answer); DocumentPrinter printer = printer(peer)) {
            return printer.check(deadline());
        }
    }

    private Deadline deadline() {
        return Deadline.after(Duration.ofSeconds(8), clock::get);
    }

    private static DocumentPrinter printer(HostilePrinter peer) {
        return switch (new Drivers("test").documentPrinter(peer.address())) {
            case Opening.Ready<DocumentPrinter>(DocumentPrinter printer) -> printer;
            case Opening.Unusable<DocumentPrinter>(String problem) -> throw new AssertionError(problem);
        };
    }

    /** A header, {@code parts}, an end. */
    private static byte[] message(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[]{1, 1, 0, 0, 0, 0, 0, 1, 4});
        Stream.of(parts).forEach(bytes::writeBytes);
        bytes.write(3);
        return bytes.toByteArray();
    }

    private static byte[] answer(int tag, String name, byte[] value) {
        return message(attribute(tag, name, value));
    }

    private static byte[] attribute(int tag, String name, byte[] value) {
        return ByteBuffer.allocate(5 + name.length() + value.length)
                .put((byte) tag)
                .putShort((short) name.length())
                .put(name.getBytes(UTF_8))
                .putShort((short) value.length)
                .put(value)
                .array();
    }

    private static byte[] lying(int length) {
        return message(new byte[]{0x44, 0, 1, 'x', (byte) (length >> 8), (byte) length, 'y'});
    }

    private static byte[] nested(int depth) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(attribute(0x34, "x", new byte[0]));
        for (int level = 1; level < depth; level++) {
            bytes.writeBytes(attribute(0x4A, "", new byte[]{'m'}));
            bytes.writeBytes(attribute(0x34, "", new byte[0]));
        }
        for (int level = 0; level < depth; level++) {
            bytes.writeBytes(attribute(0x37, "", new byte[0]));
        }
        return message(bytes.toByteArray());
    }

    private static byte[] many() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(attribute(0x44, "x", new byte[]{'y'}));
        for (int value = 0; value < 60_000; value++) {
            bytes.writeBytes(attribute(0x44, "", new byte[]{'y'}));
        }
        return message(bytes.toByteArray());
    }
}
