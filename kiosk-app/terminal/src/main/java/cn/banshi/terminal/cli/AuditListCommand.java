package cn.banshi.terminal.cli;

import cn.banshi.core.audit.AuditFile;
import cn.banshi.core.audit.AuditFile.Line;
import cn.banshi.core.audit.AuditFile.Read;
import cn.banshi.terminal.cli.AuditOptions.Found;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Prints rows; nothing personal stands in any. */
@Command(name = "list", description = "Print rows of the audit log, oldest first. Nothing personal stands in any.", footerHeading = DevicesCommand.FOOTER_HEADING, footer = AuditCommand.EXITS)
final class AuditListCommand implements Callable<Integer> {

    @Mixin
    private final AuditOptions options = new AuditOptions();
    @Option(names = "--since", paramLabel = "TIME", description = "Not older than this day, such as 2026-11-23, or"
            + " instant, such as 2026-11-23T01:00:00Z.")
    private Optional<String> since = Optional.empty();
    @Option(names = "--most", paramLabel = "N", defaultValue = "1000", description = "The newest of them only"
            + " (${DEFAULT-VALUE}).")
    private int most;
    private final Output output;

    AuditListCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        return output.print(switch (options.log()) {
            case Found.Wrong(Answer answer) -> answer;
            case Found.Log(AuditFile file, var key) -> listed(file);
        }, options.json);
    }

    private Answer listed(AuditFile file) {
        Optional<Instant> start = since.isEmpty() ? Optional.of(Instant.EPOCH) : instant(since.get());
        if (start.isEmpty() || most < 1) {
            return Answer.usage("since", start.isEmpty()
                    ? "--since is no time; write 2026-11-23 or 2026-11-23T01:00:00Z"
                    : "--most must be at least 1");
        }
        return switch (file.lines(start.get(), most)) {
            case Read.Unreadable<List<Line>>(String detail) -> AuditOptions.unreadable(detail);
            case Read.Known<List<Line>>(List<Line> lines) -> told(lines);
        };
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneId.systemDefault()).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Answer told(List<Line> lines) {
        ObjectNode json = Answer.object();
        ArrayNode rows = json.putArray("rows");
        lines.forEach(line -> rows.addObject()
                .put("seq", line.seq())
                .put("at", line.at().toString())
                .put("type", line.type())
                .put("payload", line.payload()));
        return Answer.done(lines.stream()
                .map(line -> "%7d  %s  %-20s %s".formatted(line.seq(), line.at(), line.type(), line.payload()))
                .map(String::stripTrailing)
                .toList(), json);
    }
}
