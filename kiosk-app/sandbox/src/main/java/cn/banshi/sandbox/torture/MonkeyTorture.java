package cn.banshi.sandbox.torture;

import cn.banshi.sandbox.torture.MonkeyRun.Outcome;
import cn.banshi.sandbox.torture.MonkeyRun.Plan;
import cn.banshi.sandbox.torture.monkey.State;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Random touches and keys on the shipped terminal's window, with cards, codes, papers and faults in between. */
@Command(name = "monkey", mixinStandardHelpOptions = true, description = "No crash, no way out, and always a way home.")
public final class MonkeyTorture implements Callable<Integer> {

    static final int SHORT = 1_500;

    /** What lies over the page, the page, the question whether to leave, the goodbye, and the touches that a page did not count. */
    private static final int MOST_TOUCHES = 12;
    private static final int PASSING_THREADS = 24;
    private static final int PASSING_NODES = 40;
    private static final long PASSING_HEAP = 12L << 20;

    @Option(names = "--out", required = true, description = "folder for the report")
    private Path out = Path.of("");

    @Option(names = "--assets", required = true, description = "what the terminal shows")
    private Path assets = Path.of("");

    @Option(names = "--inputs", defaultValue = "100000", description = "touches and keys (default ${DEFAULT-VALUE})")
    private int inputs;

    @Option(names = "--short", description = "as the tests run it")
    private boolean brief;

    @Option(names = "--seed", defaultValue = "1", description = "of every decision (default ${DEFAULT-VALUE})")
    private long seed;

    @Parameters(arity = "1..*", description = "the command that starts the monkey's terminal but for seed and settings")
    private List<String> command = List.of();

    private MonkeyTorture() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new MonkeyTorture()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Report report = run(new Plan(command, Map.of(), out.resolve("monkey").toAbsolutePath(), assets.toAbsolutePath(),
                brief ? SHORT : inputs, seed));
        report.print(System.out);
        report.write(out);
        return report.held() ? 0 : 1;
    }

    static Report run(Plan plan) throws IOException {
        Report report = new Report("monkey").setting("inputs", plan.inputs()).setting("seed", plan.seed());
        Outcome outcome = MonkeyRun.of(plan);
        report.promise("touches and keys", outcome.inputs(), outcome.inputs() >= plan.inputs());
        report.promise("the process went on to the end", outcome.end().orElse("yes"), outcome.end().isEmpty());
        report.promise("no way home from", outcome.lost(), outcome.lost().isEmpty());
        report.promise("touches to the first page, at most " + MOST_TOUCHES,
                outcome.ways().stream().mapToInt(Integer::intValue).max().orElse(-1),
                !outcome.ways().isEmpty() && outcome.ways().stream().allMatch(touches -> touches <= MOST_TOUCHES));
        List<State> states = outcome.states();
        report.promise("one window, as large as the panel", states.size() + " looks",
                !states.isEmpty() && states.stream().allMatch(state -> state.windows() == 1 && state.whole()));
        report.never("defects logged", states.isEmpty() ? 1 : states.getLast().defects());
        stays(report, "nodes of the first page", states, State::nodes, PASSING_NODES);
        stays(report, "threads", states, State::threads, PASSING_THREADS);
        stays(report, "bytes alive", states, State::heap, PASSING_HEAP);
        return report;
    }

    /** What the first and the last third of the looks have at the least: what comes and goes is not there all the time. */
    private static void stays(Report report, String what, List<State> states, ToLongFunction<State> value,
            long passing) {
        int third = Math.max(1, states.size() / 3);
        long early = least(states.subList(0, Math.min(third, states.size())), value);
        long late = least(states.subList(Math.max(0, states.size() - third), states.size()), value);
        report.promise(what + ", no more at the end than at the start + " + passing, early + " to " + late,
                states.size() > 1 && late <= early + passing);
    }

    private static long least(List<State> states, ToLongFunction<State> value) {
        return states.stream().mapToLong(value).min().orElse(0);
    }
}
