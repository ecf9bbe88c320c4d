package cn.banshi.terminal.cli;

import cn.banshi.core.watch.Health;
import cn.banshi.device.Deadline;
import cn.banshi.device.Device;
import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.document.DocumentPrinter;
import cn.banshi.device.idcard.IdCardReader;
import cn.banshi.device.idcard.IdCardReader.ModuleIdResult;
import cn.banshi.device.lights.Lights;
import cn.banshi.device.pinpad.PinPad;
import cn.banshi.device.receipt.ReceiptPrinter;
import cn.banshi.device.sensors.Sensors;
import cn.banshi.device.driver.DeviceClass;
import cn.banshi.device.driver.Opening;
import cn.banshi.device.driver.Wiring;
import cn.banshi.terminal.cli.Fitted.Found;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks each device how it is. */
@Command(name = "status", description = {"Ask each device how it is.",
    "With --address and without --class, the device is asked as a printer first, which harms no other, then as a"
            + " card reader."}, footerHeading = DevicesCommand.FOOTER_HEADING, footer = {DevicesCommand.EXITS,
                DevicesCommand.ADDRESSES})
final class StatusCommand implements Callable<Integer> {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    /** What staff have to fill up or to load. */
    private static final List<String> STOCK = List.of("paper", "toner", "keys");

    @Mixin
    private final DeviceOptions options = new DeviceOptions();
    @Option(names = "--class", paramLabel = "CLASS", description = "Only devices of this class, such as"
            + " receipt-printer.")
    private Optional<String> deviceClass = Optional.empty();
    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "5", description = "Longest wait for each device (${DEFAULT-VALUE}).")
    private int seconds;
    private final Output output;

    StatusCommand(Output output) {
        this.output = output;
    }

    /** What came of asking one device. */
    private sealed interface Asked {

        record Seen(DeviceStatus status, ObjectNode details) implements Asked {}

        /** @param problem what is wrong with the address */
        record Unusable(String problem) implements Asked {}
    }

    @Override
    public Integer call() {
        return output.print(switch (Fitted.by(options)) {
            case Found.Wrong(Answer answer) -> answer;
            case Found.Devices(Fitted fitted) -> {
                try (fitted) {
                    yield status(fitted);
                }
            }
        }, options.json);
    }

    private Answer status(Fitted fitted) {
        ObjectNode json = Answer.object();
        var devices = json.putArray("devices");
        List<String> lines = new ArrayList<>();
        LastSeen lastSeen = LastSeen.by(fitted);
        Exit worst = Exit.DONE;
        for (Map.Entry<String, Wiring> each : chosen(fitted).entrySet()) {
            switch (ask(fitted, each.getKey(), each.getValue())) {
                case Asked.Unusable(String problem) -> {
                    return fitted.unusable(each.getKey(), problem);
                }
                case Asked.Seen seen -> {
                    Optional<Health.Repair> repair = lastSeen.repair(each.getKey());
                    repair.ifPresent(tried -> seen.details().set("lastRepair", LastSeen.json(tried)));
                    devices.add(seen.details());
                    lines.add(line(seen) + repair.map(tried -> "  " + LastSeen.words(tried)).orElse(""));
                    worst = worse(worst, seen.status().state());
                }
            }
        }
        return lines.isEmpty()
                ? fitted.missing(deviceClass.orElse("device"))
                : new Answer(worst, lines, json, Optional.empty());
    }

    private Map<String, Wiring> chosen(Fitted fitted) {
        if (deviceClass.isEmpty()) {
            return fitted.devices();
        }
        return fitted.device(deviceClass.get()).map(entry -> Map.of(deviceClass.get(), entry)).orElse(Map.of());
    }

    private static String line(Asked.Seen seen) {
        String name = seen.details().path("class").asString("");
        String state = words(seen.status().state());
        String more = STOCK.stream()
                .filter(seen.details()::has)
                .map(stock -> "  " + stock + " " + seen.details().path(stock).asString(""))
                .collect(Collectors.joining());
        more += seen.details()
                .path("readings")
                .properties()
                .stream()
                .map(reading -> "  " + reading.getKey() + " " + reading.getValue().asString(""))
                .collect(Collectors.joining());
        return "%-18s %-16s %s%s".formatted(name, state, seen.status().reason(), more).strip();
    }

    private static Exit worse(Exit before, DeviceState state) {
        Exit now = switch (state) {
            case ONLINE, BUSY -> Exit.DONE;
            case USER_ERROR -> Exit.REFUSED;
            case OFFLINE, POWER_OFF, NO_DEVICE, HARDWARE_ERROR, FRAUD_ATTEMPT, POTENTIAL_FRAUD, STARTING -> Exit.FAILED;
        };
        return now.code() > before.code() ? now : before;
    }

    private Asked ask(Fitted fitted, String name, Wiring entry) {
        Optional<String> known = name.equals(Fitted.ANY)
                ? Fitted.onlyClassAt(entry.address()).map(DeviceClass::name)
                : Optional.of(name);
        if (known.isPresent()) {
            return askAs(fitted, known.get(), entry);
        }
        Asked asPrinter = askAs(fitted, DeviceClass.RECEIPT_PRINTER.name(), entry);
        return asPrinter instanceof Asked.Seen seen && seen.status().state() == DeviceState.OFFLINE
                ? askAs(fitted, DeviceClass.ID_CARD_READER.name(), entry)
                : asPrinter;
    }

    private Asked askAs(Fitted fitted, String deviceClass, Wiring entry) {
        return switch (fitted.open(deviceClass, entry)) {
            case Opening.Unusable<? extends Device>(String problem) -> new Asked.Unusable(problem);
            case Opening.Ready<? extends Device>(Device device) -> {
                try (device) {
                    DeviceStatus status = checked(device);
                    ObjectNode details = Answer.object()
                            .put("class", deviceClass)
                            .put("address", entry.address())
                            .put("state", status.state().name())
                            .put("reason", status.reason());
                    describe(device, status, details);
                    yield new Asked.Seen(status, details);
                }
            }
        };
    }

    /** What looks through cameras starts with the command, and unpacks itself at its first start of all. */
    private DeviceStatus checked(Device device) {
        Deadline patience = Deadline.after(LONGEST_START);
        DeviceStatus status = device.check(deadline());
        while (status.state() == DeviceState.STARTING && !patience.passed()) {
            status = device.check(deadline());
        }
        return status;
    }

    /** What a class knows beyond the state that all have. */
    private void describe(Device device, DeviceStatus status, ObjectNode details) {
        switch (device) {
            case IdCardReader reader when status.usable() -> {
                if (reader.moduleId(deadline()) instanceof ModuleIdResult.Known(String text)) {
                    details.put("moduleId", text);
                }
            }
            case ReceiptPrinter printer -> {
                ReceiptPrinter.PaperStatus paper = printer.paper();
                details.put("paper", words(paper.paper()));
                details.put("coverOpen", paper.coverOpen()).put("cutterError", paper.cutterError());
            }
            case DocumentPrinter printer -> {
                DocumentPrinter.PaperStatus paper = printer.paper();
                details.put("paper", words(paper.paper())).put("toner", words(paper.toner()));
                details.put("coverOpen", paper.coverOpen());
                paper.reasons().forEach(details.putArray("reasons")::add);
            }
            case PinPad pad -> details.put("keys", words(pad.keys()));
            case Lights lights -> {
                ArrayNode positions = details.putArray("lights");
                lights.positions().stream().sorted().map(StatusCommand::words).forEach(positions::add);
            }
            case Sensors sensors -> {
                ObjectNode readings = details.putObject("readings");
                new TreeMap<>(sensors.readings())
                        .forEach((sensor, reading) -> readings.put(words(sensor), words(reading)));
            }
            default -> {
            }
        }
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private Deadline deadline() {
        return Deadline.after(Duration.ofSeconds(seconds));
    }
}
