package cn.banshi.core.session;

import cn.banshi.core.form.Answers;
import cn.banshi.core.form.Form;
import cn.banshi.core.form.RuleBooks;
import cn.banshi.core.form.RuleBooks.Opened;
import cn.banshi.core.journey.Catalogue;
import cn.banshi.core.journey.Procedure;
import cn.banshi.core.journey.Service;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Opens a form without a citizen, so that whoever comes first does not wait for code to load; then looks through all others. */
public final class Rehearsal {

    /** After one, the first of a citizen took 110 ms on a busy machine. */
    private static final int OPENED = 3;

    private final Catalogue catalogue;
    private final RuleBooks rules;

    /** @param rules that visits open */
    public Rehearsal(Catalogue catalogue, RuleBooks rules) {
        this.catalogue = catalogue;
        this.rules = rules;
    }

    /** Opens the first services that are done here as a citizen would, and walks their forms. Takes about a second at the first use. */
    public void open() {
        doneHere().limit(OPENED).forEach(service -> {
            if (rules.open(service) instanceof Opened.Ready(var book)) {
                Procedure procedure = service.procedureHere();
                walk(procedure, new Form(procedure, book, new Answers(), new Form.Here(LocalDate.EPOCH, true)));
            }
        });
    }

    /**
     * Compiles the rules of every service and keeps none of them. A faulty one is closed at its door in any case: this is so
     * that it is known before somebody stands there. Takes seconds.
     *
     * @param turn called before each service; returns when its turn has come, such as when nobody is there
     * @return complaints about rules: their services stay closed
     */
    public List<String> check(Runnable turn) {
        return doneHere().flatMap(service -> {
            turn.run();
            return RuleBooks.complaints(service).stream();
        }).toList();
    }

    private Stream<Service> doneHere() {
        return catalogue.all().stream().filter(service -> service.procedure().isPresent());
    }

    private static void walk(Procedure procedure, Form form) {
        form.refusal();
        form.incomplete();
        procedure.pages().forEach(page -> {
            page.fields().forEach(field -> form.judge(page, field));
            page.facts().forEach(row -> form.wording().filled(row.value()));
        });
    }
}
