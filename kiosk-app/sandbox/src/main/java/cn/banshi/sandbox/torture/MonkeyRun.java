package cn.banshi.sandbox.torture;

import cn.banshi.sandbox.hall.Hall;
import cn.banshi.sandbox.hall.Happening;
import cn.banshi.sandbox.hall.PanelSize;
import cn.banshi.sandbox.hall.TerminalFile;
import cn.banshi.sandbox.torture.monkey.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A terminal in a hall where things happen, under a monkey's hands; after every round the way home, and a look at its state. */
final class MonkeyRun {

    static final int ROUND = 500;

    /** Those that a technician ends, not the hall. */
    private static final Set<String> FOR_GOOD = Set.of("backend/revoke", "backend/pairing-code");
    private static final List<String> MENDING = List.of("card/remove", "reader/plug", "printer/mend", "lights/plug",
            "network/mend", "backend/clear", "code/remove", "scanner/plug", "camera/plug", "plate/well", "plate/plug");
    private static final int HAPPENINGS = 2;

    private final Plan plan;
    private final Random random;
    private final List<Integer> ways = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();
    private final List<State> states = new ArrayList<>();

    private MonkeyRun(Plan plan) {
        this.plan = plan;
        this.random = new Random(plan.seed);
    }

    /**
     * @param command starts the monkey's terminal but for its settings
     * @param environment beside this process's own
     * @param folder for what the terminal leaves
     */
    record Plan(List<String> command, Map<String, String> environment, Path folder, Path assets, int inputs,
            long seed) {}

    /**
     * @param ways touches from where each round ended to the first page
     * @param lost screens from which there was no way
     * @param end why it ended before its time
     */
    record Outcome(int inputs, List<Integer> ways, List<String> lost, List<State> states, Optional<String> end) {}

    static Outcome of(Plan plan) throws IOException {
        return new MonkeyRun(plan).run();
    }

    private Outcome run() throws IOException {
        Path folder = Files.createDirectories(plan.folder.resolve("terminal"));
        try (var hall = new Hall(Files.createDirectories(plan.folder.resolve("hall")), Optional.empty())) {
            Files.writeString(folder.resolve("terminal.yaml"),
                    TerminalFile.of(hall, plan.assets, PanelSize.parse("1080x1920")));
            List<String> command = new ArrayList<>(plan.command);
            command.add(Long.toString(plan.seed));
            try (var terminal = LedTerminal.start(command, plan.environment, folder)) {
                terminal.ask("ready");
                return rounds(terminal, hall);
            }
        }
    }

    private Outcome rounds(LedTerminal terminal, Hall hall) {
        int done = 0;
        try {
            while (done < plan.inputs && lost.isEmpty()) {
                happen(hall);
                int half = Math.min(ROUND, plan.inputs - done) / 2;
                terminal.ask("act " + half);
                happen(hall);
                terminal.ask("act " + half);
                done += 2 * half;
                mend(hall);
                home(terminal.ask("home"));
                states.add(State.parse(terminal.ask("state")));
            }
            return new Outcome(done, ways, lost, states, Optional.empty());
        } catch (IllegalStateException ended) {
            return new Outcome(done, ways, lost, states, Optional.of(String.valueOf(ended.getMessage())));
        }
    }

    private void home(String answer) {
        if (answer.startsWith("nowhere")) {
            lost.add(answer);
        } else {
            ways.add(Integer.parseInt(answer));
        }
    }

    private void happen(Hall hall) {
        List<Happening> all = hall.happenings().stream().filter(one -> !FOR_GOOD.contains(one.name())).toList();
        for (int time = 0; time < HAPPENINGS; time++) {
            all.get(random.nextInt(all.size())).act().run();
        }
    }

    private static void mend(Hall hall) {
        hall.happenings().stream().filter(one -> MENDING.contains(one.name())).forEach(one -> one.act().run());
    }
}
