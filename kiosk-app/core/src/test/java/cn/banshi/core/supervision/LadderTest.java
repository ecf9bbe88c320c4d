package cn.banshi.core.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.supervision.Ladder.Next;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What comes next, given what was tried and how long it lasts. */
class LadderTest {

    private static final long BEGIN = -5;

    @Test
    void climbsFromTheCheapestStepAndResignsAtTheTop() {
        assertThat(climbed(course(Symptom.SILENT), Duration.ofSeconds(59))).containsExactly("0 RETRY", "0 REOPEN",
                "1 RELOAD", "3 RESET_PORT", "3 DEGRADE");
        assertThat(climbed(course(Symptom.SILENT), Duration.ofSeconds(60))).endsWith("60 ASK_FOR_STAFF");
        assertThat(climbed(course(Symptom.BROKEN), Duration.ofMinutes(1)))
                .isEqualTo(climbed(course(Symptom.SILENT), Duration.ofMinutes(1)));
    }

    @Test
    void climbsAgainEveryFiveMinutesAndResignsOnce() {
        assertThat(climbed(course(Symptom.SILENT), Duration.ofSeconds(303))).containsSubsequence("60 ASK_FOR_STAFF",
                "300 RETRY", "300 REOPEN", "301 RELOAD", "303 RESET_PORT").hasSize(10);
    }

    @Test
    void throwsAHungDriverAwayWithoutAskingItAgain() {
        assertThat(climbed(course(Symptom.HUNG), Duration.ofSeconds(10))).containsExactly("0 RELOAD", "3 RESET_PORT",
                "3 DEGRADE");
    }

    @Test
    void resetsNothingThatIsNotThere() {
        assertThat(climbed(course(Symptom.GONE), Duration.ofSeconds(60))).containsExactly("0 RETRY", "0 DEGRADE",
                "60 ASK_FOR_STAFF");
    }

    @Test
    void triesWhatHelpedBeforeRightBehindTheFirstRung() {
        var course = Course.begun(Symptom.SILENT, Optional.of(Step.RESET_PORT), BEGIN);
        assertThat(climbed(course, Duration.ofSeconds(9))).containsExactly("0 RETRY", "0 RESET_PORT", "0 REOPEN",
                "1 RELOAD", "1 DEGRADE");
    }

    @Test
    void goesOnWhereItIsWhenTheSymptomChanges() {
        Course silent = course(Symptom.SILENT).tried(Step.RETRY).tried(Step.REOPEN);
        assertThat(Ladder.next(silent.with(Symptom.GONE), BEGIN)).isEqualTo(new Next.Do(Step.DEGRADE));
        assertThat(Ladder.next(silent.with(Symptom.BROKEN), BEGIN))
                .isEqualTo(new Next.Wait(Step.RELOAD.earliest()));
    }

    private static Course course(Symptom symptom) {
        return Course.begun(symptom, Optional.empty(), BEGIN);
    }

    /** Every step until the end of the time, none of which helps, with the second at which it is due. */
    private static List<String> climbed(Course from, Duration time) {
        List<String> steps = new ArrayList<>();
        Course course = from;
        long now = BEGIN;
        while (now - BEGIN <= time.toNanos()) {
            switch (Ladder.next(course, now)) {
                case Next.Do(Step step) -> {
                    steps.add(Duration.ofNanos(now - BEGIN).toSeconds() + " " + step);
                    course = course.tried(step);
                }
                case Next.Wait(Duration wait) -> now += wait.toNanos();
                case Next.Anew anew -> course = course.anew(now);
            }
        }
        return steps;
    }
}
