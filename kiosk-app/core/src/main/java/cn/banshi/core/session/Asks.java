package cn.banshi.core.session;

import cn.banshi.core.journey.Field;
import cn.banshi.core.journey.Page;
import cn.banshi.core.journey.Procedure;
import cn.banshi.core.journey.Question;
import cn.banshi.core.session.SessionState.Form;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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
        return into(at(page, field.map(id -> part(page, id)).orElse(0), toReview), field.filter(typed(page)));
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

    /** Where the field is that something is wrong with, and into it is typed if it can be; everything missing is said. */
    Form wrong(Form form, String field) {
        int part = part(form.page(), field);
        Optional<String> focus = Optional.of(field).filter(typed(form.page())).or(form::focus);
        return new Form(form.service(), form.page(), part, focus, true, form.toReview(), form.note());
    }

    /** @param field that is typed into; empty for the first that is still to be typed */
    public static Form into(Form form, Optional<String> field) {
        return new Form(form.service(), form.page(), form.part(), field, form.strict(), form.toReview(), form.note());
    }

    /** While a field is typed into it stays the one, also when it is no longer empty. */
    Form entered(Form form, String field) {
        return typed(form.page()).test(field) ? into(form, Optional.of(field)) : form;
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
        return new Form(service, page, part, Optional.empty(), false, toReview, Note.NONE);
    }

    /** Whether a field of the page is typed into. */
    private Predicate<String> typed(String page) {
        return id -> page(page).field(id).filter(field -> !(field instanceof Field.Choice)).isPresent();
    }

    private Page page(String id) {
        return procedure.page(id).orElseThrow(() -> new IllegalStateException("no page " + id + " in " + service));
    }
}
