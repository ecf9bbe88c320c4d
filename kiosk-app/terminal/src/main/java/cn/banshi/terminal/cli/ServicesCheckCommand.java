package cn.banshi.terminal.cli;

import cn.banshi.core.journey.Catalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Says everything that is wrong with services before they are pushed to anybody. */
@Command(name = "check", description = {
    "Check every service below DIR, with its rules, its ways through, and the data it asks for.",
    "Prints each problem with file, line, field and cure."}, footerHeading = DevicesCommand.FOOTER_HEADING, footer = ServicesCommand.EXITS)
final class ServicesCheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "Folder with services and schemas, such as assets.")
    private Path directory = Path.of("");
    @Option(names = "--json", description = "Print one JSON object instead of lines, also for failures.")
    private boolean json;
    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    boolean help;
    private final Output output;

    ServicesCheckCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        return output.print(Files.isDirectory(directory.resolve(ServicesCommand.FOLDER))
                ? checked(ServicesCommand.checked(directory))
                : Answer.usage("no-services", directory.resolve(ServicesCommand.FOLDER)
                        + " is no folder; name the one that holds services and schemas"),
                json);
    }

    private static Answer checked(Catalogue catalogue) {
        List<String> problems = catalogue.refused();
        ObjectNode object = Answer.object().put("usable", catalogue.all().size());
        problems.forEach(object.putArray("problems")::add);
        List<String> lines = new ArrayList<>(problems);
        lines.add(catalogue.all().size() + " services can be used, " + problems.size() + " problems");
        return problems.isEmpty()
                ? Answer.done(lines, object)
                : new Answer(Exit.REFUSED, lines, object, Optional.empty());
    }
}
