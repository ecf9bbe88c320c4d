package cn.banshi.core.form;

import cn.banshi.core.journey.Field;
import cn.banshi.core.journey.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Takes over what was filled in elsewhere, each answer judged as if it were typed here: what does not fit is asked again. */
public final class Resumption {

    private final List<Page> pages;
    private final Answers answers;
    private final Supplier<Form> now;

    /**
     * @param pages of the service, in order
     * @param answers that are completed
     * @param now the form as it stands with them
     */
    public Resumption(List<Page> pages, Answers answers, Supplier<Form> now) {
        this.pages = pages;
        this.answers = answers;
        this.now = now;
    }

    /** @param draft by field, as another end made it: nothing of it is believed */
    public void fill(Map<String, String> draft) {
        for (Page page : pages) {
            for (Field field : page.fields()) {
                String text = Entry.typed(field, draft.getOrDefault(field.id(), ""));
                if (!text.isEmpty() && Entry.carried(field)) {
                    fill(page, field, text);
                }
            }
        }
    }

    /**
     * What was shown when it was filed need not be shown again: a number typed twice, and a code that was sent to a mobile number.
     *
     * @param returned fields that are to be corrected; what they show has to be shown again
     */
    public void restore(Set<String> returned) {
        for (Page page : pages) {
            for (Field field : page.fields()) {
                switch (field) {
                    case Field.Repeat repeat when shown(repeat.id(), repeat.of(), returned) -> answers
                            .enter(repeat.id(), answers.entered(repeat.of()));
                    case Field.Code code when shown(code.id(), code.of(), returned) -> answers.settle(code.id());
                    case Field other -> {
                    }
                }
            }
        }
    }

    private boolean shown(String field, String of, Set<String> returned) {
        return !answers.entered(of).isEmpty() && !returned.contains(of) && !returned.contains(field);
    }

    /** In order, because a page may be asked only after what is answered before it. */
    private void fill(Page page, Field field, String text) {
        Form before = now.get();
        if (before.page(page.id()).isEmpty() || !before.accepted(field, text).equals(text)) {
            return;
        }
        answers.enter(field.id(), text);
        if (!(now.get().judge(page, field) instanceof Form.Judgement.Right)) {
            answers.enter(field.id(), "");
        }
    }
}
