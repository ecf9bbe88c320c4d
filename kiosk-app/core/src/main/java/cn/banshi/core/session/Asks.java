package cn.banshi.core.session;

import cn.banshi.core.journey.Field;
import cn.banshi.core.journey.Page;
import cn.banshi.core.journey.Procedure;
import cn.banshi.core.journey.Question;
import cn.banshi.core.session.SessionState.Form;
import java.util.List;
import java.util.Optional;

/**
 * How the pages of a service are asked: whole, or one question at a time. Pure.
 *
 * @param elder whether one question is asked at a time
 */
public record Asks(String service, Procedure procedure, boolean elder) {

    /** What of a page is asked at a time, in order; the page itself where it is asked whole. */
    public List<Page> questions(Page page) {
        return elder ? page.questions() : List.of(page);
    }

    /** What is asked just now. */
    public Page asked(Page page, int part) {
        List<Page> all = questions(page);
        return all.get(Math.min(part, all.size() - 1));
    }

    Form first(String page, boolean toReview) {
        return first(page, Optional.empty(), toReview);
    }

    /** @param field that is to be seen; empty for the page's first */
    Form first(String page, Optional<String> field, boolean toReview) {
        return at(page, field.map(id -> part(page, id)).orElse(0), toReview);
    }

    Form last(String page) {
        return at(page, questions(page(page)).size() - 1, false);
    }

    /** @param name of a page or of a {@link Question}, as the review says it */
    Form named(String name) {
        Question question = Question.of(name);
        return at(question.page(), question.part(), true);
    }

    /** Whether the page has another question behind the one that is asked. */
    boolean more(Form form) {
        return form.part() < questions(page(form.page())).size() - 1;
    }

    Optional<Form> after(Form form) {
        return more(form) ? Optional.of(at(form.page(), form.part() + 1, form.toReview())) : Optional.empty();
    }

    Optional<Form> before(Form form) {
        return elder && form.part() > 0
                ? Optional.of(at(form.page(), form.part() - 1, form.toReview()))
                : Optional.empty();
    }

    /** Where the field is that something is wrong with; everything missing is said. */
    Form wrong(Form form, String field) {
        int part = part(form.page(), field);
        Optional<String> focus = part == form.part() || !elder ? form.focus() : focus(page(form.page()), part);
        return new Form(form.service(), form.page(), part, focus, true, form.toReview(), form.note());
    }

    /** Where the code is asked for that the form says something about. */
    Form code(Form form) {
        return at(form, page(form.page()).code().map(Field::id));
    }

    /** Where this field is; where the form is if there is none. */
    Form at(Form form, Optional<String> field) {
        int part = elder ? field.map(id -> part(form.page(), id)).orElse(form.part()) : form.part();
        return new Form(form.service(), form.page(), part, form.focus(), form.strict(), form.toReview(), form.note());
    }

    private int part(String page, String field) {
        return elder ? page(page).question(field) : 0;
    }

    private Form at(String page, int part, boolean toReview) {
        return new Form(service, page, part, focus(page(page), part), false, toReview, Note.NONE);
    }

    private Optional<String> focus(Page page, int part) {
        return asked(page, part).fields()
                .stream()
                .filter(field -> !(field instanceof Field.Choice))
                .map(Field::id)
                .findFirst();
    }

    private Page page(String id) {
        return procedure.page(id).orElseThrow(() -> new IllegalStateException("no page " + id + " in " + service));
    }
}
