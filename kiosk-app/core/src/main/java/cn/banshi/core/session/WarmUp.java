package cn.banshi.core.session;

import cn.banshi.core.form.Answers;
import cn.banshi.core.form.Form;
import cn.banshi.core.form.RuleBooks.Opened;
import cn.banshi.core.journey.Procedure;
import cn.banshi.core.journey.Service;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Walks every form once without a citizen, so that nobody waits for code and rules to load. */
final class WarmUp {

    private WarmUp() {}

    /** @return complaints about rules: their services stay closed */
    static List<String> forms(Library library) {
        List<String> complaints = new ArrayList<>();
        for (Service service : library.catalogue().all()) {
            service.procedure().ifPresent(procedure -> {
                switch (library.rules().open(service)) {
                    case Opened.Ready(var book) -> walk(procedure,
                            new Form(procedure, book, new Answers(), new Form.Here(LocalDate.EPOCH, true)));
                    case Opened.Faulty(List<String> faults) -> complaints.addAll(faults);
                }
            });
        }
        return complaints;
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
