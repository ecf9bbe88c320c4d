package cn.banshi.sandbox.torture;

import cn.banshi.sandbox.demo.Sight;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A terminal in a process of its own, led touch by touch; see {@link cn.banshi.sandbox.demo.LedFinger}. */
final class LedTerminal implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long GLANCE_NANOS = 5_000_000;

    private final Process process;
    private final BufferedWriter commands;
    private final BufferedReader answers;
    private final Path log;

    private LedTerminal(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.commands = process.outputWriter();
        this.answers = process.inputReader();
    }

    /**
     * @param command starts the terminal but for the path of its settings
     * @param environment beside this process's own
     * @param folder takes settings, log and everything the terminal leaves in its temporary folder
     */
    static LedTerminal start(List<String> command, Map<String, String> environment, Path folder) throws IOException {
        Path log = folder.resolve("terminal.log");
        List<String> whole = new ArrayList<>(command);
        whole.add(folder.resolve("terminal.yaml").toString());
        var builder = new ProcessBuilder(whole).directory(folder.toFile()).redirectError(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("TMPDIR", Files.createDirectories(folder.resolve("tmp")).toString());
        return new LedTerminal(builder.start(), log);
    }

    long pid() {
        return process.pid();
    }

    void touch(String id) {
        obeyed("touch " + id);
    }

    void draw(String id, String points) {
        obeyed("draw " + id + " " + points);
    }

    Sight await(String screen) {
        return await(screen, sight -> true);
    }

    Sight await(String screen, Predicate<Sight> condition) {
        Sight seen = await(sight -> sight.screen().equals("Fault")
                || (sight.screen().equals(screen) && condition.test(sight)));
        if (!seen.screen().equals(screen)) {
            throw new IllegalStateException("waited for " + screen + " and met a fault");
        }
        return seen;
    }

    Sight await(Predicate<Sight> condition) {
        Sight seen = look(condition, PATIENCE);
        if (!condition.test(seen)) {
            throw new IllegalStateException("waited " + PATIENCE.toSeconds() + " s and still saw " + seen);
        }
        return seen;
    }

    /** What is seen once the condition is met, or at the end of the patience. */
    Sight look(Predicate<Sight> condition, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        Sight seen = Sight.parse(ask("see"));
        while (!condition.test(seen) && System.nanoTime() < end) {
            LockSupport.parkNanos(GLANCE_NANOS);
            seen = Sight.parse(ask("see"));
        }
        return seen;
    }

    private void obeyed(String command) {
        String answer = ask(command);
        if (!answer.equals("ok")) {
            throw new IllegalStateException(answer);
        }
    }

    /** @return what the terminal's process answered */
    String ask(String command) {
        try {
            commands.write(command + "\n");
            commands.flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new IllegalStateException(ending());
            }
            return answer;
        } catch (IOException gone) {
            throw new IllegalStateException(ending(), gone);
        }
    }

    /** A terminal that finds something of a visit left ends itself, to be started again: only its log tells that from a crash. */
    private String ending() {
        close();
        return "the terminal's process ended with " + process.exitValue() + "; the last error in its log: "
                + lastError().orElse("none");
    }

    private Optional<String> lastError() {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(" ERROR ")).reduce((earlier, later) -> later);
        } catch (IOException unread) {
            return Optional.of("cannot be read, " + unread);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
