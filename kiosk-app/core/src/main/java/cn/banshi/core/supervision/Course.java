package cn.banshi.core.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The course of one trouble, from the first symptom until the device works again.
 *
 * @param symptom the last one seen
 * @param helpedBefore what ended the trouble before this one, if that was lately
 * @param tried since the present round of the ladder began; what the terminal resigned itself to stays
 * @param since first symptom, in nanoseconds of a clock that never jumps
 * @param round when the present round began, on the same clock
 */
record Course(Symptom symptom, Optional<Step> helpedBefore, List<Step> tried, long since, long round) {

    Course {
        tried = List.copyOf(tried);
    }

    static Course begun(Symptom symptom, Optional<Step> helpedBefore, long now) {
        return new Course(symptom, helpedBefore, List.of(), now, now);
    }

    Course with(Symptom seen) {
        return new Course(seen, helpedBefore, tried, since, round);
    }

    Course tried(Step step) {
        var more = new ArrayList<>(tried);
        more.add(step);
        return new Course(symptom, helpedBefore, more, since, round);
    }

    /** From the foot of the ladder. */
    Course anew(long now) {
        return new Course(symptom, helpedBefore, tried.stream().filter(Step::resigned).toList(), since, now);
    }

    boolean has(Step step) {
        return tried.contains(step);
    }
}
