package cn.banshi.sandbox.backend.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.contract.model.CaseState;
import cn.banshi.contract.model.ServicePart;
import cn.banshi.contract.model.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts wait for each other and for nobody else; the whole is what its parts make of it. */
class PartCourseTest {

    private static final Text NAME = new Text("部", "part");
    /** first, then left and right, then last after left. */
    private static final List<ServicePart> PARTS = List.of(part("first"), part("left", "first"),
            part("right", "first"), part("last", "left"));
    private static final Set<String> ALL = Set.of("first", "left", "right", "last");

    private static ServicePart part(String id, String... after) {
        return new ServicePart(id, NAME, NAME, List.of(after), null);
    }

    private static ServicePart coSigned(String id, String... after) {
        return new ServicePart(id, NAME, NAME, List.of(after), NAME);
    }

    private static PartCourse begun(String... filed) {
        return PartCourse.begun(PARTS, Set.of(filed));
    }

    private static PartCourse done(PartCourse course, String id) {
        PartCourse approved = course.moved(id, PartMove.ADVANCE).orElseThrow();
        return approved.moved(id, PartMove.ADVANCE).orElseThrow();
    }

    @Test
    void beginsWhatComesAfterNothing() {
        assertThat(PartCourse.begun(PARTS, ALL).states().toString())
                .isEqualTo("{first=UNDER_REVIEW, left=SUBMITTED, right=SUBMITTED, last=SUBMITTED}");
    }

    @Test
    void beginsTheNextOnesSideBySideWhenTheOneBeforeIsDone() {
        assertThat(done(PartCourse.begun(PARTS, ALL), "first").states().toString())
                .isEqualTo("{first=DONE, left=UNDER_REVIEW, right=UNDER_REVIEW, last=SUBMITTED}");
    }

    @Test
    void isNotHeldUpByAPartThatWasNotFiled() {
        PartCourse course = begun("first", "last");
        assertThat(course.states().toString()).isEqualTo("{first=UNDER_REVIEW, last=SUBMITTED}");
        assertThat(done(course, "first").states().toString()).isEqualTo("{first=DONE, last=UNDER_REVIEW}");
        assertThat(begun("left", "last").states().toString()).isEqualTo("{left=UNDER_REVIEW, last=SUBMITTED}");
    }

    @Test
    void returnsOnePartWhileTheOthersGoOn() {
        PartCourse returned = done(PartCourse.begun(PARTS, ALL), "first").moved("left", PartMove.RETURN).orElseThrow();
        assertThat(returned.whole()).isEqualTo(CaseState.RETURNED);
        PartCourse on = done(returned, "right");
        assertThat(on.states().toString()).isEqualTo("{first=DONE, left=RETURNED, right=DONE, last=SUBMITTED}");
        assertThat(on.moved("left", PartMove.ADVANCE).orElseThrow().whole()).isEqualTo(CaseState.UNDER_REVIEW);
    }

    @Test
    void doesNotAcceptWhatCannotBeginAnyMoreWhenAPartIsRefused() {
        PartCourse refused = done(PartCourse.begun(PARTS, ALL), "first").moved("left", PartMove.REFUSE).orElseThrow();
        assertThat(refused.states().toString())
                .isEqualTo("{first=DONE, left=REFUSED, right=UNDER_REVIEW, last=NOT_ACCEPTED}");
        assertThat(refused.whole()).isEqualTo(CaseState.UNDER_REVIEW);
        assertThat(done(refused, "right").whole()).isEqualTo(CaseState.DONE);
    }

    @Test
    void barsEverythingBehindTheFirst() {
        PartCourse refused = PartCourse.begun(PARTS, ALL).moved("first", PartMove.REFUSE).orElseThrow();
        assertThat(refused.states().toString())
                .isEqualTo("{first=REFUSED, left=NOT_ACCEPTED, right=NOT_ACCEPTED, last=NOT_ACCEPTED}");
        assertThat(refused.whole()).isEqualTo(CaseState.REFUSED);
    }

    @Test
    void beginsNothingBeforeTheOtherOneAgrees() {
        PartCourse course = PartCourse.begun(List.of(coSigned("first"), part("left", "first")), ALL);
        assertThat(course.states().toString()).isEqualTo("{first=AWAITING_CO_SIGNER, left=SUBMITTED}");
        assertThat(course.whole()).isEqualTo(CaseState.AWAITING_CO_SIGNER);
        for (PartMove move : List.of(PartMove.ADVANCE, PartMove.RETURN, PartMove.REFUSE)) {
            assertThat(course.moved("first", move)).isEmpty();
        }
        PartCourse agreed = course.moved("first", PartMove.AGREE).orElseThrow();
        assertThat(agreed.states().toString()).isEqualTo("{first=UNDER_REVIEW, left=SUBMITTED}");
        assertThat(agreed.moved("first", PartMove.AGREE)).isEmpty();
        assertThat(agreed.moved("first", PartMove.DECLINE)).isEmpty();
        assertThat(done(agreed, "first").states().toString()).isEqualTo("{first=DONE, left=UNDER_REVIEW}");
    }

    @Test
    void acceptsNothingWhenTheOtherOneDeclines() {
        PartCourse course = PartCourse.begun(List.of(coSigned("first"), part("left", "first")), ALL);
        PartCourse declined = course.moved("first", PartMove.DECLINE).orElseThrow();
        assertThat(declined.states().toString()).isEqualTo("{first=NOT_ACCEPTED, left=NOT_ACCEPTED}");
        assertThat(declined.whole()).isEqualTo(CaseState.NOT_ACCEPTED);
    }

    @Test
    void asksTheOtherOneWhateverComesBefore() {
        PartCourse course = PartCourse.begun(List.of(part("first"), coSigned("left", "first")), ALL);
        assertThat(course.states().toString()).isEqualTo("{first=UNDER_REVIEW, left=AWAITING_CO_SIGNER}");
        PartCourse agreed = course.moved("left", PartMove.AGREE).orElseThrow();
        assertThat(agreed.states().toString()).isEqualTo("{first=UNDER_REVIEW, left=SUBMITTED}");
        assertThat(done(agreed, "first").states().toString()).isEqualTo("{first=DONE, left=UNDER_REVIEW}");
        assertThat(done(course, "first").states().toString()).isEqualTo("{first=DONE, left=AWAITING_CO_SIGNER}");
        assertThat(course.moved("first", PartMove.REFUSE).orElseThrow().states().toString())
                .isEqualTo("{first=REFUSED, left=NOT_ACCEPTED}");
    }

    @Test
    void movesNothingThatHasNotBegunOrIsOver() {
        PartCourse course = PartCourse.begun(PARTS, ALL);
        for (PartMove move : PartMove.values()) {
            assertThat(course.moved("last", move)).isEmpty();
            assertThat(done(course, "first").moved("first", move)).isEmpty();
            assertThat(course.moved("nobody", move)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"SUBMITTED SUBMITTED, SUBMITTED", "DRAFT SUBMITTED, SUBMITTED", "ACCEPTED SUBMITTED, ACCEPTED",
        "UNDER_REVIEW SUBMITTED, UNDER_REVIEW", "DONE SUBMITTED, UNDER_REVIEW", "APPROVED DONE, UNDER_REVIEW",
        "REFUSED UNDER_REVIEW, UNDER_REVIEW", "DONE DONE, DONE", "DONE REFUSED, DONE", "DONE WITHDRAWN, DONE",
        "REFUSED NOT_ACCEPTED, REFUSED", "WITHDRAWN WITHDRAWN, WITHDRAWN", "NOT_ACCEPTED NOT_ACCEPTED, NOT_ACCEPTED",
        "RETURNED DONE, RETURNED", "RETURNED AWAITING_CO_SIGNER, AWAITING_CO_SIGNER",
        "AWAITING_PAYMENT RETURNED UNDER_REVIEW, RETURNED", "TRANSFERRED_TO_WINDOW AWAITING_PAYMENT, AWAITING_PAYMENT",
        "TRANSFERRED_TO_WINDOW DONE, TRANSFERRED_TO_WINDOW"})
    void makesOneStateOfMany(String parts, CaseState whole) {
        assertThat(PartCourse.whole(Arrays.stream(parts.split(" ")).map(CaseState::valueOf).toList())).isEqualTo(whole);
    }

    /** An end is told only when every part has one, and whatever waits for the citizen is told whatever the others do. */
    @Test
    void endsNoCaseBeforeItsLastPart() {
        Set<CaseState> ends = Set.of(CaseState.DONE, CaseState.REFUSED, CaseState.NOT_ACCEPTED, CaseState.WITHDRAWN);
        Set<CaseState> wants = Set.of(CaseState.AWAITING_CO_SIGNER, CaseState.RETURNED, CaseState.AWAITING_PAYMENT,
                CaseState.TRANSFERRED_TO_WINDOW);
        for (CaseState one : CaseState.values()) {
            for (CaseState other : CaseState.values()) {
                CaseState whole = PartCourse.whole(List.of(one, other));
                assertThat(ends.contains(whole)).as("%s %s", one, other)
                        .isEqualTo(ends.contains(one) && ends.contains(other));
                assertThat(wants.contains(whole)).as("%s %s", one, other)
                        .isEqualTo(wants.contains(one) || wants.contains(other));
                assertThat(whole).isEqualTo(PartCourse.whole(List.of(other, one)));
            }
        }
    }
}
