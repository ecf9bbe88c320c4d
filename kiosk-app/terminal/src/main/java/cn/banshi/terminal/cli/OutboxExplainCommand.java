package cn.banshi.terminal.cli;

import cn.banshi.core.outbox.StaffOutbox.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Says what became of one entry, in sentences. */
@Command(name = "explain", description = {
    "Say what became of an entry, what that means for the citizen, and what to do.",
    "Shows no personal data."}, footerHeading = DevicesCommand.FOOTER_HEADING, footer = OutboxCommand.EXITS)
final class OutboxExplainCommand implements Callable<Integer> {

    @Mixin
    private final ConfigurationOptions options = new ConfigurationOptions();
    @Parameters(paramLabel = "REF", description = "Number on the slip, such as 0007-00042-7.")
    private String reference = "";
    private final Output output;

    OutboxExplainCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        return output.print(OutboxAccess.with(options, outbox -> OutboxAccess.answer(reference,
                outbox.find(reference), OutboxExplainCommand::explain)), options.json);
    }

    private static Answer explain(Seen seen) {
        Explanation explanation = Explanation.of(seen);
        ObjectNode json = OutboxAccess.fields(seen);
        json.put("happened", explanation.happened())
                .put("meaning", explanation.meaning())
                .put("cure", explanation.cure());
        List<String> lines = new ArrayList<>();
        lines.add(seen.reference() + "  " + seen.state().word());
        lines.addAll(explanation.lines());
        return Answer.done(lines, json);
    }
}
