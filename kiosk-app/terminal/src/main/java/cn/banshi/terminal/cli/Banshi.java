package cn.banshi.terminal.cli;

import cn.banshi.core.log.Libraries;
import cn.banshi.terminal.Release;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry of the command line; touches neither window nor network nor any native library before a device is opened. */
@Command(name = "banshi", mixinStandardHelpOptions = true, version = "banshi "
        + Release.VERSION, description = "A self-service terminal without its window.", synopsisSubcommandLabel = "COMMAND", subcommands = {
            DevicesCommand.class, HealthCommand.class, OutboxCommand.class, AuditCommand.class, ServicesCommand.class,
            TerminalCommand.class})
public final class Banshi {

    public static void main(String[] arguments) {
        // The system's encoding may be ASCII (LANG=C in a service); names on cards are not.
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8));
        Libraries.silence();
        System.exit(run(out, err, arguments));
    }

    /** @return the exit code, see {@link Exit} */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        Output output = new Output(out, err);
        boolean json = Arrays.asList(arguments).contains("--json");
        CommandLine line = new CommandLine(new Banshi(), new CommandFactory(output));
        line.setOut(out).setErr(err).setUsageHelpWidth(100).setUsageHelpLongOptionsMaxWidth(30);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionStrategy(parsed -> {
            StaffLog.remember(parsed, output);
            return new CommandLine.RunLast().execute(parsed);
        });
        line.setParameterExceptionHandler((wrong, given) -> output.print(Answer.usage("usage",
                wrong.getMessage() + "; see '" + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help'"),
                json));
        int exit = line.execute(arguments);
        out.flush();
        err.flush();
        return exit;
    }
}
