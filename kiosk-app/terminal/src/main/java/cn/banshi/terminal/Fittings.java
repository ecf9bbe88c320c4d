package cn.banshi.terminal;

import cn.banshi.core.configuration.TerminalConfiguration;
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
import cn.banshi.device.driver.DeviceClass;
import cn.banshi.device.driver.Opening;
import cn.banshi.device.driver.Wiring;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The devices a configuration names, reader and printer under supervision. Nothing is opened yet but the sensor of the receipt
 * slot.
 */
final class Fittings {

    /** Everything that serves citizens claims devices by this name. */
    private static final String OWNER = "visit";
    /** Asks its security module; a pulled plug is noticed without asking. */
    private static final Duration CHECK_READER = Duration.ofSeconds(10);
    /** Four short questions, 20 ms at 9600 baud, so that the end of the paper is known within 300 ms. */
    private static final Duration CHECK_PRINTER = Duration.ofMillis(100);

    private final TerminalConfiguration configuration;
    private final Drivers drivers;
    private final Time time;
    private final Runnable changed;
    private final List<Supervised<?>> supervised = new ArrayList<>();

    private Fittings(TerminalConfiguration configuration, Time time, Runnable changed) {
        this.configuration = configuration;
        this.drivers = ConfiguredDrivers.of(configuration, "terminal", Optional.empty());
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
        IdCardReader reader = supervised(DeviceClass.ID_CARD_READER, CHECK_READER)
                .<IdCardReader>map(device -> new SupervisedIdCardReader(device, OWNER))
                .orElseGet(NoIdCardReader::new);
        ReceiptPrinter printer = supervised(DeviceClass.RECEIPT_PRINTER, CHECK_PRINTER)
                .<ReceiptPrinter>map(device -> new SupervisedReceiptPrinter(device, OWNER))
                .orElseGet(NoReceiptPrinter::new);
        return new Fitted(new Ports.Devices(reader, printer, slot(), new Buzzer()), new Supervisor(supervised));
    }

    private ReceiptSlot slot() {
        return wiring(DeviceClass.SENSORS)
                .flatMap(wiring -> ready(DeviceClass.SENSORS, wiring))
                .map(SensedSlot::on)
                .orElseGet(() -> () -> Reading.UNKNOWN);
    }

    private <D extends Device> Optional<Supervised<D>> supervised(DeviceClass<D> deviceClass, Duration check) {
        Optional<Supervised<D>> made = wiring(deviceClass)
                .filter(wiring -> ready(deviceClass, wiring).isPresent())
                .map(wiring -> new Supervised<>(new Supervised.Fitting<>(Word.of(deviceClass.name()),
                        () -> ready(deviceClass, wiring).orElseThrow(),
                        Drivers.usbPort(wiring.address()), check), time, changed));
        made.ifPresent(supervised::add);
        return made;
    }

    private Optional<Wiring> wiring(DeviceClass<?> deviceClass) {
        return Optional.ofNullable(configuration.devices().get(deviceClass.name()));
    }

    private <D extends Device> Optional<D> ready(DeviceClass<D> deviceClass, Wiring wiring) {
        return switch (drivers.open(deviceClass, wiring)) {
            case Opening.Ready<D>(D device) -> Optional.of(device);
            case Opening.Unusable<D>(String problem) -> {
                Log.write(new LogEvent.DeviceUnusable(Word.of(deviceClass.name()), Detail.of(problem)));
                yield Optional.empty();
            }
        };
    }
}
