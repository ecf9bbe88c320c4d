package cn.banshi.terminal.cli;

import cn.banshi.device.Device;
import cn.banshi.device.driver.DeviceClass;
import cn.banshi.device.driver.Opening;
import cn.banshi.device.driver.Wiring;
import cn.banshi.terminal.cli.Fitted.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists what is configured; opens nothing. */
@Command(name = "list", description = {"List the devices that are configured, and whether each address can be used.",
    "Opens no device."}, footerHeading = DevicesCommand.FOOTER_HEADING, footer = {DevicesCommand.EXITS,
        DevicesCommand.ADDRESSES})
final class ListCommand implements Callable<Integer> {

    @Mixin
    private final DeviceOptions options = new DeviceOptions();
    private final Output output;

    ListCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        return output.print(switch (Fitted.by(options)) {
            case Found.Wrong(Answer answer) -> answer;
            case Found.Devices(Fitted fitted) -> list(fitted);
        }, options.json);
    }

    private Answer list(Fitted fitted) {
        ObjectNode json = Answer.object();
        ArrayNode devices = json.putArray("devices");
        List<String> lines = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Map.Entry<String, Wiring> each : fitted.devices().entrySet()) {
            Wiring entry = each.getValue();
            Optional<String> problem = problem(fitted, each.getKey(), entry);
            ObjectNode device = devices.addObject();
            device.put("class", each.getKey()).put("address", entry.address());
            entry.model().ifPresent(model -> device.put("model", model));
            entry.driver().ifPresent(driver -> device.put("driver", driver));
            device.put("usable", problem.isEmpty());
            problem.ifPresent(text -> device.put("problem", text));
            problem.ifPresent(text -> problems.add(each.getKey() + ": " + text));
            lines.add("%-18s %-46s %s".formatted(each.getKey(), entry.address(),
                    entry.driver().or(entry::model).orElse("")).strip());
        }
        return problems.isEmpty()
                ? Answer.done(lines, json)
                : new Answer(Exit.USAGE, lines, json, Optional.of(String.join("\n        ", problems)));
    }

    private static Optional<String> problem(Fitted fitted, String deviceClass, Wiring entry) {
        // an address alone is of any class; what may be wrong with it is the same for all
        String known = deviceClass.equals(Fitted.ANY)
                ? Fitted.onlyClassAt(entry.address()).orElse(DeviceClass.ID_CARD_READER).name()
                : deviceClass;
        return switch (fitted.open(known, entry)) {
            case Opening.Unusable<? extends Device>(String problem) -> Optional.of(problem);
            case Opening.Ready<? extends Device> ready -> Optional.empty();
        };
    }
}
