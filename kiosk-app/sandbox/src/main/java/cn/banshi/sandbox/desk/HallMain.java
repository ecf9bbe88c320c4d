package cn.banshi.sandbox.desk;

import cn.banshi.core.crypto.Suite;
import cn.banshi.sandbox.hall.Hall;
import cn.banshi.sandbox.hall.HallControl;
import cn.banshi.sandbox.hall.Pairing;
import cn.banshi.sandbox.hall.PanelSize;
import cn.banshi.sandbox.hall.TerminalFile;
import cn.banshi.simulators.vpcd.PcscService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Opens a hall in a process of its own and leaves in its folder what a terminal needs to stand in it. */
@Command(name = "hall", mixinStandardHelpOptions = true, description = "A hall in software: devices on serial lines, backend on loopback.")
public final class HallMain implements Runnable {

    @Option(names = "--dir", required = true, description = "folder of the hall; made when missing")
    private Path folder = Path.of("");

    @Option(names = "--assets", required = true, description = "what the terminal shows")
    private Path assets = Path.of("");

    @Option(names = "--size", defaultValue = "1080x1920", description = "of the panel, px (default ${DEFAULT-VALUE})")
    private String size = "";

    @Option(names = "--desk", negatable = true, description = "open the developers' desk")
    private boolean desk;

    @Option(names = "--crypto", defaultValue = "international", description = "international or sm (default ${DEFAULT-VALUE})")
    private String crypto = "";

    @Option(names = "--slot", description = "the terminal has a slot for social-security cards, too")
    private boolean slot;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private HallMain() {}

    public static void main(String[] arguments) {
        int status = new CommandLine(new HallMain()).execute(arguments);
        System.exit(status);
    }

    @Override
    public void run() {
        try {
            Files.createDirectories(folder);
            open(new Hall(folder.toAbsolutePath(), slot ? Optional.of(cards()) : Optional.empty()));
        } catch (IOException refused) {
            throw new java.io.UncheckedIOException("cannot open a hall in " + folder, refused);
        }
    }

    private PcscService cards() throws IOException {
        Optional<String> hindrance = PcscService.hindrance();
        if (hindrance.isPresent()) {
            throw new ParameterException(spec.commandLine(), "--slot: " + hindrance.get());
        }
        return PcscService.start(folder.toAbsolutePath());
    }

    private void open(Hall hall) throws IOException {
        var closed = new CountDownLatch(1);
        try (hall; var control = new HallControl(hall)) {
            PanelSize panel = PanelSize.parse(size);
            Path file = Files.writeString(folder.resolve("terminal.yaml"), TerminalFile.of(hall,
                    assets.toAbsolutePath(), desk ? DeskWindow.fitting(panel) : panel, Suite.of(crypto)));
            Pairing.of(hall, file);
            Files.writeString(folder.resolve("control"), "http://127.0.0.1:" + control.port() + "\n");
            if (desk) {
                DeskWindow.open(hall, closed::countDown);
            }
            Files.writeString(folder.resolve("ready"), "");
            closed.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
