package cn.banshi.core.supervision;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides what comes next for a device in trouble. Pure: the course and the time say everything. */
final class Ladder {

    /** Between two rounds: a hall opens in the morning, somebody puts a plug back, and nobody tells the terminal. */
    static final Duration ROUND = Duration.ofMinutes(5);

    private static final List<Step> WHOLE = List.of(Step.values());
    /** What lies with the driver is not cured by asking it again. */
    private static final List<Step> FOR_HUNG = List.of(Step.RELOAD, Step.RESET_PORT, Step.DEGRADE, Step.ASK_FOR_STAFF);
    /** What is not there cannot be repaired; it is noticed when it comes back. */
    private static final List<Step> FOR_GONE = List.of(Step.RETRY, Step.DEGRADE, Step.ASK_FOR_STAFF);

    private Ladder() {}

    /** What comes next. */
    sealed interface Next {

        record Do(Step step) implements Next {}

        /** @param time until something else is due */
        record Wait(Duration time) implements Next {}

        /** The ladder is climbed once more from its foot. */
        record Anew() implements Next {}
    }

    static Next next(Course course, long now) {
        List<Step> rungs = rungs(course);
        Optional<Step> rung = rungs.stream().filter(step -> !course.has(step)).findFirst();
        if (rung.isEmpty()) {
            return due(ROUND, now - course.round(), new Next.Anew());
        }
        Step step = rung.get();
        boolean atOnce = step == rungs.getFirst() || course.helpedBefore().filter(step::equals).isPresent();
        long begun = step.resigned() ? course.since() : course.round();
        return due(atOnce ? Duration.ZERO : step.earliest(), now - begun, new Next.Do(step));
    }

    private static Next due(Duration after, long gone, Next then) {
        Duration left = after.minusNanos(gone);
        return left.isPositive() ? new Next.Wait(left) : then;
    }

    /** What helped lately comes right behind the first rung. */
    private static List<Step> rungs(Course course) {
        List<Step> rungs = switch (course.symptom()) {
            case SILENT, BROKEN -> WHOLE;
            case HUNG -> FOR_HUNG;
            case GONE -> FOR_GONE;
        };
        Stream<Step> known = course.helpedBefore().stream().filter(rungs::contains);
        return Stream.concat(Stream.concat(rungs.stream().limit(1), known), rungs.stream()).distinct().toList();
    }
}
