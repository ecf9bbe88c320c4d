package cn.banshi.sandbox.desk;

import cn.banshi.core.crypto.Suite;
import cn.banshi.sandbox.hall.Hall;
import cn.banshi.sandbox.hall.HallControl;
import cn.banshi.sandbox.hall.Pairing;
import cn.banshi.sandbox.hall.PanelSize;
import cn.banshi.sandbox.hall.TerminalFile;
import cn.banshi.simulators.vpcd.CardSlot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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

    @Option(names = "--vpcd", description = "port of vpcd at this machine's card service, mostly 35963: the terminal takes"
            + " social-security cards, too")
    private Optional<Integer> vpcd = Optional.empty();

    private HallMain() {}

    public static void main(String[] arguments) {
        int status = new CommandLine(new HallMain()).execute(arguments);
        System.exit(status);
    }

    @Override
    public void run() {
        try {
            Files.createDirectories(folder);
            open(new Hall(folder.toAbsolutePath(), vpcd.map(CardSlot::new)));
        } catch (IOException refused) {
            throw new java.io.UncheckedIOException("cannot open a hall in " + folder, refused);
        }
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
