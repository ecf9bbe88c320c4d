package cn.banshi.terminal.cli;

import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.core.watch.Health;
import cn.banshi.core.watch.HealthFile;
import cn.banshi.terminal.cli.Fitted.Configured;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Prints how the running terminal finds itself; asks no device and disturbs nobody. */
@Command(name = "health", description = {"Print how the running terminal is, by its own watch.",
    "Reads health.json in the data directory; opens no device."}, footerHeading = "%nExit codes:%n", footer = {
        "  0  well", "  1  trouble that the terminal or staff is dealing with", "  2  wrong option or configuration",
        "  3  the terminal does not run, or its watch is silent"})
final class HealthCommand implements Callable<Integer> {

    /** The watch writes once a minute. */
    private static final Duration SILENT = Duration.ofMinutes(3);

    @Option(names = "--config", paramLabel = "FILE", description = "The terminal's configuration.")
    private Optional<Path> config = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object instead of lines, also for failures.")
    private boolean json;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    boolean help;

    private final Output output;
    private final InstantSource clock;

    HealthCommand(Output output, InstantSource clock) {
        this.output = output;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        var options = new DeviceOptions();
        options.where.config = config;
        return output.print(switch (Fitted.configuration(options.where.config)) {
            case Configured.Wrong(Answer answer) -> answer;
            case Configured.By(TerminalConfiguration configuration, Path file) -> switch (new HealthFile(
                    configuration.places().data()).read()) {
                case HealthFile.Read.Known(Health health) -> told(health);
                case HealthFile.Read.None(Path missing) -> Answer.error(Exit.FAILED, "NOT_RUNNING", "no-health",
                        missing + ": there is no such file; start the terminal");
                case HealthFile.Read.Unreadable(String problem) -> Answer.error(Exit.FAILED, "UNREADABLE",
                        "health", problem);
            };
        }, json);
    }

    private Answer told(Health health) {
        boolean silent = Duration.between(health.at(), clock.instant()).compareTo(SILENT) > 0;
        ObjectNode object = Answer.object().put("at", health.at().toString()).put("well", health.well() && !silent);
        ArrayNode parts = object.putArray("parts");
        health.parts().forEach(part -> describe(part, parts.addObject()));
        ArrayNode devices = object.putArray("devices");
        health.devices().forEach(device -> devices.add(LastSeen.json(device)));
        List<String> lines = new ArrayList<>(health.parts().stream().map(HealthCommand::line).toList());
        lines.addAll(health.devices().stream().map(LastSeen::line).toList());
        Exit exit = silent ? Exit.FAILED : health.well() ? Exit.DONE : Exit.REFUSED;
        return new Answer(exit, lines, object, silent
                ? Optional.of("the watch has been silent since " + health.at() + "; look whether the terminal runs")
                : Optional.empty());
    }

    private static void describe(Health.Part part, ObjectNode node) {
        node.put("name", part.name()).put("state", state(part));
        part.trouble()
                .ifPresent(trouble -> node.put("detail", trouble.detail())
                        .put("remedy", trouble.remedy())
                        .put("since", trouble.since().toString()));
    }

    private static String line(Health.Part part) {
        String more = part.trouble()
                .map(trouble -> trouble.detail() + " (since " + trouble.since() + "; " + trouble.remedy() + ")")
                .orElse("");
        return "%-16s %-20s %s".formatted(part.name(), state(part), more).strip();
    }

    private static String state(Health.Part part) {
        return part.trouble().map(Health.Trouble::word).orElse("well");
    }
}
