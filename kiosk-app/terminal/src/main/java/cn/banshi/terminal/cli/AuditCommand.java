package cn.banshi.terminal.cli;

import picocli.CommandLine.Command;

/** Groups what concerns the audit log. */
@Command(name = "audit", mixinStandardHelpOptions = true, description = "The terminal's audit log; read only, also on another machine.", synopsisSubcommandLabel = "(verify | list | export)", subcommands = {
    AuditVerifyCommand.class, AuditListCommand.class,
    AuditExportCommand.class}, footerHeading = DevicesCommand.FOOTER_HEADING, footer = AuditCommand.EXITS)
final class AuditCommand {

    static final String EXITS = """
        Exit codes:
          0  done; a log that was verified is whole
          1  the log is not whole; the first bad row is named
          2  wrong option or configuration
          3  the log, a certificate or a checkpoint file cannot be read
        """;
}
