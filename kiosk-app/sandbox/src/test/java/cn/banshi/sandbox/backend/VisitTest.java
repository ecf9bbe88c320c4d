package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.contract.model.CaseEvent;
import cn.banshi.contract.model.CaseState;
import cn.banshi.contract.model.Rating;
import cn.banshi.contract.model.ServiceDepth;
import cn.banshi.contract.model.Submission;
import cn.banshi.contract.model.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whole visits through the generated client, each answer held against the contract by the server itself. */
class VisitTest {

    private final SandboxBackend backend = Backends.shared();

    @Test
    void withdrawsForALoanAndRatesTheService() {
        Citizen citizen = Citizen.known(backend, "410199198506150015").withMobile(backend);
        Terminal terminal = citizen.terminal();
        assertThat(terminal.catalogue().getService(Terminal.ID, "fund-withdrawal").depth())
                .isEqualTo(ServiceDepth.E);
        assertThat(citizen.data("fund-account")).containsEntry("balance", "86420.50")
                .containsEntry("state", "NORMAL")
                .containsEntry("accountNumber", "410106150015");
        assertThat(citizen.data("fund-loans").get("loans")).asString()
                .contains("DK20190520017")
                .contains("31200.00");
        assertThat(citizen.data("marriage")).containsEntry("state", "MARRIED");
        assertThat(citizen.data("bank-card-check", Map.of("card", Citizen.CARD))).containsEntry("ownName", true)
                .containsEntry("last4", "0012");

        UUID key = UUID.randomUUID();
        Submission answer = terminal.submissions().submit(Terminal.ID, key, citizen.asks("LOAN", "31200.00"));

        assertThat(answer.decision().verdict()).isEqualTo(Verdict.APPROVED);
        assertThat(answer.decision().details()).containsEntry("cardLast4", "0012")
                .containsEntry("amount", "31200.00")
                .hasEntrySatisfying("bookNumber", book -> assertThat(book).matches("TQ[0-9]{12}"));
        assertThat(answer.caseNumber()).matches("ZZ[0-9]{8}0007[0-9]{5}[0-9A-Z]");
        assertThat(answer.reference()).isEqualTo(Citizen.REFERENCE);
        assertThat(terminal.submissions().findSubmission(Terminal.ID, key)).isEqualTo(answer);
        assertThat(citizen.data("fund-account")).containsEntry("balance", "55220.50");
        assertThat(citizen.data("fund-withdrawals").get("withdrawals")).asString()
                .contains(answer.decision().details().get("bookNumber"));
        assertThat(terminal.cases().getCase(Terminal.ID, answer.caseNumber()).history()).extracting(CaseEvent::state)
                .containsExactly(CaseState.SUBMITTED, CaseState.ACCEPTED, CaseState.APPROVED, CaseState.DONE);

        Rating rating = new Rating(5, List.of(), Instant.now());
        terminal.cases().rateCase(Terminal.ID, answer.caseNumber(), rating);
        assertThat(Terminal.slug(
                Terminal.problem(() -> terminal.cases().rateCase(Terminal.ID, answer.caseNumber(), rating))))
                .isEqualTo("already-rated");

        Submission again = terminal.submissions()
                .submit(Terminal.ID, UUID.randomUUID(),
                        citizen.asks("LOAN", "10.00"));
        assertThat(again.decision().verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(again.decision().code()).isEqualTo("WITHDRAWN_WITHIN_12_MONTHS");
        assertThat(again.decision().nextDate()).isNotNull();
        assertThat(again.caseNumber()).isNotEqualTo(answer.caseNumber());
        assertThat(terminal.cases().findCases(Terminal.ID, Citizen.REFERENCE).cases())
                .extracting(filed -> filed.caseNumber())
                .contains(answer.caseNumber(), again.caseNumber());
    }

    @Test
    void refusesRentToAHomeOwnerWithWordsInBothLanguages() {
        Citizen citizen = Citizen.known(backend, "410199198506150015").withMobile(backend);

        Submission answer = citizen.terminal()
                .submissions()
                .submit(Terminal.ID, UUID.randomUUID(),
                        citizen.asks("RENT", "100.00"));

        assertThat(answer.decision().code()).isEqualTo("HOME_OWNED");
        assertThat(answer.decision().message().zh()).contains("已有住房");
        assertThat(answer.decision().message().en()).contains("own a home");
        assertThat(answer.decision().nextDate()).isNull();
        assertThat(citizen.terminal().cases().getCase(Terminal.ID, answer.caseNumber()).state())
                .isEqualTo(CaseState.REFUSED);
    }

    @Test
    void emptiesTheAccountAtRetirement() {
        Citizen citizen = Citizen.known(backend, "410199194910010024").withMobile(backend);

        Submission answer = citizen.terminal()
                .submissions()
                .submit(Terminal.ID, UUID.randomUUID(),
                        citizen.asks("RETIRE", "18321.00"));

        assertThat(answer.decision().verdict()).isEqualTo(Verdict.APPROVED);
        assertThat(citizen.data("fund-account")).containsEntry("state", "NONE").containsEntry("balance", "0.00");
    }

    @Test
    void letsPeopleDecideAPurchaseAndRefusesASecondOneMeanwhile() {
        Citizen citizen = Citizen.renting(backend).withMobile(backend);

        Submission first = citizen.terminal()
                .submissions()
                .submit(Terminal.ID, UUID.randomUUID(),
                        citizen.asks("BUY", "100.00"));
        Submission second = citizen.terminal()
                .submissions()
                .submit(Terminal.ID, UUID.randomUUID(),
                        citizen.asks("BUY", "100.00"));

        assertThat(first.decision().verdict()).isEqualTo(Verdict.UNDER_REVIEW);
        assertThat(second.decision().code()).isEqualTo("CASE_RUNNING");
        assertThat(citizen.data("fund-withdrawals").get("running")).asString().contains(first.caseNumber());
    }

    @Test
    void refusesWithoutAMobileNumberProvedInThisVisit() {
        Citizen citizen = Citizen.renting(backend);

        Submission answer = citizen.terminal()
                .submissions()
                .submit(Terminal.ID, UUID.randomUUID(),
                        citizen.asks("RENT", "100.00"));

        assertThat(answer.decision().code()).isEqualTo("MOBILE_NOT_VERIFIED");
    }

    @Test
    void refusesATokenOfAnotherPerson() {
        Citizen citizen = Citizen.renting(backend).withMobile(backend);
        Citizen other = Citizen.renting(backend);
        Citizen impostor = new Citizen(citizen.terminal(), other.card(), citizen.token(), citizen.mobile());

        Submission answer = citizen.terminal()
                .submissions()
                .submit(Terminal.ID, UUID.randomUUID(),
                        impostor.asks("RENT", "100.00"));

        assertThat(answer.decision().code()).isEqualTo("IDENTITY_NOT_VALID");
    }

    @Test
    void refusesSomebodyElsesCard() {
        Citizen citizen = Citizen.known(backend, "410199199703121023").withMobile(backend);
        String others = "6299990000000000020";

        Submission answer = citizen.terminal()
                .submissions()
                .submit(Terminal.ID, UUID.randomUUID(),
                        citizen.asks(Map.of("reason", "RENT", "amount", "100.00", "payeeCard", others), Instant.now()));

        assertThat(answer.decision().code()).isEqualTo("CARD_NOT_OWN");
        assertThat(citizen.data("bank-card-check", Map.of("card", others))).containsEntry("valid", true)
                .containsEntry("ownName", false);
    }

    @Test
    void showsWhatIsStoredToDevelopersWithoutTheToken() {
        Citizen citizen = Citizen.renting(backend).withMobile(backend);
        UUID key = UUID.randomUUID();
        citizen.terminal().submissions().submit(Terminal.ID, key, citizen.asks("RENT", "100.00"));

        String stored = backend.developerSide()
                .applications()
                .stream()
                .map(Object::toString)
                .filter(application -> application.contains(key.toString()))
                .findFirst()
                .orElseThrow();

        assertThat(stored).contains(citizen.card().number(), "\"amount\":\"100.00\"", "\"bytes\":13",
                "\"verdict\":\"APPROVED\"").doesNotContain(citizen.token());
        assertThat(backend.developerSide().document(key)).contains(Citizen.PDF);
        assertThat(backend.developerSide().latestApplication()).isPresent();
    }
}
