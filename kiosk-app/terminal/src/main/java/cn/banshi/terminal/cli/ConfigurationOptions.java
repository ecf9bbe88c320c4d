package cn.banshi.terminal.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options of sub-commands that ask for nothing but the terminal's configuration. */
final class ConfigurationOptions {

    @Option(names = "--config", paramLabel = "FILE", description = "The terminal's configuration.")
    Optional<Path> config = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object instead of lines, also for failures.")
    boolean json;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    boolean help;
}
