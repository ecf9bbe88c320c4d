package cn.banshi.terminal.cli;

import picocli.CommandLine.Command;

/** Groups what concerns submissions on their way. */
@Command(name = "outbox", mixinStandardHelpOptions = true, description = "Submissions that this terminal has recorded.", synopsisSubcommandLabel = "(list | explain | export | unblock)", subcommands = {
    OutboxListCommand.class, OutboxExplainCommand.class, OutboxExportCommand.class,
    OutboxUnblockCommand.class}, footerHeading = DevicesCommand.FOOTER_HEADING, footer = OutboxCommand.EXITS)
final class OutboxCommand {

    static final String EXITS = """
        Exit codes:
          0  done
          1  the entry is not such that this could be done: not blocked, erased, or it does not open
          2  wrong option, configuration or reference; nothing was changed
          3  the terminal's file, its vault or the file to write cannot be used
        Works beside a running terminal; sends nothing.""";

    private OutboxCommand() {}
}
