package cn.banshi.core.session;

import cn.banshi.core.form.Form;
import cn.banshi.core.form.RuleBooks.Opened;
import cn.banshi.core.journey.DataSource;
import cn.banshi.core.journey.Service;
import cn.banshi.core.text.Dates;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/** Makes the form of the moment out of a visit. */
public final class VisitForms {

    private final Library library;
    private final InstantSource clock;

    public VisitForms(Library library, InstantSource clock) {
        this.library = library;
        this.clock = clock;
    }

    /** @param service whose rules were found to be usable before the visit got so far */
    public Form form(String service, Visit visit) {
        Service known = library.catalogue().known(service);
        return switch (library.rules().open(known)) {
            case Opened.Ready(var book) -> new Form(known.procedureHere(), book, visit.answers(),
                    new Form.Here(today(), visit.scanning()));
            case Opened.Faulty(var complaints) -> throw new IllegalStateException("the rules of " + service
                    + " are faulty; it should be closed");
        };
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
