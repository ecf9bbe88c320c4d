package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.backend.Backend.Draft;
import cn.banshi.core.backend.Backend.End;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.FieldView;
import cn.banshi.core.screen.Screen;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was begun at another end is gone on with here, as far as it fits and nothing is believed that has to be shown. */
class DraftResumedTest {

    private static final Map<String, String> ALL = Map.of("reason", "LOAN", "loanContract", "DK20190520017", "amount",
            "15259.00", "payeeCard", TestPeople.CARD, "payeeCardAgain", TestPeople.CARD, "mobile", TestPeople.MOBILE,
            "code", "123456");

    private final TestHall hall = new TestHall();

    private Screen.DraftOffer offered(Map<String, String> answers) {
        begun(answers);
        hall.toConfirm();
        hall.act(new Action.Next());
        return hall.screen(Screen.DraftOffer.class);
    }

    private void begun(Map<String, String> answers) {
        hall.backend.drafts.put("fund-withdrawal", List.of(
                new Draft("ZZD-261120-0007-K", End.APP, Instant.parse("2026-11-20T06:05:00Z"), answers)));
    }

    private static Map<String, String> with(String field, String value) {
        Map<String, String> answers = new HashMap<>(ALL);
        answers.put(field, value);
        return answers;
    }

    private String page() {
        return hall.screen(Screen.FormPage.class).pageId();
    }

    private String typed(String id) {
        return hall.screen(Screen.FormPage.class)
                .fields()
                .stream()
                .filter(field -> field.id().equals(id))
                .map(field -> ((FieldView.Typed) field).text())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysWhenAndWhereItWasBegunAndWhatIsThere() {
        var offer = offered(ALL);

        assertThat(offer.end().zh()).isEqualTo("郑好办");
        assertThat(offer.savedAt().zh()).isEqualTo("2026年11月20日 14:05");
        assertThat(offer.rows()).extracting(row -> row.value().zh())
                .containsExactly("还房贷", "演示银行郑州分行", "15,259.00", "**** 0012", "138****8000");
        assertThat(hall.visit().answers().entered("amount")).as("before anybody said so").isEmpty();
    }

    @Test
    void goesToTheFirstPageWithSomethingLeftToDo() {
        offered(ALL);
        hall.act(new Action.Next());

        assertThat(page()).isEqualTo("payee");
        assertThat(typed("payeeCard")).isEqualTo(TestPeople.CARD);
        assertThat(typed("payeeCardAgain")).as("shows nothing when it was typed elsewhere").isEmpty();
        hall.act(new Action.Type("payeeCardAgain", TestPeople.CARD), new Action.Next());
        assertThat(page()).isEqualTo("contact");
        assertThat(typed("mobile")).isEqualTo(TestPeople.MOBILE);
        assertThat(typed("code")).isEmpty();
        hall.act(new Action.Next());
        assertThat(page()).as("a number is proven here or not at all").isEqualTo("contact");
    }

    @Test
    void namesTheDraftInTheSubmissionAndLeavesNothing() {
        offered(ALL);
        hall.act(new Action.Next(), new Action.Type("payeeCardAgain", TestPeople.CARD), new Action.Next(),
                new Action.UseShortcut("code"), new Action.Type("code", "123456"), new Action.Next(),
                new Action.Next(), TestPeople.signature());

        hall.screen(Screen.Result.class);
        assertThat(hall.outbox.bodies.getFirst()).contains("\"draft\":\"ZZD-261120-0007-K\"",
                "\"amount\":\"15259.00\"", "\"loanContract\":\"DK20190520017\"");
        hall.act(new Action.Next());
        hall.assertLeftClean();
    }

    @Test
    void startsAnewWithNothingOfIt() {
        offered(ALL);
        hall.act(new Action.StartAnew());

        assertThat(page()).isEqualTo("reason");
        assertThat(hall.visit().answers().entered("mobile")).isEmpty();
        hall.act(new Action.Back());
        hall.screen(Screen.ConfirmData.class);
        hall.act(new Action.Next());
        assertThat(page()).as("it is asked once").isEqualTo("reason");
    }

    @Test
    void asksAgainWhatNoLongerFits() {
        offered(with("amount", "99999.00"));
        hall.act(new Action.Next());

        assertThat(page()).isEqualTo("amount");
        assertThat(typed("amount")).isEmpty();
    }

    @Test
    void takesNothingOfPagesThatAreNotAskedAndOfFieldsThatAreNotThere() {
        begun(Map.of("reason", "LOAN", "loanContract", "DK-OF-SOMEBODY", "long-gone", "x", "amount", "1.00"));
        hall.toConfirm();
        hall.act(new Action.Next(), new Action.Next());

        assertThat(page()).isEqualTo("loan");
        assertThat(hall.visit().answers().entered("long-gone")).isEmpty();
        assertThat(hall.visit().answers().entered("loanContract")).isEmpty();
    }

    @Test
    void isNotOfferedWhereNothingOfItFits() {
        begun(Map.of("reason", "UNHEARD-OF", "mobile", "12", "payeeCard", "6299990000000000013"));
        hall.toConfirm();
        hall.act(new Action.Next());

        assertThat(page()).isEqualTo("reason");
    }

    @Test
    void isNotMissedWhereThePlatformIsSilentAboutIt() {
        hall.backend.draftsSilent = true;
        begun(ALL);
        hall.toConfirm();
        hall.act(new Action.Next());

        assertThat(page()).isEqualTo("reason");
    }

    @Test
    void goesBackToWhatWasConfirmed() {
        offered(ALL);
        hall.act(new Action.Back());

        hall.screen(Screen.ConfirmData.class);
        hall.act(new Action.Next());
        hall.screen(Screen.DraftOffer.class);
    }

    @Test
    void isNoMoreThereForWhoeverComesNext() {
        offered(ALL);
        hall.act(new Action.Exit(), new Action.Exit());
        hall.assertLeftClean();

        hall.backend.drafts.clear();
        hall.toConfirm();
        hall.act(new Action.Next());
        assertThat(page()).isEqualTo("reason");
    }
}
