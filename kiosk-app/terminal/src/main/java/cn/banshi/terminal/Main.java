package cn.banshi.terminal;

import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.core.configuration.TerminalConfigurationReader;
import cn.banshi.core.configuration.TerminalConfigurationReader.Loaded;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;

/** Starts a terminal: {@code --config FILE}. Ends with 2 and a line for each complaint when the file is not usable. */
public final class Main {

    private static final int UNUSABLE = 2;

    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length != 2 || !arguments[0].equals("--config")) {
            refuse(List.of("usage: terminal --config FILE"));
        } else {
            Platform.startup(() -> {}); // the toolkit comes up on its own thread while the file is read
            run(Path.of(arguments[1]));
        }
    }

    private static void run(Path file) {
        switch (new TerminalConfigurationReader().read(file)) {
            case Loaded.Unusable(List<String> complaints) -> refuse(complaints);
            case Loaded.Usable(TerminalConfiguration configuration) -> new Terminal(configuration).open();
        }
    }

    private static void refuse(List<String> complaints) {
        complaints.forEach(System.err::println);
        System.exit(UNUSABLE);
    }
}
