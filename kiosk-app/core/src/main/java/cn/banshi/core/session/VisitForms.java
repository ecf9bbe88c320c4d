package cn.banshi.core.session;

import cn.banshi.core.backend.Backend;
import cn.banshi.core.form.Answers;
import cn.banshi.core.form.Form;
import cn.banshi.core.form.Resumption;
import cn.banshi.core.form.RuleBooks.Opened;
import cn.banshi.core.journey.Answer;
import cn.banshi.core.journey.DataSource;
import cn.banshi.core.journey.Material;
import cn.banshi.core.journey.Page;
import cn.banshi.core.journey.Procedure;
import cn.banshi.core.journey.Service;
import cn.banshi.core.text.Dates;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Makes the form of the moment out of a visit. */
public final class VisitForms {

    /** As the contract's {@code CaseState} has it. */
    private static final String AWAITING_PAYMENT = "AWAITING_PAYMENT";

    private final Library library;
    private final InstantSource clock;

    public VisitForms(Library library, InstantSource clock) {
        this.library = library;
        this.clock = clock;
    }

    /** @param service whose rules were found to be usable before the visit got so far */
    public Form form(String service, Visit visit) {
        return form(service, visit.answers(), visit.scanning());
    }

    private Form form(String service, Answers answers, boolean scanning) {
        Service known = library.catalogue().known(service);
        return switch (library.rules().open(known)) {
            case Opened.Ready(var book) -> new Form(known.procedureHere(), book, answers,
                    new Form.Here(today(), scanning));
            case Opened.Faulty(var complaints) -> throw new IllegalStateException("the rules of " + service
                    + " are faulty; it should be closed");
        };
    }

    /** Number of the case that can be paid, of those that are shown; the first of several. */
    public Optional<String> payable(String service, Visit visit) {
        Form form = form(service, visit);
        return library.catalogue()
                .known(service)
                .procedure()
                .flatMap(Procedure::answer)
                .flatMap(Answer::pay)
                .flatMap(pay -> form.records(pay.list())
                        .stream()
                        .filter(record -> AWAITING_PAYMENT.equals(record.get(pay.state())))
                        .map(record -> String.valueOf(record.get(pay.number())))
                        .findFirst());
    }

    /** What the pages of a service ask about this answer, among others. */
    List<DataSource> askedAbout(String service, String field) {
        return library.catalogue()
                .known(service)
                .procedureHere()
                .pages()
                .stream()
                .flatMap(page -> page.guards().asks().stream())
                .filter(source -> source.parameters().containsValue(field))
                .toList();
    }

    /** The form as it would stand if the person went on with what they have begun elsewhere. */
    public Form resumed(String service, Visit visit) {
        Answers trial = visit.answers().copy();
        visit.begun().ifPresent(draft -> fill(service, trial, visit.scanning(), draft));
        return form(service, trial, visit.scanning());
    }

    /** Goes on with it, as far as it fits. */
    void resume(String service, Visit visit) {
        visit.begun().ifPresent(draft -> fill(service, visit.answers(), visit.scanning(), draft));
        visit.resume();
    }

    private void fill(String service, Answers answers, boolean scanning, Backend.Draft draft) {
        List<Page> pages = library.catalogue().known(service).procedureHere().pages();
        var resumption = new Resumption(pages, answers, () -> form(service, answers, scanning));
        resumption.fill(draft.answers());
        draft.correction().ifPresent(returned -> resumption.restore(returned.fields()));
    }

    /** The originals that have to be photographed: of a case that is corrected not those that were filed and are good. */
    public List<Material> materials(Form form, Visit visit) {
        return form.materials().stream().filter(material -> !filed(material, visit)).toList();
    }

    /** Whether it was filed with the case that is corrected, and is good. */
    public static boolean filed(Material material, Visit visit) {
        return visit.correction().filter(returned -> returned.kept().contains(material.id())).isPresent();
    }

    /** Whether this answer may make an original needed. */
    boolean asksForOriginal(String service, String field) {
        return library.catalogue()
                .known(service)
                .procedureHere()
                .materials()
                .stream()
                .anyMatch(material -> material.askedForAt(field));
    }

    /** In the time zone of the hall. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Dates.HALL);
    }
}
