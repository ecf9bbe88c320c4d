package cn.banshi.terminal.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Options all sub-commands share. */
final class DeviceOptions {

    @ArgGroup(exclusive = true, multiplicity = "0..1")
    Where where = new Where();

    @Option(names = "--json", description = "Print one JSON object instead of lines, also for failures.")
    boolean json;

    @Option(names = "--record", paramLabel = "FILE", description = {"Write down every byte that passes, to be played",
        "again by banshi simulate recording. Of a card that is read it holds everything: delete it afterwards."})
    Optional<Path> record = Optional.empty();

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    boolean help;

    /** Where the devices stand. */
    static final class Where {

        @Option(names = "--config", paramLabel = "FILE", description = "The terminal's configuration.")
        Optional<Path> config = Optional.empty();

        @Option(names = "--address", paramLabel = "ADDRESS", description = "One device, without any configuration.")
        Optional<String> address = Optional.empty();
    }
}
