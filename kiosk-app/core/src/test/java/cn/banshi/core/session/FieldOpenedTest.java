package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.journey.Catalogue;
import cn.banshi.core.journey.Page;
import cn.banshi.core.journey.Procedure;
import cn.banshi.core.journey.Service;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.FieldView;
import cn.banshi.core.screen.Screen;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody has to know that a field is touched before it is typed into: the first that is still empty is open already. */
class FieldOpenedTest {

    private final TestHall hall = new TestHall();

    private Screen.FormPage page() {
        return hall.screen(Screen.FormPage.class);
    }

    @Test
    void isTheFirstThatIsEmpty() {
        hall.toPayee();
        assertThat(page().focus()).contains("payeeCard");

        hall.act(new Action.Type("payeeCard", TestPeople.CARD), new Action.Back(), new Action.Next());
        assertThat(page().pageId()).isEqualTo("payee");
        assertThat(page().focus()).contains("payeeCardAgain");
    }

    @Test
    void staysOpenWhileItIsTypedInto() {
        hall.toPayee();
        hall.act(new Action.Type("payeeCard", "6"));
        assertThat(page().focus()).contains("payeeCard");
        hall.act(new Action.Type("payeeCard", ""));
        assertThat(page().focus()).contains("payeeCard");
    }

    @Test
    void isAnyOtherThatIsTouched() {
        hall.toPayee();
        hall.act(new Action.Focus("payeeCardAgain"));
        assertThat(page().focus()).contains("payeeCardAgain");
    }

    @Test
    void isNoneThatHasItsAnswer() {
        hall.toContact();
        hall.act(new Action.Back());
        assertThat(page().pageId()).isEqualTo("payee");
        assertThat(page().focus()).isEmpty();

        hall.act(new Action.Focus("payeeCard"));
        assertThat(page().focus()).contains("payeeCard");
    }

    @Test
    void isTheOneThatIsMissingWhenTheCitizenWantsToGoOn() {
        hall.toPayee();
        hall.act(new Action.Type("payeeCard", TestPeople.CARD), new Action.Next());
        assertThat(page().focus()).contains("payeeCardAgain");
        assertThat(page().fields().getLast().state()).isInstanceOf(FieldView.FieldState.Wrong.class);
    }

    @Test
    void isThatOfTheCodeOnceItIsSent() {
        hall.toContact();
        hall.act(new Action.Type("mobile", TestPeople.MOBILE), new Action.UseShortcut("code"));
        assertThat(page().focus()).contains("code");
    }

    @Test
    void isTheOneThatAShortcutFilled() {
        hall.toAmount();
        hall.act(new Action.UseShortcut("amount"));
        assertThat(page().focus()).contains("amount");
    }

    @Test
    void isNoneBelowWhatIsStillToBeChosen() {
        var together = TestHall.offering(new Catalogue(TestHall.catalogue()
                .all()
                .stream()
                .map(service -> service.id().equals("fund-withdrawal") ? contractAbovePayee(service) : service)
                .toList(), List.of()));
        together.toConfirm();
        together.act(new Action.Next(), new Action.Choose("reason", "LOAN"), new Action.Next());
        assertThat(together.screen(Screen.FormPage.class).fields()).extracting(FieldView::id)
                .containsExactly("loanContract", "payeeCard", "payeeCardAgain");
        assertThat(together.screen(Screen.FormPage.class).focus()).isEmpty();

        together.act(new Action.Choose("loanContract", "DK20190520017"));
        assertThat(together.screen(Screen.FormPage.class).focus()).contains("payeeCard");
    }

    @Test
    void isFoundInTheSameWayWhereANumberIsTypedInPlaceOfACard() {
        toNumbers();
        assertThat(page().focus()).contains("identity");
        hall.act(new Action.Type("identity", "4"));
        assertThat(page().focus()).contains("identity");
        hall.act(new Action.Focus("mobile"), new Action.Type("identity", TestPeople.WANG.number()));
        assertThat(page().focus()).as("where was typed last").contains("identity");

        hall.act(new Action.Type("mobile", TestPeople.MOBILE), new Action.Next());
        assertThat(page().pageId()).isEqualTo("by-number-code");
        assertThat(page().focus()).contains("code");
        hall.act(new Action.Back());
        assertThat(page().focus()).as("both have their answers").isEmpty();
        assertThat(page().fields()).extracting(field -> ((FieldView.Typed) field).shown().zh())
                .containsExactly("410199********0015", "138****8000");
    }

    @Test
    void isTheNumberThatIsMissingOrWrongWhenTheCitizenWantsToGoOn() {
        toNumbers();
        hall.act(new Action.Type("identity", TestPeople.WANG.number()), new Action.Next());
        assertThat(page().focus()).contains("mobile");
        assertThat(page().fields().getLast().state()).isInstanceOf(FieldView.FieldState.Wrong.class);

        hall.act(new Action.Type("mobile", TestPeople.MOBILE), new Action.Type("identity", "410199"),
                new Action.Focus("mobile"), new Action.Next());
        assertThat(page().focus()).contains("identity");
        assertThat(page().fields().getFirst().state()).isInstanceOf(FieldView.FieldState.Wrong.class);
    }

    private void toNumbers() {
        hall.act(new Action.Start(), new Action.ChooseService("fund-balance"), new Action.Next(), new Action.Next(),
                new Action.IdentifyByNumber());
        assertThat(page().pageId()).isEqualTo("by-number");
    }

    private static Service contractAbovePayee(Service service) {
        Procedure old = service.procedureHere();
        Page payee = old.page("payee").orElseThrow();
        List<Page> pages = old.pages()
                .stream()
                .filter(page -> !page.equals(payee))
                .map(page -> page.field("loanContract").isPresent() ? above(page, payee) : page)
                .toList();
        return new Service(service.id(), service.version(), service.offer(), service.about(),
                Optional.of(new Procedure(old.steps(), old.consents(), old.known(), old.confirm(), pages,
                        old.materials(), old.ending())));
    }

    private static Page above(Page contract, Page payee) {
        return new Page(contract.id(), contract.words(), contract.visibleWhen(), contract.facts(),
                Stream.concat(contract.fields().stream(), payee.fields().stream()).toList(), contract.guards());
    }
}
