package cn.banshi.sandbox.demo;

import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.core.configuration.TerminalConfigurationReader;
import cn.banshi.core.configuration.TerminalConfigurationReader.Loaded;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.session.Session;
import cn.banshi.core.text.Language;
import cn.banshi.sandbox.demo.CitizenScript.Plan;
import cn.banshi.sandbox.demo.CitizenScript.Proof;
import cn.banshi.sandbox.demo.CitizenScript.Way;
import cn.banshi.sandbox.measure.Memory;
import cn.banshi.simulators.escpos.Paper;
import cn.banshi.simulators.escpos.PaperPainter;
import cn.banshi.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens the shipped terminal in a running hall and lets a scripted citizen use it. */
@Command(name = "scripted-visit", mixinStandardHelpOptions = true, description = "A citizen withdraws housing provident fund, or looks something up.")
public final class ScriptedVisit implements Callable<Integer> {

    @Option(names = "--hall", required = true, description = "folder of a running hall")
    private Path hall = Path.of("");

    @Option(names = "--out", required = true, description = "where to leave what was seen")
    private Path out = Path.of("");

    @Option(names = "--lang", defaultValue = "zh", description = "zh or en")
    private String language = "";

    @Option(names = "--reason", defaultValue = "loan", description = "loan, rent or retire")
    private String reason = "";

    @Option(names = "--way", defaultValue = "card", description = "card, chip (where the hall has a slot) or app")
    private String way = "";

    @Option(names = "--proof", defaultValue = "code", description = "code (by text message) or face")
    private String proof = "";

    @Option(names = "--query", description = "a service that looks something up, in place of the withdrawal")
    private Optional<String> query = Optional.empty();

    @Option(names = "--find", description = "capital letters by which the service is searched")
    private Optional<String> find = Optional.empty();

    @Option(names = "--visits", defaultValue = "1", description = "how many, one after the other")
    private int visits;

    private ScriptedVisit() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ScriptedVisit()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Platform.startup(() -> {});
        TerminalConfiguration configuration = switch (new TerminalConfigurationReader()
                .read(hall.resolve("terminal.yaml"))) {
            case Loaded.Unusable(List<String> complaints) -> throw new DeadEnd(String.join("\n", complaints));
            case Loaded.Usable(TerminalConfiguration usable) -> usable;
        };
        var eyes = new Eyes();
        var access = new HallAccess(hall);
        var log = new VisitLog();
        var camera = new ScreenCamera(out.resolve("screens"), visits == 1);
        new Terminal(configuration, new Session.Listeners(eyes::see, log::add)).open();
        var script = new CitizenScript(new Finger(), eyes, camera, access, plan());
        eyes.await(Screen.Attract.class, attract -> !attract.highlights().isEmpty());
        var memory = new StringJoiner(", ");
        memory.add("start " + pss());
        try {
            for (int visit = 1; visit <= visits; visit++) {
                access.make("backend/reset"); // one withdrawal a year, one code a minute
                log.clear();
                script.visit();
                if (visit <= 2 || visit == visits) {
                    memory.add("visit %d %s".formatted(visit, pss()));
                }
            }
        } catch (DeadEnd stuck) {
            camera.shoot("dead-end");
            throw stuck;
        } finally {
            if (visits == 1) { // the painter needs more memory than twenty visits, and it is not the terminal's
                keep(access, configuration.places().assets());
            }
            Files.writeString(out.resolve("visit.json"), log.json());
        }
        log.print(System.out);
        System.out.println("PSS of the terminal, MiB: " + memory);
        return 0;
    }

    private static String pss() throws IOException {
        return "%.0f".formatted(Memory.pssMiB(ProcessHandle.current().pid()));
    }

    private Plan plan() {
        return new Plan(Language.valueOf(language.toUpperCase(Locale.ROOT)),
                Citizen.valueOf(reason.toUpperCase(Locale.ROOT)), Way.valueOf(way.toUpperCase(Locale.ROOT)),
                Proof.valueOf(proof.toUpperCase(Locale.ROOT)), query, find);
    }

    private void keep(HallAccess access, Path assets) throws IOException {
        for (String name : List.of("receipt.bin", "application.json", "document.pdf", "proof.pdf")) {
            Optional<byte[]> seen = access.see(name);
            if (seen.isPresent()) {
                Files.write(out.resolve(name), seen.get());
            }
        }
        byte[] receipt = access.see("receipt.bin").orElse(new byte[0]);
        new PaperPainter(List.of(assets.resolve("fonts/NotoSansSC-Regular.ttf"))).write(Paper.of(receipt),
                out.resolve("receipt.png"));
    }
}
