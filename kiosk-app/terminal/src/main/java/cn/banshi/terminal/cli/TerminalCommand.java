package cn.banshi.terminal.cli;

import picocli.CommandLine.Command;

/** Groups what concerns the terminal itself. */
@Command(name = "terminal", mixinStandardHelpOptions = true, description = "Who this terminal is to the backend.", synopsisSubcommandLabel = "(enrol | identity)", subcommands = {
    EnrolCommand.class,
    IdentityCommand.class}, footerHeading = DevicesCommand.FOOTER_HEADING, footer = TerminalCommand.EXITS)
final class TerminalCommand {

    static final String EXITS = """
        Exit codes:
          0  done
          1  the backend refused the code, or the terminal is not paired
          2  wrong option or configuration; nothing was sent
          3  no answer, or the key cannot be used or stored; nothing has changed""";
}
