package cn.banshi.terminal;

import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.core.configuration.TerminalConfiguration.DeviceEntry;
import cn.banshi.core.log.Detail;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.session.Ports;
import cn.banshi.core.session.ReceiptSlot;
import cn.banshi.core.supervision.Supervised;
import cn.banshi.core.supervision.SupervisedIdCardReader;
import cn.banshi.core.supervision.SupervisedReceiptPrinter;
import cn.banshi.core.supervision.Supervisor;
import cn.banshi.core.text.Word;
import cn.banshi.core.watch.Gauges.Time;
import cn.banshi.device.Device;
import cn.banshi.device.idcard.IdCardReader;
import cn.banshi.device.receipt.ReceiptPrinter;
import cn.banshi.device.sensors.Sensors.Reading;
import cn.banshi.drivers.Drivers;
import cn.banshi.drivers.Drivers.Opening;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The devices a configuration names, reader and printer under supervision. Nothing is opened yet but the sensor of the receipt
 * slot.
 */
final class Fittings {

    private static final String PLAIN_MODEL = "generic-80";
    /** Debian's fonts-hanazono; holds what Noto Sans SC lacks. */
    private static final Path RARE = Path.of("/usr/share/fonts/truetype/hanazono/HanaMinB.ttf");
    /** Everything that serves citizens claims devices by this name. */
    private static final String OWNER = "visit";
    /** Asks its security module; a pulled plug is noticed without asking. */
    private static final Duration CHECK_READER = Duration.ofSeconds(10);
    /** Four short questions, 20 ms at 9600 baud, so that the end of the paper is known within 300 ms. */
    private static final Duration CHECK_PRINTER = Duration.ofMillis(100);

    private final TerminalConfiguration configuration;
    private final Drivers drivers = new Drivers("terminal");
    private final Time time;
    private final Runnable changed;
    private final List<Supervised<?>> supervised = new ArrayList<>();

    private Fittings(TerminalConfiguration configuration, Time time, Runnable changed) {
        this.configuration = configuration;
        this.time = time;
        this.changed = changed;
    }

    /** What a terminal has. */
    record Fitted(Ports.Devices devices, Supervisor supervisor) {}

    /** @param changed runs when a device is not as it was, on any thread */
    static Fitted of(TerminalConfiguration configuration, Time time, Runnable changed) {
        return new Fittings(configuration, time, changed).fitted();
    }

    private Fitted fitted() {
        IdCardReader reader = supervised("id-card-reader", CHECK_READER,
                entry -> drivers.idCardReader(entry.address()))
                .<IdCardReader>map(device -> new SupervisedIdCardReader(device, OWNER))
                .orElseGet(NoIdCardReader::new);
        List<Path> fonts = List.of(configuration.places().assets().resolve("fonts/NotoSansSC-Regular.ttf"), RARE);
        ReceiptPrinter printer = supervised("receipt-printer", CHECK_PRINTER,
                entry -> drivers.receiptPrinter(entry.address(), entry.model().orElse(PLAIN_MODEL), fonts))
                .<ReceiptPrinter>map(device -> new SupervisedReceiptPrinter(device, OWNER))
                .orElseGet(NoReceiptPrinter::new);
        return new Fitted(new Ports.Devices(reader, printer, slot(), new Buzzer()), new Supervisor(supervised));
    }

    private ReceiptSlot slot() {
        return entry("sensors")
                .flatMap(entry -> ready("sensors", drivers.sensors(entry.address(), entry.map())))
                .map(SensedSlot::on)
                .orElseGet(() -> () -> Reading.UNKNOWN);
    }

    private <D extends Device> Optional<Supervised<D>> supervised(String deviceClass, Duration check,
            Function<DeviceEntry, Opening<D>> driver) {
        Optional<Supervised<D>> made = entry(deviceClass)
                .filter(entry -> ready(deviceClass, driver.apply(entry)).isPresent())
                .map(entry -> new Supervised<>(new Supervised.Fitting<>(Word.of(deviceClass),
                        () -> ready(deviceClass, driver.apply(entry)).orElseThrow(),
                        Drivers.usbPort(entry.address()), check), time, changed));
        made.ifPresent(supervised::add);
        return made;
    }

    private Optional<DeviceEntry> entry(String deviceClass) {
        return Optional.ofNullable(configuration.devices().get(deviceClass));
    }

    private static <D> Optional<D> ready(String deviceClass, Opening<D> opening) {
        return switch (opening) {
            case Opening.Ready<D>(D device) -> Optional.of(device);
            case Opening.Unusable<D>(String problem) -> {
                Log.write(new LogEvent.DeviceUnusable(Word.orOther(deviceClass), Detail.of(problem)));
                yield Optional.empty();
            }
        };
    }
}
