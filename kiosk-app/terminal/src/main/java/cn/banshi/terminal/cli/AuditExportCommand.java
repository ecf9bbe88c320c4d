package cn.banshi.terminal.cli;

import cn.banshi.core.audit.AuditFile;
import cn.banshi.core.audit.AuditFile.Read;
import cn.banshi.terminal.cli.AuditOptions.Found;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Prints the checkpoints, to be kept where nobody who holds the terminal's disk can reach them. */
@Command(name = "export", description = {"Print the checkpoints of the audit log, one a line.",
    "Keep them away from the terminal: banshi audit verify --checkpoints FILE compares with them later."}, footerHeading = DevicesCommand.FOOTER_HEADING, footer = AuditCommand.EXITS)
final class AuditExportCommand implements Callable<Integer> {

    @Mixin
    private final AuditOptions options = new AuditOptions();
    private final Output output;

    AuditExportCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        return output.print(switch (options.log()) {
            case Found.Wrong(Answer answer) -> answer;
            case Found.Log(AuditFile file, var key) -> switch (file.checkpoints()) {
                case Read.Unreadable<List<String>>(String detail) -> AuditOptions.unreadable(detail);
                case Read.Known<List<String>>(List<String> lines) -> told(lines);
            };
        }, options.json);
    }

    private static Answer told(List<String> lines) {
        ObjectNode json = Answer.object();
        ArrayNode checkpoints = json.putArray("checkpoints");
        lines.forEach(checkpoints::add);
        return Answer.done(lines, json);
    }
}
