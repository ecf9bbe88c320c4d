package cn.banshi.core.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.journey.Field;
import cn.banshi.core.journey.Page;
import cn.banshi.core.journey.Procedure;
import cn.banshi.core.journey.Procedure.Computed;
import cn.banshi.core.rules.Verdict;
import cn.banshi.core.text.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is found after each of many entries, held against everything judged anew from the first page to the last: over forms
 * made up at random whose pages, options and computed values speak of anything, of what is asked later as well.
 */
class ReckoningTest {

    private static final Form.Here HERE = new Form.Here(LocalDate.of(2026, 1, 5), true);
    private static final int ENTRIES = 60;

    static IntStream seeds() {
        return IntStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsAfterEachEntryWhatJudgingEverythingAnewFinds(int seed) {
        var random = new RandomForm(seed);
        Procedure procedure = random.procedure();
        List<String> faults = new ArrayList<>();
        RuleBook rules = RuleBook.compile(procedure, (place, what) -> faults.add(place + what));
        assertThat(faults).isEmpty();
        var answers = new Answers();
        for (int entry = 0; entry < ENTRIES; entry++) {
            random.change(answers);
            assertSame(procedure, rules, answers);
        }
    }

    @Test
    void findsOnlyWhatFollowsFromTheEntry() {
        var random = new RandomForm(7);
        Procedure procedure = random.procedure();
        RuleBook rules = RuleBook.compile(procedure, (place, what) -> {});
        var answers = new Answers();
        random.change(answers);
        Reckoning before = answers.reckoned(rules.plan(), HERE);
        answers.enter("no-field-of-this-form", "anything");
        assertThat(answers.reckoned(rules.plan(), HERE)).as("nothing follows from it").isSameAs(before);
    }

    @Test
    void leavesAMomentAsItWas() {
        var pages = List.of(RandomForm.page(0, List.of(RandomForm.amount("amount"))));
        Procedure procedure = RandomForm.procedure(pages, List.of());
        RuleBook rules = RuleBook.compile(procedure, (place, what) -> {});
        var answers = new Answers();
        answers.enter("amount", "12.00");
        Wording then = new Form(procedure, rules, answers, HERE).wording();
        answers.enter("amount", "13.00");
        Wording now = new Form(procedure, rules, answers, HERE).wording();
        answers.wipe();
        assertThat(then.plain("amount")).contains("12.00");
        assertThat(now.plain("amount")).contains("13.00");
        assertThat(answers.isEmpty()).isTrue();
    }

    private static void assertSame(Procedure procedure, RuleBook rules, Answers answers) {
        var anew = new Anew(procedure, rules, answers);
        var form = new Form(procedure, rules, answers, HERE);
        assertThat(form.pages()).isEqualTo(anew.pages);
        Reckoning reckoned = answers.reckoned(rules.plan(), HERE);
        Map<String, Object> found = new HashMap<>();
        rules.names().keySet().forEach(name -> {
            Object value = reckoned.value(name);
            if (value != null) {
                found.put(name, value);
            }
        });
        assertThat(found).isEqualTo(anew.values);
    }

    /** The same, said the long way: page after page, and all that is computed after each. */
    private static final class Anew {

        private final Map<String, Object> values = new HashMap<>();
        private final List<Page> pages = new ArrayList<>();
        private final Procedure procedure;
        private final RuleBook rules;
        private final Answers answers;

        Anew(Procedure procedure, RuleBook rules, Answers answers) {
            this.procedure = procedure;
            this.rules = rules;
            this.answers = answers;
            values.put("today", HERE.today().toEpochDay());
            values.putAll(answers.known());
            compute();
            for (Page page : procedure.pages()) {
                if (page.visibleWhen().map(rule -> rules.rule(rule).holds(known(rule))).orElse(true)) {
                    pages.add(page);
                    page.fields().forEach(this::answer);
                    compute();
                }
            }
        }

        private Map<String, Object> known(String rule) {
            Map<String, Object> known = new HashMap<>(values);
            known.keySet().retainAll(rules.names(rule));
            return known;
        }

        private void answer(Field field) {
            if (Entry.progress(field, answers, new Choices(rules, values::get)) != Entry.Progress.COMPLETE) {
                return;
            }
            String text = answers.entered(field.id());
            values.put(field.id(), field instanceof Field.Amount ? Money.fen(text).orElseThrow() : text);
            if (field instanceof Field.Choice choice) {
                choice.from()
                        .ifPresent(listing -> new Choices(rules, values::get).chosen(listing, text)
                                .forEach((name, value) -> values.put(listing.as() + "." + name, value)));
            }
        }

        private void compute() {
            for (Computed computed : procedure.known().computed()) {
                if (rules.rule(computed.value())
                        .evaluate(known(computed.value())) instanceof Verdict.Value(Object value)) {
                    values.put(computed.id(), value);
                } else {
                    values.remove(computed.id());
                }
            }
        }
    }
}
