package cn.banshi.sandbox.simulate;

import cn.banshi.sandbox.simulate.Simulations.Made;
import cn.banshi.sandbox.simulate.Simulations.Plan;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs one simulated device until {@code quit} or a signal. */
@Command(name = "banshi simulate", mixinStandardHelpOptions = true, description = {
    "One device in software, that speaks the bytes of a real one and fails as it is told.",
    "Prints the address to give to a terminal or to banshi devices --address."}, footer = {"",
        "Devices: barcode-reader, boards, camera, document-printer, fingerprint-reader, id-card-reader, keypad,",
        "pin-pad, receipt-printer, recording, smart-card-reader.",
        "While it runs, type what happens to it: fault NAME, clear, quit, and what the device has besides;",
        "anything else says what that is. At the end of standard input it runs on until it is stopped."})
public final class SimulateCommand implements Callable<Integer> {

    private static final int WRONG = 2;

    @Parameters(paramLabel = "DEVICE", description = "Class of device; see below.")
    private String device = "";
    @Option(names = "--link", paramLabel = "PATH", defaultValue = "/tmp/banshi-device", description = "Where hosts find it: a symbolic link that is made there (${DEFAULT-VALUE}). Where a USB gadget's node stands, such as /dev/ttyGS0, it speaks on that.")
    private Path link = Path.of("");
    @Option(names = "--fault", paramLabel = "NAME", description = "A fault it has from the start; may be repeated.")
    private List<String> faults = List.of();
    @Option(names = "--kind", paramLabel = "KIND", description = "Which of several makers' it is.")
    private Optional<String> kind = Optional.empty();
    @Option(names = "--file", paramLabel = "FILE", description = "The recording that is played.")
    private Optional<Path> file = Optional.empty();
    @Option(names = "--vpcd", paramLabel = "PORT", defaultValue = "35963", description = "Port of the virtual reader in this machine's card service (${DEFAULT-VALUE}).")
    private int port;

    private final Reader in;
    private final PrintWriter out;

    /** @param in what happens to the device, a line each */
    SimulateCommand(Reader in, PrintWriter out) {
        this.in = in;
        this.out = out;
    }

    public static void main(String[] words) {
        System.exit(new CommandLine(new SimulateCommand(new InputStreamReader(System.in, StandardCharsets.UTF_8),
                new PrintWriter(System.out, true, StandardCharsets.UTF_8))).execute(words));
    }

    @Override
    public Integer call() {
        return switch (Simulations.of(device, new Plan(link, kind, file, port))) {
            case Made.Wrong(String problem) -> say(problem, WRONG);
            case Made.Ready(Simulation simulation) -> {
                try (simulation) {
                    yield run(simulation);
                }
            }
        };
    }

    private int run(Simulation simulation) {
        for (String fault : faults) {
            if (!simulation.faults().containsKey(fault)) {
                return say(simulation.fault(fault), WRONG);
            }
            simulation.fault(fault);
        }
        out.println(simulation.address());
        return obey(simulation);
    }

    private int obey(Simulation simulation) {
        try (var lines = new BufferedReader(in)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.strip().equals("quit")) {
                    return 0;
                }
                out.println(simulation.obey(line));
            }
            new CountDownLatch(1).await(); // nobody types: until it is stopped
        } catch (IOException unreadable) {
            throw new UncheckedIOException("standard input cannot be read", unreadable);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private int say(String line, int exit) {
        out.println(line);
        return exit;
    }
}
