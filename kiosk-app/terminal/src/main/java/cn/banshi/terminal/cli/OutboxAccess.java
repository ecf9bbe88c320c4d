package cn.banshi.terminal.cli;

import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.core.crypto.Sealer;
import cn.banshi.core.crypto.VaultFile;
import cn.banshi.core.outbox.StaffOutbox;
import cn.banshi.core.outbox.StaffOutbox.Looked;
import cn.banshi.terminal.cli.Fitted.Configured;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Opens the outbox of the terminal that a configuration describes, for one command. */
final class OutboxAccess {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private OutboxAccess() {}

    static Answer with(ConfigurationOptions options, Function<StaffOutbox, Answer> command) {
        return switch (Fitted.configuration(options.config)) {
            case Configured.Wrong(Answer answer) -> answer;
            case Configured.By(TerminalConfiguration configuration, Path file) -> with(configuration, command);
        };
    }

    private static Answer with(TerminalConfiguration terminal, Function<StaffOutbox, Answer> command) {
        var sealer = new Sealer(new VaultFile(terminal.places().data()), terminal.crypto());
        try (var outbox = new StaffOutbox(StaffLog.of(terminal), sealer, terminal.terminalId(),
                InstantSource.system())) {
            return command.apply(outbox);
        }
    }

    static <T> Answer answer(String reference, Looked<T> looked, Function<T, Answer> found) {
        return switch (looked) {
            case Looked.Found<T>(T value) -> found.apply(value);
            case Looked.Unknown<T> unknown -> Answer.usage("reference",
                    reference + ": no such entry; see 'banshi outbox list'");
            case Looked.Refused<T>(String why) -> Answer.error(Exit.REFUSED, "REFUSED", "outbox",
                    reference + ": " + why);
            case Looked.Unreadable<T>(String detail) -> Answer.error(Exit.FAILED, "UNREADABLE", "store", detail);
        };
    }

    /** To the second, in the terminal's own zone. */
    static String time(Instant instant) {
        return TIME.format(instant.atZone(ZoneId.systemDefault()));
    }

    static ObjectNode fields(StaffOutbox.Seen seen) {
        ObjectNode fields = Answer.object()
                .put("reference", seen.reference())
                .put("state", seen.state().word())
                .put("service", seen.serviceId())
                .put("version", seen.serviceVersion())
                .put("recordedAt", seen.recordedAt().toString())
                .put("attempts", seen.attempts());
        if (!seen.settled()) {
            fields.put("nextTry", seen.nextAttempt().toString()).put("waitsForEarlier", seen.behind());
        }
        seen.caseNumber().ifPresent(number -> fields.put("caseNumber", number));
        seen.problem().ifPresent(problem -> fields.put("problem", problem));
        return fields;
    }
}
