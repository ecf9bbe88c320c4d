package cn.banshi.sandbox.demo;

import cn.banshi.core.session.StepClock.StepTime;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Where the time of a visit went, step by step. Thread-safe. */
final class VisitLog {

    private static final double MILLIS = 1e6;
    private static final String LINE = "%-22s %9s %9s %9s %9s %9s%n";

    private final List<StepTime> steps = new ArrayList<>();

    synchronized void add(StepTime step) {
        steps.add(step);
    }

    synchronized void clear() {
        steps.clear();
    }

    /** The terminal's own overhead: the visit less device, backend and human time. */
    synchronized Duration own() {
        return sum(StepTime::own);
    }

    /** As {@code visit.json}; milliseconds. */
    synchronized String json() {
        var mapper = JsonMapper.shared();
        ObjectNode visit = mapper.createObjectNode();
        var list = visit.putArray("steps");
        steps.forEach(step -> write(list.addObject().put("step", step.step()).put("start", step.start().toString()),
                of(step)));
        write(visit.putObject("total"), total());
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(visit) + "\n";
    }

    synchronized void print(PrintStream out) {
        out.printf(LINE, "step, ms", "total", "human", "device", "backend", "own");
        steps.forEach(step -> print(out, step.step(), of(step)));
        print(out, "visit", total());
    }

    private record Split(Duration total, Duration human, Duration device, Duration backend, Duration own) {}

    private static Split of(StepTime step) {
        return new Split(step.duration(), step.human(), step.device(), step.backend(), step.own());
    }

    private Split total() {
        return new Split(sum(StepTime::duration), sum(StepTime::human), sum(StepTime::device), sum(StepTime::backend),
                sum(StepTime::own));
    }

    private Duration sum(Function<StepTime, Duration> part) {
        return steps.stream().map(part).reduce(Duration.ZERO, Duration::plus);
    }

    private static void write(ObjectNode node, Split split) {
        node.put("durationMs", millis(split.total()))
                .put("humanMs", millis(split.human()))
                .put("deviceMs", millis(split.device()))
                .put("backendMs", millis(split.backend()))
                .put("ownMs", millis(split.own()));
    }

    private static void print(PrintStream out, String step, Split split) {
        out.printf(LINE, step, whole(split.total()), whole(split.human()), whole(split.device()),
                whole(split.backend()), whole(split.own()));
    }

    private static double millis(Duration duration) {
        return Math.round(duration.toNanos() / MILLIS * 10) / 10.0;
    }

    private static String whole(Duration duration) {
        return "%.0f".formatted(duration.toNanos() / MILLIS);
    }
}
