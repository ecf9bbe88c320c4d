package cn.banshi.terminal.cli;

import cn.banshi.core.audit.AuditFile;
import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.terminal.cli.Fitted.Configured;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Options all sub-commands of the audit log share. */
final class AuditOptions {

    @ArgGroup(exclusive = true, multiplicity = "0..1")
    private final Where where = new Where();

    @Option(names = "--json", description = "Print one JSON object instead of lines, also for failures.")
    boolean json;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    boolean help;

    /** Where the log lies. */
    static final class Where {

        @Option(names = "--config", paramLabel = "FILE", description = "The terminal's configuration.")
        Optional<Path> config = Optional.empty();

        @Option(names = "--file", paramLabel = "DB", description = "A terminal.db, without any configuration.")
        Optional<Path> file = Optional.empty();
    }

    /** Where it was found. */
    sealed interface Found {

        /** @param key file of the terminal's own key; empty without a configuration */
        record Log(AuditFile file, Optional<Path> key) implements Found {}

        record Wrong(Answer answer) implements Found {}
    }

    Found log() {
        if (where.file.isPresent()) {
            return new Found.Log(new AuditFile(where.file.get().toAbsolutePath()), Optional.empty());
        }
        return switch (Fitted.configuration(where.config)) {
            case Configured.Wrong(Answer answer) -> new Found.Wrong(answer);
            case Configured.By(TerminalConfiguration configuration, Path file) -> new Found.Log(
                    AuditFile.in(configuration.places().data()), Optional.of(configuration.places().credential()));
        };
    }

    static Answer unreadable(String detail) {
        return Answer.error(Exit.FAILED, "UNREADABLE", "audit", detail);
    }
}
