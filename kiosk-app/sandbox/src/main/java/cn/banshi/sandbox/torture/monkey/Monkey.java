package cn.banshi.sandbox.torture.monkey;

import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.core.configuration.TerminalConfigurationReader;
import cn.banshi.core.configuration.TerminalConfigurationReader.Loaded;
import cn.banshi.core.log.Libraries;
import cn.banshi.core.log.Log;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.session.Session;
import cn.banshi.terminal.Terminal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;

/**
 * The shipped terminal with a monkey at its window: a command a line on the standard input, an answer a line on the standard
 * output.
 *
 * <ul> <li>{@code ready}: {@code ok} once everything is loaded that is loaded only once <li>{@code act N}: so many touches and keys; {@code ok} <li>{@code home}: the touches that it took, or
 * {@code nowhere} and the screen's kind <li>{@code state}: a {@link State} </ul>
 */
public final class Monkey {

    /** Names of log events. */
    private static final List<String> DEFECTS = List.of("thread-died", "defect");
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final int WIDTH = 1080;
    private static final int HEIGHT = 1920;

    private final AtomicReference<Optional<Presentation>> seen = new AtomicReference<>(Optional.empty());
    private final AtomicInteger defects = new AtomicInteger();
    private final Hands hands;
    private final WayHome wayHome;

    private Monkey(long seed) {
        hands = new Hands(new Random(seed), WIDTH, HEIGHT);
        wayHome = new WayHome(hands, seen::get);
    }

    /** @param words seed, and the settings of a terminal that stands in a hall */
    public static void main(String[] words) throws IOException {
        PrintStream answers = System.out;
        Libraries.silence(); // as the shipped main does
        Platform.startup(() -> {});
        TerminalConfiguration configuration = switch (new TerminalConfigurationReader().read(Path.of(words[1]))) {
            case Loaded.Unusable(List<String> complaints) -> throw new IllegalArgumentException(
                    String.join("\n", complaints));
            case Loaded.Usable(TerminalConfiguration usable) -> usable;
        };
        var monkey = new Monkey(Long.parseLong(words[0]));
        Log.hear(monkey::hear);
        new Terminal(configuration,
                new Session.Listeners(shown -> monkey.seen.set(Optional.of(shown)), step -> {})).open();
        monkey.follow(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), answers);
        System.exit(0);
    }

    private void hear(String line) {
        if (DEFECTS.contains(line.split(" ", 2)[0])) {
            defects.incrementAndGet();
        }
    }

    private void follow(BufferedReader commands, PrintStream answers) throws IOException {
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            answers.println(obey(List.of(line.split(" "))));
            answers.flush();
        }
    }

    private String obey(List<String> words) {
        return switch (words.getFirst()) {
            case "ready" -> ready();
            case "act" -> act(Integer.parseInt(words.get(1)));
            case "home" -> wayHome.go()
                    .map(touches -> Integer.toString(touches))
                    .orElseGet(
                            () -> "nowhere " + seen.get()
                                    .map(shown -> shown.screen().getClass())
                                    .map(Class::getSimpleName)
                                    .orElse(""));
            case "state" -> State.now(WIDTH, HEIGHT, defects.get()).line();
            default -> "unknown command";
        };
    }

    /** What is loaded behind the first frame waits for an empty hall, and a monkey leaves none. */
    private String ready() {
        try {
            while (seen.get().isEmpty()) {
                Thread.sleep(LOOK);
            }
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().equals("backstage")) {
                    thread.join();
                }
            }
            return "ok";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String act(int times) {
        for (int time = 0; time < times; time++) {
            hands.act();
        }
        return "ok";
    }
}
