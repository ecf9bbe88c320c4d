package cn.banshi.terminal;

import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.core.configuration.TerminalConfigurationReader;
import cn.banshi.core.configuration.TerminalConfigurationReader.Loaded;
import cn.banshi.core.log.Detail;
import cn.banshi.core.log.Libraries;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
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
            Libraries.silence(); // beside the window's first frame: nobody has been served yet
        }
    }

    private static void run(Path file) {
        switch (new TerminalConfigurationReader().read(file)) {
            case Loaded.Unusable(List<String> complaints) -> refuse(complaints);
            case Loaded.Usable(TerminalConfiguration configuration) -> new Terminal(configuration).open();
        }
    }

    private static void refuse(List<String> complaints) {
        complaints.forEach(complaint -> Log.write(new LogEvent.ConfigurationRefused(Detail.of(complaint))));
        System.exit(UNUSABLE);
    }
}
