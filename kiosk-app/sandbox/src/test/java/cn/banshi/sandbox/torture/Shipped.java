package cn.banshi.sandbox.torture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The terminal with the options and the environment it is shipped with, in a process of its own. */
final class Shipped {

    static final Path ROOT = Path.of(System.getProperty("banshi.root"));

    private Shipped() {}

    /** @param main of the program; {@code options} beside the shipped ones */
    static List<String> command(String main, String... options) {
        var command = new ArrayList<String>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + ROOT.resolve("installer/terminal.options")));
        command.addAll(List.of(options));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                main));
        return command;
    }

    /** @param display of an X server */
    static Map<String, String> environment(String display) throws IOException {
        var environment = new HashMap<String, String>();
        for (String line : Files.readAllLines(ROOT.resolve("installer/terminal.env"))) {
            if (!line.startsWith("#")) {
                int equals = line.indexOf('=');
                environment.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        environment.put("DISPLAY", display);
        return environment;
    }

    static String printed(Report report) {
        var text = new ByteArrayOutputStream();
        report.print(new PrintStream(text, true, StandardCharsets.UTF_8));
        return text.toString(StandardCharsets.UTF_8);
    }
}
