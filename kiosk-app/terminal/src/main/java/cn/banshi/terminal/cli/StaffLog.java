package cn.banshi.terminal.cli;

import cn.banshi.core.audit.Audit.Kept;
import cn.banshi.core.audit.AuditLog;
import cn.banshi.core.audit.StaffCommands;
import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.core.outbox.SqliteOutbox;
import cn.banshi.core.store.Store;
import cn.banshi.core.text.Word;
import cn.banshi.terminal.cli.Fitted.Configured;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The terminal's audit log, for commands of staff beside it. */
final class StaffLog {

    private StaffLog() {}

    /** In a store with every table; to be closed through {@link AuditLog#store}. */
    static AuditLog of(TerminalConfiguration terminal) {
        var store = new Store(terminal.places().data(), List.of(SqliteOutbox.TABLES, AuditLog.TABLES));
        return new AuditLog(store, terminal.crypto(), InstantSource.system(), System::nanoTime, List.of());
    }

    /**
     * Remembers that a command is run, before it does anything: whatever touches a device, and the change of the terminal's
     * identity. What changes the outbox is remembered with the change. Who cannot be remembered is told so and goes on:
     * devices are tried on a bench, too, and where a disk is broken most of all.
     */
    static void remember(ParseResult parsed, Output output) {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        CommandSpec command = last.commandSpec();
        String name = command.qualifiedName(".").substring(command.root().name().length() + 1);
        if ((name.startsWith("devices.") || name.equals("terminal.enrol")) && !last.isUsageHelpRequested()) {
            missed(name, config(command)).ifPresent(why -> output.warn("not remembered in the audit log: " + why));
        }
    }

    /** As it was given. */
    private static Optional<Path> config(CommandSpec command) {
        return command.findOption("--config").getValue();
    }

    private static Optional<String> missed(String command, Optional<Path> config) {
        return switch (Fitted.configuration(config)) {
            case Configured.Wrong wrong -> Optional.of("there is no configuration of a terminal to find it by");
            case Configured.By(TerminalConfiguration terminal, Path file) -> missed(terminal, command);
        };
    }

    private static Optional<String> missed(TerminalConfiguration terminal, String command) {
        return switch (StaffCommands.remember(of(terminal), Word.of(command))) {
            case Kept.Safe safe -> Optional.empty();
            case Kept.NotKept(String detail) -> Optional.of(detail);
        };
    }
}
