package cn.banshi.terminal.cli;

import cn.banshi.core.outbox.StaffOutbox.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists entries; nothing of what citizens wrote. */
@Command(name = "list", description = {
    "List what waits to be delivered or needs staff; with --all also what the platform has answered for.",
    "Shows no personal data."}, footerHeading = DevicesCommand.FOOTER_HEADING, footer = OutboxCommand.EXITS)
final class OutboxListCommand implements Callable<Integer> {

    @Mixin
    private final ConfigurationOptions options = new ConfigurationOptions();
    @Option(names = "--all", description = "Also what the platform has answered for.")
    private boolean all;
    private final Output output;

    OutboxListCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        return output.print(OutboxAccess.with(options,
                outbox -> OutboxAccess.answer("outbox", outbox.list(), this::list)), options.json);
    }

    private Answer list(List<Seen> entries) {
        ObjectNode json = Answer.object();
        ArrayNode array = json.putArray("entries");
        List<String> lines = new ArrayList<>();
        lines.add("%-14s %-14s %-20s %6s %5s  %-20s %s".formatted("reference", "state", "service", "age", "tries",
                "next try", "case"));
        for (Seen seen : entries) {
            if (all || !seen.settled()) {
                array.add(OutboxAccess.fields(seen));
                lines.add(line(seen));
            }
        }
        return Answer.done(array.isEmpty() ? List.of("nothing waits") : lines, json);
    }

    private static String line(Seen seen) {
        return "%-14s %-14s %-20s %6s %5d  %-20s %s".formatted(seen.reference(), seen.state().word(), seen.serviceId(),
                age(Duration.between(seen.recordedAt(), Instant.now())), seen.attempts(), next(seen),
                seen.caseNumber().or(seen::problem).orElse("")).strip();
    }

    private static String age(Duration age) {
        if (age.toDays() > 1) {
            return age.toDays() + " d";
        }
        return age.toHours() > 0 ? age.toHours() + " h" : age.toMinutes() + " min";
    }

    private static String next(Seen seen) {
        return switch (seen.state()) {
            case PENDING, SENDING, NOT_YET_KNOWN -> seen.behind() ? "behind an earlier"
                    : OutboxAccess.time(
                            seen.nextAttempt());
            case ACKNOWLEDGED, REJECTED -> "-";
            case BLOCKED -> "never";
        };
    }
}
