package cn.banshi.sandbox.torture;

import cn.banshi.sandbox.backend.person.PersonRegister;
import cn.banshi.sandbox.hall.Hall;
import cn.banshi.sandbox.hall.PanelSize;
import cn.banshi.sandbox.hall.TerminalFile;
import cn.banshi.simulators.vpcd.PcscService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Visit after visit of citizens who can be recognised, by identity card, by the app's code, with their face in place of a code
 * by SMS, with a certificate that is photographed and, where a card service can be started, by social-security card; and again and again a search for them in everything
 * the terminal has: its files, its objects, every byte of its memory. Needs an X server, and the terminal as a child of its own
 * to read its memory.
 */
@Command(name = "privacy", mixinStandardHelpOptions = true, description = "Nothing of a citizen stays behind.")
public final class PrivacyTorture implements Callable<Integer> {

    private static final int FEW = 5;
    /** Of a picture of 30 to 100 kB. */
    private static final int PICTURE = 1_024;

    @Option(names = "--out", required = true, description = "folder for the report")
    private Path out = Path.of("");

    @Option(names = "--assets", required = true, description = "what the terminal shows")
    private Path assets = Path.of("");

    @Option(names = "--visits", defaultValue = "200", description = "how many, one after the other (default ${DEFAULT-VALUE})")
    private int visits;

    @Option(names = "--every", defaultValue = "10", description = "search after every so many visits (default ${DEFAULT-VALUE})")
    private int every;

    @Option(names = "--short", description = "five visits, searched after each")
    private boolean brief;

    @Option(names = "--seed", defaultValue = "1", description = "of the citizens (default ${DEFAULT-VALUE})")
    private long seed;

    @Parameters(arity = "1..*", description = "the command that starts the terminal but for its settings")
    private List<String> command = List.of();

    private PrivacyTorture() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new PrivacyTorture()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        int count = brief ? FEW : visits;
        Report report = new Report("privacy").setting("visits", count).setting("seed", seed);
        Tally tally = run(new Plan(new Start(command, Map.of()), out.resolve("privacy").toAbsolutePath(),
                assets.toAbsolutePath(), count,
                brief ? 1 : every, seed));
        tally.tell(report);
        report.print(System.out);
        report.write(out);
        return report.held() ? 0 : 1;
    }

    /** How the terminal's process is started, but for its settings. */
    record Start(List<String> command, Map<String, String> environment) {}

    /** @param every how many visits there are between two searches */
    record Plan(Start start, Path folder, Path assets, int visits, int every, long seed) {}

    static Tally run(Plan plan) throws IOException {
        Path folder = Files.createDirectories(plan.folder.resolve("terminal"));
        var search = new CanarySearch();
        var tally = new Tally();
        Path around = Files.createDirectories(plan.folder.resolve("hall"));
        try (var hall = new Hall(around, cards(around))) {
            Files.writeString(folder.resolve("terminal.yaml"),
                    TerminalFile.of(hall, plan.assets, PanelSize.parse("1080x1920")));
            try (var terminal = LedTerminal.start(new ArrayList<>(plan.start.command), plan.start.environment,
                    folder)) {
                var hunt = new Hunt(search, terminal.pid(), folder);
                var random = new Random(plan.seed);
                var faces = new ConcurrentLinkedQueue<Canary>();
                hall.backend().developerSide().watchFaces(picture -> faces.add(picture("face", picture)));
                List<Shown> kinds = Stream.of(Shown.values())
                        .filter(each -> each != Shown.SOCIAL_SECURITY_CARD || hall.slot().isPresent())
                        .toList();
                for (int visit = 1; visit <= plan.visits; visit++) {
                    Shown shown = kinds.get((visit - 1) / plan.every % kinds.size()); // searches follow each
                    CanaryCitizen citizen = citizen(hall, random, search);
                    long begin = System.nanoTime();
                    var one = new CanaryVisit(terminal, hall, shown, citizen, random);
                    one.run();
                    one.appCodes().forEach(code -> search.add(Canary.text("app's code", code)));
                    pages(hall, shown).forEach(page -> search.add(picture("photographed page", page)));
                    faces.forEach(search::add);
                    faces.clear();
                    tally.visited(System.nanoTime() - begin, shown);
                    if (visit % plan.every == 0 || visit == plan.visits) {
                        tally.hunted(hunt, plan.folder.resolve("live-" + visit + ".hprof"));
                    }
                }
            }
        }
        tally.checked(folder.resolve("terminal.log"));
        return tally;
    }

    private static List<byte[]> pages(Hall hall, Shown shown) {
        List<byte[]> pages = hall.backend().developerSide().latestPictures();
        if (pages.isEmpty() == (shown == Shown.ORIGINAL)) {
            throw new IllegalStateException("with " + shown + " came " + pages.size() + " photographed pages");
        }
        return pages;
    }

    /** From the middle of it: tables at its head are those of every picture. */
    private static Canary picture(String what, byte[] picture) {
        int middle = picture.length / 2;
        return Canary.bytes(what, Arrays.copyOfRange(picture, middle, Math.min(middle + PICTURE, picture.length)));
    }

    private static Optional<PcscService> cards(Path folder) throws IOException {
        return PcscService.hindrance().isPresent() ? Optional.empty() : Optional.of(PcscService.start(folder));
    }

    private static CanaryCitizen citizen(Hall hall, Random random, CanarySearch search) {
        hall.backend().developerSide().reset(); // one withdrawal a year, one code a minute
        PersonRegister register = PersonRegister.load();
        CanaryCitizen citizen = CanaryCitizen.of(random, register);
        citizen.canaries(register).forEach(search::add);
        return citizen;
    }
}
