package cn.banshi.sandbox.torture;

import cn.banshi.sandbox.torture.DiskRun.Damage;
import cn.banshi.sandbox.torture.DiskRun.Spell;
import cn.banshi.sandbox.torture.bench.Audit;
import cn.banshi.sandbox.torture.bench.FaultyDisk.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * {@code installer/torture disk}: a disk that is full, read only, failing, slow or damaged. Citizens are told so and
 * nothing else, and the terminal is well again by itself.
 */
public final class Disk {

    private static final int DAMAGES = 20;
    private static final int SHORT_DAMAGES = 2;
    private static final int REFUSALS = 10;
    private static final int SHORT_REFUSALS = 2;
    private static final List<Fault> FAULTS = List.of(Fault.FULL, Fault.SYNCS_FAIL, Fault.READ_ONLY, Fault.WRITES_FAIL);
    private static final Duration SLOW = Duration.ofMillis(30);

    private final Report report = new Report("disk");
    private final Arguments arguments;

    private Disk(Arguments arguments) {
        this.arguments = arguments;
    }

    public static void main(String[] words) throws IOException, InterruptedException {
        Report report = run(words);
        report.print(System.out);
        report.write(Arguments.of(words).out());
        System.exit(report.held() ? 0 : 1);
    }

    /** The words as of {@code installer/torture disk}. */
    public static Report run(String... words) throws IOException, InterruptedException {
        return new Disk(Arguments.of(words)).run();
    }

    private Report run() throws IOException, InterruptedException {
        report.setting("seed", arguments.seed());
        Files.createDirectories(arguments.out());
        Path place = Files.createTempDirectory(arguments.out(), "disk");
        try (var run = new DiskRun(arguments.assets(), place, arguments.seed())) {
            for (Fault fault : arguments.shortly() ? FAULTS.subList(0, 2) : FAULTS) {
                say(fault + ": ", run.spell(fault, Duration.ZERO));
            }
            Spell slow = run.spell(Fault.NONE, SLOW);
            report.promise("SLOW, 30 ms every call: citizens told a number", slow.numbersDuring(),
                    slow.numbersDuring() > 0);
            int refused = 0;
            for (int i = 0; i < (arguments.shortly() ? SHORT_REFUSALS : REFUSALS); i++) {
                refused += run.refusedAtTheSync() ? 1 : 0;
            }
            report.promise("killed after a sync failed: citizens refused", refused, refused > 0);
            for (int i = 0; i < arguments.number("--damages", arguments.shortly() ? SHORT_DAMAGES : DAMAGES); i++) {
                say("damaged page " + (i + 1) + ": ", run.damage());
            }
            say(run.end());
        }
        return report;
    }

    private void say(String what, Spell spell) {
        report.promise(what + "citizens told E301", spell.refusals(), spell.refusals() > 0);
        report.never(what + "citizens told a number meanwhile", spell.numbersDuring());
        report.promise(what + "well again by itself after seconds", spell.wellAfter().toMillis() / 1000.0,
                spell.well());
    }

    private void say(String what, Damage damage) {
        report.figure(what + "found", damage.aside() ? "put aside" : "nothing was on it");
        report.promise(what + "citizens served afterwards", damage.well() ? "yes" : "no", damage.well());
    }

    private void say(Audit audit) {
        report.never("a number finds nothing at the platform", audit.lost());
        report.never("an application exists twice", audit.twice());
        report.never("its bytes are not those that were signed", audit.altered());
        report.never("refused to the citizen, and yet filed", audit.refusedButFiled());
        report.never("a number given to two citizens", audit.numbersGivenTwice());
        report.never("an entry that comes to no end", audit.waiting());
    }
}
