package cn.banshi.terminal.cli;

import java.time.InstantSource;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Gives each sub-command where to print. */
final class CommandFactory implements IFactory {

    private final IFactory others = CommandLine.defaultFactory();
    private final Output output;

    CommandFactory(Output output) {
        this.output = output;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == ListCommand.class) {
            return type.cast(new ListCommand(output));
        }
        if (type == StatusCommand.class) {
            return type.cast(new StatusCommand(output));
        }
        if (type == ReadIdCommand.class) {
            return type.cast(new ReadIdCommand(output));
        }
        if (type == PrintCommand.class) {
            return type.cast(new PrintCommand(output));
        }
        if (type == HealthCommand.class) {
            return type.cast(new HealthCommand(output, InstantSource.system()));
        }
        if (type == EnrolCommand.class) {
            return type.cast(new EnrolCommand(output));
        }
        if (type == IdentityCommand.class) {
            return type.cast(new IdentityCommand(output));
        }
        if (type == OutboxListCommand.class) {
            return type.cast(new OutboxListCommand(output));
        }
        if (type == OutboxExplainCommand.class) {
            return type.cast(new OutboxExplainCommand(output));
        }
        if (type == OutboxExportCommand.class) {
            return type.cast(new OutboxExportCommand(output));
        }
        if (type == OutboxUnblockCommand.class) {
            return type.cast(new OutboxUnblockCommand(output));
        }
        if (type == AuditVerifyCommand.class) {
            return type.cast(new AuditVerifyCommand(output));
        }
        if (type == AuditListCommand.class) {
            return type.cast(new AuditListCommand(output));
        }
        if (type == AuditExportCommand.class) {
            return type.cast(new AuditExportCommand(output));
        }
        return others.create(type);
    }
}
