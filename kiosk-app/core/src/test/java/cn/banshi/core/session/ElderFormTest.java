package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.journey.Catalogue;
import cn.banshi.core.journey.Field;
import cn.banshi.core.journey.Page;
import cn.banshi.core.journey.Procedure;
import cn.banshi.core.journey.Service;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Comfort;
import cn.banshi.core.screen.FieldView;
import cn.banshi.core.screen.ReviewSection;
import cn.banshi.core.screen.Screen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A page with several questions, asked one at a time: here the amount and the card it goes to, which are two pages else. */
class ElderFormTest {

    private static final Comfort ELDER = Comfort.usual().elder(true);

    private final TestHall hall = TestHall.offering(new Catalogue(TestHall.catalogue()
            .all()
            .stream()
            .map(service -> service.id().equals("fund-withdrawal") ? onOnePage(service) : service)
            .toList(), List.of()));

    private static Service onOnePage(Service service) {
        Procedure old = service.procedureHere();
        Page amount = old.page("amount").orElseThrow();
        Page payee = old.page("payee").orElseThrow();
        var both = new Page(amount.id(), amount.words(), amount.visibleWhen(), amount.facts(),
                joined(amount.fields(), payee.fields()),
                new Page.Guards(joined(amount.guards().checks(), payee.guards().checks()),
                        joined(amount.guards().asks(), payee.guards().asks())));
        List<Page> pages = new ArrayList<>(old.pages());
        pages.remove(payee);
        pages.set(pages.indexOf(amount), both);
        return new Service(service.id(), service.version(), service.offer(), service.about(),
                Optional.of(new Procedure(old.steps(), old.consents(), old.known(), old.confirm(), pages,
                        old.materials(), old.ending())));
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private void toAmount() {
        hall.toAmount();
        choose(ELDER);
    }

    private void choose(Comfort comfort) {
        hall.act(new Action.ChooseComfort(comfort));
    }

    private Screen.FormPage page() {
        return hall.screen(Screen.FormPage.class);
    }

    private String number() {
        return page().progress().question().orElseThrow().zh();
    }

    private List<String> asked() {
        return page().fields().stream().map(FieldView::id).toList();
    }

    private void typeCards() {
        hall.act(new Action.Type("payeeCard", TestPeople.CARD), new Action.Type("payeeCardAgain", TestPeople.CARD));
    }

    private void toReview() {
        toAmount();
        hall.act(new Action.Type("amount", "15259"), new Action.Next());
        typeCards();
        hall.act(new Action.Next(), new Action.Type("mobile", TestPeople.MOBILE), new Action.UseShortcut("code"),
                new Action.Type("code", "123456"), new Action.Next());
        hall.screen(Screen.Review.class);
    }

    @Test
    void keepsANumberBesideItsRepetitionAndACodeBesideItsTelephone() {
        TestHall.catalogue()
                .all()
                .stream()
                .flatMap(service -> service.procedure().stream())
                .forEach(procedure -> procedure
                        .pages()
                        .forEach(page -> {
                            List<Page> questions = page.questions();
                            assertThat(questions.stream().flatMap(each -> each.fields().stream()).map(Field::id))
                                    .as(page.id())
                                    .containsExactlyInAnyOrderElementsOf(
                                            page.fields().stream().map(Field::id).toList());
                            assertThat(questions).allSatisfy(each -> {
                                assertThat(each.id()).isEqualTo(page.id());
                                assertThat(each.guards()).isEqualTo(page.guards());
                                assertThat(each.fields().stream().filter(ElderFormTest::standsAlone))
                                        .hasSizeLessThanOrEqualTo(1);
                            });
                        }));
    }

    private static boolean standsAlone(Field field) {
        return !(field instanceof Field.Repeat || field instanceof Field.Code);
    }

    @Test
    void asksOneQuestionAtATime() {
        toAmount();
        assertThat(asked()).containsExactly("amount");
        assertThat(number()).isEqualTo("第 3 题，共 5 题");
        hall.act(new Action.Type("amount", "15259"), new Action.Next());
        assertThat(asked()).containsExactly("payeeCard", "payeeCardAgain");
        assertThat(number()).isEqualTo("第 4 题，共 5 题");
        assertThat(page().focus()).contains("payeeCard");
    }

    @Test
    void staysWhereSomethingIsMissingAndSaysSo() {
        toAmount();
        hall.act(new Action.Next());
        assertThat(asked()).containsExactly("amount");
        assertThat(page().fields().getFirst().state()).isInstanceOf(FieldView.FieldState.Wrong.class);
    }

    @Test
    void goesBackThroughTheQuestions() {
        toAmount();
        hall.act(new Action.Type("amount", "15259"), new Action.Next());
        typeCards();
        hall.act(new Action.Next());
        assertThat(page().pageId()).isEqualTo("contact");
        hall.act(new Action.Back());
        assertThat(asked()).containsExactly("payeeCard", "payeeCardAgain");
        hall.act(new Action.Back());
        assertThat(asked()).containsExactly("amount");
        hall.act(new Action.Back());
        assertThat(asked()).containsExactly("loanContract");
    }

    @Test
    void leadsToTheQuestionWithTheFault() {
        toAmount();
        hall.act(new Action.Type("amount", "15259"), new Action.Next());
        typeCards();
        hall.act(new Action.Type("amount", ""), new Action.Next());
        assertThat(asked()).containsExactly("amount");
        assertThat(page().fields().getFirst().state()).isInstanceOf(FieldView.FieldState.Wrong.class);
    }

    @Test
    void changesTheOneQuestionThatTheReviewNames() {
        toReview();
        assertThat(hall.screen(Screen.Review.class)
                .sections()
                .stream()
                .map(ReviewSection::page)
                .flatMap(Optional::stream)).contains("amount", "amount_1", "contact");
        hall.act(new Action.EditPage("amount_1"));
        assertThat(asked()).containsExactly("payeeCard", "payeeCardAgain");
        hall.act(new Action.Next());
        hall.screen(Screen.Review.class);
    }

    @Test
    void goesOnWithTheQuestionThatIsBeingAnsweredWhenItIsSwitchedOnAndOff() {
        hall.toAmount();
        hall.act(new Action.Type("amount", "15259"), new Action.Focus("payeeCardAgain"));
        choose(ELDER);
        assertThat(asked()).containsExactly("payeeCard", "payeeCardAgain");
        choose(ELDER.elder(false));
        assertThat(asked()).containsExactly("amount", "payeeCard", "payeeCardAgain");
        assertThat(page().fields().getFirst()).extracting(field -> ((FieldView.Typed) field).text()).isEqualTo("15259");
    }

    @Test
    void filesWhatIsFiledWithoutIt() {
        toReview();
        var elder = new VisitForms(TestHall.library(), hall.time).form("fund-withdrawal", hall.visit());
        var usual = new TestHall().toReview();
        assertThat(elder.submission()).isEqualTo(
                new VisitForms(TestHall.library(), usual.time).form("fund-withdrawal", usual.visit()).submission());
    }

    @Test
    void isGoneWithTheVisit() {
        toAmount();
        hall.act(new Action.Exit(), new Action.Exit());
        hall.pass(Duration.ofMinutes(10));
        hall.screen(Screen.Attract.class);
        assertThat(hall.now().frame().comfort()).isEqualTo(Comfort.usual());
    }

    @Test
    void speaksWithLargeLettersAndPutsBothBack() {
        assertThat(ELDER.speech().on()).isTrue();
        assertThat(ELDER.text()).isEqualTo(Comfort.TextSize.LARGEST);
        assertThat(ELDER.elder(false)).isEqualTo(Comfort.usual());
        Comfort largest = Comfort.usual().with(Comfort.TextSize.LARGEST).with(Comfort.Speech.off().on(true));
        assertThat(largest.elder(true).text()).isEqualTo(Comfort.TextSize.LARGEST);
        assertThat(largest.elder(true).elder(true).elder(false)).isEqualTo(largest);
    }
}
