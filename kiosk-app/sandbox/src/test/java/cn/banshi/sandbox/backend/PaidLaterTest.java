package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.contract.model.Applicant;
import cn.banshi.contract.model.CaseState;
import cn.banshi.contract.model.Consent;
import cn.banshi.contract.model.PaymentOrder;
import cn.banshi.contract.model.SubmissionRequest;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.AnswerSection;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.text.Language;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was not paid when it was filed is found among one's cases at another visit, and paid there. */
class PaidLaterTest {

    private final SandboxBackend backend = Backends.shared();
    private final Citizen payer = Citizen.renting(backend);

    private PaymentOrder filed() {
        Instant now = Instant.now();
        return Objects.requireNonNull(payer.terminal()
                .submissions()
                .submit(Terminal.ID, UUID.randomUUID(),
                        new SubmissionRequest("medical-insurance-flexible-payment", "1", Terminal.ID,
                                Citizen.REFERENCE, payer.token(),
                                new Applicant(payer.card().name(), payer.card().number(), null),
                                Map.of("months", "ONE"), List.of(new Consent("identity-card", 2, now)), null, null, now,
                                null, null, null, null, null, null))
                .payment());
    }

    private VisitHall looksUp(Path folder, String caseNumber) {
        Paired paired = Paired.before(backend, Suite.INTERNATIONAL, TerminalIds.next(), folder).paired(backend);
        var hall = new VisitHall(QueryVisitTest.place(paired), payer.card().number(), payer.card().name());
        VisitScript.begin(hall, "case-progress", Language.ZH);
        hall.act(new Action.Choose("how", "ONE"));
        hall.act(new Action.Next());
        hall.act(new Action.Type("number", caseNumber));
        hall.act(new Action.Next());
        return hall;
    }

    private static Screen.Answer answer(VisitHall hall) {
        assertThat(hall.now().screen()).isInstanceOf(Screen.Answer.class);
        return (Screen.Answer) hall.now().screen();
    }

    private static List<String> shown(Screen.Answer answer) {
        return answer.sections()
                .stream()
                .filter(AnswerSection.Found.class::isInstance)
                .flatMap(section -> ((AnswerSection.Found) section).rows().stream())
                .map(row -> VisitScript.row(row, Language.ZH))
                .toList();
    }

    @Test
    void isPaidFromTheProgressOfTheCase(@TempDir Path folder) {
        PaymentOrder order = filed();
        VisitHall hall = looksUp(folder, order.caseNumber());
        assertThat(shown(answer(hall))).contains("进度 待缴费");
        assertThat(answer(hall).payable()).isTrue();

        hall.act(new Action.Pay());
        var bill = ((Screen.Payment) hall.now().screen()).bill();
        assertThat(bill.order()).as("the live one").isEqualTo(order.number());
        assertThat(bill.amount()).isEqualTo("¥352.00");
        backend.payments().act(order.number(), "pay");
        hall.act(new Action.Next());

        assertThat(answer(hall).payable()).isFalse();
        assertThat(shown(answer(hall))).contains("进度 已办结", "已支付 ¥352.00", "缴费订单 " + order.number());
        assertThat(payer.terminal().cases().getCase(Terminal.ID, order.caseNumber()).state()).isEqualTo(CaseState.DONE);
        hall.act(new Action.Next());
        assertThat(hall.now().screen()).isInstanceOf(Screen.Goodbye.class);
    }

    @Test
    void whoeverDoesNotPayNowIsBackAtTheAnswer(@TempDir Path folder) {
        PaymentOrder order = filed();
        VisitHall hall = looksUp(folder, order.caseNumber());
        hall.act(new Action.Pay());
        hall.act(new Action.PayLater());

        assertThat(shown(answer(hall))).contains("进度 待缴费");
        assertThat(answer(hall).payable()).isTrue();
    }
}
