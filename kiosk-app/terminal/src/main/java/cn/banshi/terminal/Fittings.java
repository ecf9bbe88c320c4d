package cn.banshi.terminal;

import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.core.configuration.TerminalConfiguration.DeviceEntry;
import cn.banshi.core.log.Detail;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.session.Ports;
import cn.banshi.core.session.ReceiptSlot;
import cn.banshi.core.text.Word;
import cn.banshi.device.idcard.IdCardReader;
import cn.banshi.device.receipt.ReceiptPrinter;
import cn.banshi.device.sensors.Sensors.Reading;
import cn.banshi.drivers.Drivers;
import cn.banshi.drivers.Drivers.Opening;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The devices a configuration names, with a driver for each. Nothing is opened yet but the sensor of the receipt slot. */
final class Fittings {

    private static final String PLAIN_MODEL = "generic-80";
    /** Debian's fonts-hanazono; holds what Noto Sans SC lacks. */
    private static final Path RARE = Path.of("/usr/share/fonts/truetype/hanazono/HanaMinB.ttf");

    private Fittings() {}

    static Ports.Devices of(TerminalConfiguration configuration) {
        var drivers = new Drivers("terminal");
        return new Ports.Devices(reader(configuration, drivers), printer(configuration, drivers),
                slot(configuration, drivers), new Buzzer());
    }

    private static IdCardReader reader(TerminalConfiguration configuration, Drivers drivers) {
        return entry(configuration, "id-card-reader")
                .flatMap(entry -> ready("id-card-reader", drivers.idCardReader(entry.address())))
                .orElseGet(NoIdCardReader::new);
    }

    private static ReceiptPrinter printer(TerminalConfiguration configuration, Drivers drivers) {
        List<Path> fonts = List.of(configuration.places().assets().resolve("fonts/NotoSansSC-Regular.ttf"), RARE);
        return entry(configuration, "receipt-printer")
                .flatMap(entry -> ready("receipt-printer",
                        drivers.receiptPrinter(entry.address(), entry.model().orElse(PLAIN_MODEL), fonts)))
                .orElseGet(NoReceiptPrinter::new);
    }

    private static ReceiptSlot slot(TerminalConfiguration configuration, Drivers drivers) {
        return entry(configuration, "sensors")
                .flatMap(entry -> ready("sensors", drivers.sensors(entry.address(), entry.map())))
                .map(SensedSlot::on)
                .orElseGet(() -> () -> Reading.UNKNOWN);
    }

    private static Optional<DeviceEntry> entry(TerminalConfiguration configuration, String deviceClass) {
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
