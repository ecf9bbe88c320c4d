package cn.banshi.sandbox.demo;

import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.core.configuration.TerminalConfigurationReader;
import cn.banshi.core.configuration.TerminalConfigurationReader.Loaded;
import cn.banshi.core.log.Libraries;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.session.Session;
import cn.banshi.terminal.Terminal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javafx.application.Platform;

/**
 * The shipped terminal with a finger that another process leads: a command a line on the standard input, an answer a
 * line on the standard output. Whoever leads it knows the citizen; this process learns of them only what a terminal
 * learns, so that it can be searched for what stays behind.
 *
 * <ul> <li>{@code see}: a {@link Sight} <li>{@code touch ID} <li>{@code draw ID
 * X,Y X,Y ...}: one stroke, in parts of the area </ul>
 */
public final class LedFinger {

    private static final String DONE = "ok";
    /** Quicker than any hand: what is searched afterwards does not depend on it, and it is searched often. */
    private static final Duration TAP = Duration.ofMillis(20);
    /** Longer than a key stays inert. */
    private static final Duration LIFT = Duration.ofMillis(65);

    private final Eyes eyes;
    private final Finger finger = new Finger(TAP, LIFT);

    private LedFinger(Eyes eyes) {
        this.eyes = eyes;
    }

    /** @param arguments the settings of a terminal that stands in a hall */
    public static void main(String[] arguments) throws IOException {
        PrintStream answers = System.out;
        Libraries.silence(); // as the shipped main does
        Platform.startup(() -> {});
        var eyes = new Eyes();
        TerminalConfiguration configuration = switch (new TerminalConfigurationReader().read(Path.of(arguments[0]))) {
            case Loaded.Unusable(List<String> complaints) -> throw new DeadEnd(String.join("\n", complaints));
            case Loaded.Usable(TerminalConfiguration usable) -> usable;
        };
        new Terminal(configuration, new Session.Listeners(eyes::see, step -> {})).open();
        new LedFinger(eyes).follow(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                answers);
        System.exit(0);
    }

    private void follow(BufferedReader commands, PrintStream answers) throws IOException {
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            answers.println(obey(Arrays.asList(line.split(" ", -1))));
            answers.flush();
        }
    }

    private String obey(List<String> words) {
        try {
            return switch (words.getFirst()) {
                case "see" -> Sight.of(eyes.await(Screen.class)).line();
                case "touch" -> touch(words.get(1));
                case "draw" -> draw(words.get(1), words.subList(2, words.size()));
                default -> "unknown command";
            };
        } catch (DeadEnd stuck) {
            return "dead-end " + stuck.getMessage();
        }
    }

    private String touch(String id) {
        finger.touch(id);
        return DONE;
    }

    private String draw(String id, List<String> points) {
        finger.draw(id, List.of(points.stream().map(LedFinger::part).toList()));
        return DONE;
    }

    private static Finger.Part part(String point) {
        int comma = point.indexOf(',');
        return new Finger.Part(Double.parseDouble(point.substring(0, comma)),
                Double.parseDouble(point.substring(comma + 1)));
    }
}
