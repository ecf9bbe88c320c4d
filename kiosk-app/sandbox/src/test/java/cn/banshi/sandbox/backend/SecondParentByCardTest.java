package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.contract.model.CaseState;
import cn.banshi.core.audit.AuditEvent.ConsentGiven;
import cn.banshi.core.audit.AuditEvent.VisitWiped;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.IdentityProblem;
import cn.banshi.core.screen.OthersWord;
import cn.banshi.core.screen.Outcome;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.text.Language;
import cn.banshi.core.text.Localized;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The child's other parent came along and agrees with their own card, right after the application was filed. */
class SecondParentByCardTest {

    private static final String FATHER = "410199198506150015";
    private static final String MOTHER = "410199198703040026";
    private static final String STRANGER = "410199194910010024";
    private static final AtomicInteger PHONES = new AtomicInteger(41_000_000);

    private final SandboxBackend sandbox = Backends.shared();

    @TempDir
    Path folder;
    private VisitHall hall;

    @BeforeEach
    void fileForTheChild() {
        hall = new VisitHall(VisitHall.place(sandbox, folder), FATHER, "王明远");
        VisitScript.begin(hall, "newborn", Language.ZH);
        if (hall.now().screen() instanceof Screen.ConfirmData) {
            hall.act(new Action.Next());
        }
        VisitScript.of("applications", "newborn").play(hall, line -> contact());
        hall.act(new Action.Next());
        hall.act(new Action.Sign(ApplicationVisitTest.stroke()));
        assertThat(result().outcome()).isInstanceOf(Outcome.Awaits.class);
    }

    private void contact() {
        String mobile = "137%08d".formatted(PHONES.incrementAndGet());
        hall.act(new Action.Type("mobile", mobile));
        hall.act(new Action.UseShortcut("code"));
        hall.act(new Action.Type("code", sandbox.developerSide().phone(mobile).getFirst().code()));
        hall.act(new Action.Next());
    }

    private Screen.Result result() {
        assertThat(hall.now().screen()).isInstanceOf(Screen.Result.class);
        return (Screen.Result) hall.now().screen();
    }

    private void agrees(String number, String name) {
        hall.act(new Action.OtherIsHere());
        assertThat(hall.now().screen()).isInstanceOfSatisfying(Screen.OtherConsent.class, page -> {
            assertThat(page.word()).isEqualTo(OthersWord.AGREES);
            assertThat(page.clause().title().zh()).isEqualTo("同意为孩子办理登记");
            assertThat(page.visitor()).isEqualTo("王**");
        });
        hall.lay(number, name);
        hall.act(new Action.Next());
    }

    private IdentityProblem problem() {
        assertThat(hall.now().screen()).isInstanceOf(Screen.Identify.class);
        return ((Screen.Identify) hall.now().screen()).problem().orElseThrow();
    }

    private List<String> rows() {
        return result().rows().stream().map(row -> VisitScript.row(row, Language.ZH)).toList();
    }

    private CaseState state(String reference) {
        return Citizen.renting(sandbox).terminal().cases().findCases(Terminal.ID, reference).cases().getFirst().state();
    }

    @Test
    void letsTheirCaseGoOnAtOnce() {
        String reference = result().reference();
        assertThat(state(reference)).isEqualTo(CaseState.AWAITING_CO_SIGNER);

        agrees(MOTHER, "李静怡");

        assertThat(result().outcome()).isEqualTo(new Outcome.Accepted(new Localized("另一方已经同意，各部门开始办理。",
                "The other person has agreed. The departments go on with it.")));
        assertThat(result().reference()).isEqualTo(reference);
        assertThat(rows()).contains("出生证明核验 卫生健康委员会已开始办理");
        assertThat(state(reference)).isEqualTo(CaseState.UNDER_REVIEW);
        assertThat(hall.audit).anyMatch(event -> event instanceof ConsentGiven given
                && given.toString().contains("other-parent"));
        hall.act(new Action.Next());
        assertThat(hall.audit).contains(new VisitWiped(1, true));
        assertThat(hall.audit.toString()).doesNotContain(MOTHER, "李静怡");
    }

    @Test
    void isNotTheWordOfWhoeverFiled() {
        agrees(FATHER, "王明远");

        assertThat(problem()).isEqualTo(IdentityProblem.OWN_CARD);
        assertThat(state(backToResult().reference())).isEqualTo(CaseState.AWAITING_CO_SIGNER);
    }

    @Test
    void isNotTheWordOfAnybodyElse() {
        agrees(STRANGER, "陈桂兰");

        assertThat(problem()).isEqualTo(IdentityProblem.NOT_CO_SIGNER);
        Screen.Result result = backToResult();
        assertThat(result.outcome()).as("it can still be given").isInstanceOf(Outcome.Awaits.class);
        assertThat(state(result.reference())).isEqualTo(CaseState.AWAITING_CO_SIGNER);

        agrees(MOTHER, "李静怡");
        assertThat(result().outcome()).isInstanceOf(Outcome.Accepted.class);
    }

    private Screen.Result backToResult() {
        hall.act(new Action.Back());
        return result();
    }

    @Test
    void readsNoCardOfWhoeverDoesNotAgree() {
        hall.act(new Action.OtherIsHere());
        hall.act(new Action.Back());

        assertThat(result().outcome()).isInstanceOf(Outcome.Awaits.class);
        assertThat(hall.audit).noneMatch(event -> event instanceof ConsentGiven given
                && given.toString().contains("other-parent"));
    }
}
