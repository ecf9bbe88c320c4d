package cn.banshi.core.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.form.Form.Judgement;
import cn.banshi.core.form.RuleBooks.Opened;
import cn.banshi.core.journey.CatalogueReader;
import cn.banshi.core.journey.Field;
import cn.banshi.core.journey.Filing;
import cn.banshi.core.journey.Page;
import cn.banshi.core.journey.Procedure;
import cn.banshi.core.journey.Service;
import cn.banshi.core.schema.Misfit;
import cn.banshi.core.schema.Misfit.Why;
import cn.banshi.core.text.Localized;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is typed is held against what the office takes, at the field; a definition whose fields say less lets nothing else through. */
class AnswersTheOfficeTakesTest {

    private static final Path ASSETS = Path.of(System.getProperty("banshi.root"), "assets");
    private static final List<Service> FILING = new CatalogueReader(ASSETS).read()
            .all()
            .stream()
            .filter(service -> service.procedure().filter(here -> here.ending() instanceof Filing).isPresent())
            .toList();
    private static final Form.Here HERE = new Form.Here(LocalDate.of(2026, 1, 5), true);
    private static final Localized NOTHING = Localized.same("");
    private static final Localized SAYS_MORE = new Localized("这是旧账号", "This is an old number");

    private final Answers answers = new Answers();

    @Test
    void everyServiceThatFilesAsksForWhatTheOfficeTakes() {
        List<String> complaints = new ArrayList<>();
        FILING.forEach(service -> Fit.check(service,
                (place, what) -> complaints.add(service.id() + ": " + String.join(".", place) + " " + what)));
        assertThat(complaints).isEmpty();
    }

    @Test
    void saysAtTheFieldHowManyDigitsTheOfficeTakes() {
        Form form = typed("12345");
        Page page = form.pages().getFirst();
        assertThat(form.judge(page, page.fields().getFirst()))
                .isEqualTo(new Judgement.Unfit(new Misfit(Why.DIGITS, List.of("12"))));
        assertThat(form.complete(page)).as("the page is left").isFalse();
        assertThat(form.incomplete()).contains(page);
    }

    @Test
    void takesWhatTheOfficeTakes() {
        Form form = typed("123456789012");
        Page page = form.pages().getFirst();
        assertThat(form.judge(page, page.fields().getFirst())).isEqualTo(new Judgement.Right());
        assertThat(form.complete(page)).isTrue();
    }

    @Test
    void letsTheDefinitionSpeakWhereItSaysMore() {
        Form form = typed("00000");
        Page page = form.pages().getFirst();
        assertThat(form.judge(page, page.fields().getFirst())).isEqualTo(new Judgement.Failing(SAYS_MORE));
    }

    @Test
    void namesTheAnswersForWhichTheOfficeWouldSendAllBack() {
        assertThat(typed("123456789012").unfit()).as("what is required and was not asked")
                .containsExactlyInAnyOrder("otherState", "cause");
        assertThat(typed("12345").unfit()).contains("otherAccount");
    }

    /** A service whose definition takes numbers of any length, though the office takes twelve digits. */
    private Form typed(String number) {
        Service shipped = FILING.stream()
                .filter(service -> service.id().equals("fund-account-merge"))
                .findFirst()
                .orElseThrow();
        Procedure old = shipped.procedureHere();
        var field = new Field.Text("otherAccount", NOTHING, NOTHING, Field.Characters.DIGITS, new Field.Length(1, 20));
        var check = new Page.Check("otherAccount != '00000'", "otherAccount", SAYS_MORE);
        var page = new Page("other", new Page.Words(NOTHING, NOTHING, NOTHING), Optional.empty(), List.of(),
                List.of(field), new Page.Guards(List.of(check), List.of()));
        var procedure = new Procedure(old.steps(), old.consents(), new Procedure.Known("", List.of(), List.of(),
                List.of()), new Procedure.Confirm(List.of(), NOTHING), List.of(page), List.of(), old.ending());
        var service = new Service(shipped.id(), "looser", shipped.offer(), shipped.about(), Optional.of(procedure));
        answers.enter("otherAccount", number);
        return switch (new RuleBooks().open(service)) {
            case Opened.Ready(RuleBook book) -> new Form(procedure, book, answers, HERE);
            case Opened.Faulty(List<String> complaints) -> throw new AssertionError(complaints);
        };
    }
}
