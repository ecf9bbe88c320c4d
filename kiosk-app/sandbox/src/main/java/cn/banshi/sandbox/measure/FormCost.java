package cn.banshi.sandbox.measure;

import cn.banshi.core.form.Answers;
import cn.banshi.core.form.Form;
import cn.banshi.core.form.RuleBook;
import cn.banshi.core.form.RuleBooks;
import cn.banshi.core.form.RuleBooks.Opened;
import cn.banshi.core.journey.CatalogueReader;
import cn.banshi.core.journey.Field;
import cn.banshi.core.journey.Page;
import cn.banshi.core.journey.Procedure;
import cn.banshi.core.journey.Service;
import cn.banshi.core.text.Localized;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What one keystroke on one page costs the engine: the entry is accepted, whatever follows from it is found anew, and
 * everything the page shows is judged and worded, as a session does it. Forms of 5, 50 and 500 fields, five to
 * a page, each page with a condition, a check and an option that depend on the page before, and everything filled in. Exits with 1 when a
 * keystroke costs more than its bound, or in a long form more than its share of what it costs in a short one.
 */
public final class FormCost {

    private static final double GOAL_MS = 1;
    /** Longest form to shortest: flat, but for turning hundreds of pages over in search of one, and a shared machine. */
    private static final double GOAL_RATIO = 2;
    private static final int A_PAGE = 5;
    private static final int ROUNDS = 400;
    private static final int KEYSTROKES = 20;
    private static final int[] FIELDS = {5, 50, 500};
    private static final Form.Here HERE = new Form.Here(LocalDate.EPOCH, true);
    private static final Localized NOTHING = Localized.same("");

    private final Procedure procedure;
    private final RuleBook book;
    private final Answers answers = new Answers();
    private final Page page;

    private FormCost(Service like, int fields) {
        List<Page> pages = IntStream.range(0, fields / A_PAGE).mapToObj(FormCost::page).toList();
        Procedure old = like.procedureHere();
        this.procedure = new Procedure(old.steps(), old.consents(), old.known(), old.confirm(), pages, List.of(),
                old.ending());
        this.book = book(new Service("form-of-" + fields, "1", like.offer(), like.about(), Optional.of(procedure)));
        this.page = pages.get(pages.size() / 2);
        for (int number = 0; number < pages.size(); number++) {
            fill(number);
        }
    }

    /** @param arguments the assets */
    public static void main(String[] arguments) {
        Service like = new CatalogueReader(Path.of(arguments[0])).read()
                .all()
                .stream()
                .filter(service -> service.procedure().filter(done -> done.known().computed().isEmpty()).isPresent())
                .findFirst()
                .orElseThrow();
        List<FormCost> forms = Arrays.stream(FIELDS).mapToObj(fields -> new FormCost(like, fields)).toList();
        double[][] times = new double[FIELDS.length][ROUNDS];
        for (int round = -ROUNDS; round < ROUNDS; round++) { // in turn, so that all meet the same machine
            for (int form = 0; form < FIELDS.length; form++) {
                times[form][Math.max(round, 0)] = forms.get(form).keystrokes();
            }
        }
        boolean kept = true;
        double shortest = median(times[0]);
        for (int form = 0; form < FIELDS.length; form++) {
            kept &= told(FIELDS[form], median(times[form]), shortest);
        }
        System.exit(kept ? 0 : 1);
    }

    private static boolean told(int fields, double millis, double shortest) {
        double ratio = millis / shortest;
        System.out.printf(Locale.ROOT,
                "form of %d fields, one keystroke: median %.4f ms (goal %.0f ms); ratio to %d fields %.2f (bound %.1f)%n",
                fields, millis, GOAL_MS, FIELDS[0], ratio, GOAL_RATIO);
        System.out.printf(Locale.ROOT,
                "{\"form\":{\"fields\":%d,\"keystrokeMs\":%.4f,\"goalMs\":%.0f,\"ratio\":%.2f,\"boundRatio\":%.1f}}%n",
                fields, millis, GOAL_MS, ratio, GOAL_RATIO);
        return millis < GOAL_MS && ratio < GOAL_RATIO;
    }

    private static RuleBook book(Service service) {
        return switch (new RuleBooks().open(service)) {
            case Opened.Ready(RuleBook ready) -> ready;
            case Opened.Faulty(List<String> complaints) -> throw new IllegalStateException(complaints.toString());
        };
    }

    private static Page page(int number) {
        String before = "choice" + (number - 1) + " == 'one'";
        var options = List.of(option("one", Optional.empty()), option("two", Optional.empty()),
                option("three", Optional.of("amount" + Math.max(number - 1, 0) + " > 100")));
        List<Field> fields = List.of(new Field.Choice("choice" + number, NOTHING, options, Optional.empty()),
                new Field.Amount("amount" + number, NOTHING, NOTHING, Optional.empty(), Optional.empty()),
                new Field.Mobile("mobile" + number, NOTHING, NOTHING),
                new Field.CardNumber("card" + number, NOTHING, NOTHING),
                new Field.Text("text" + number, NOTHING, NOTHING, Field.Characters.LETTERS, new Field.Length(4, 20)));
        var check = new Page.Check("amount" + number + " < 100000000", "amount" + number, NOTHING);
        return new Page("page" + number, new Page.Words(NOTHING, NOTHING, NOTHING),
                number == 0 ? Optional.empty() : Optional.of(before), List.of(), fields,
                new Page.Guards(List.of(check), List.of()));
    }

    private static Field.Option option(String value, Optional<String> visibleWhen) {
        return new Field.Option(value, NOTHING, NOTHING, visibleWhen);
    }

    private void fill(int number) {
        answers.enter("choice" + number, "one");
        answers.enter("amount" + number, "12345.67");
        answers.enter("mobile" + number, "13800000000");
        answers.enter("card" + number, "6200000000000005");
        answers.enter("text" + number, "DEMO2026");
    }

    /** Average of a few, each another amount. */
    private double keystrokes() {
        long start = System.nanoTime();
        for (int i = 0; i < KEYSTROKES; i++) {
            keystroke("1234" + i);
        }
        return (System.nanoTime() - start) / 1e6 / KEYSTROKES;
    }

    private void keystroke(String typed) {
        Field amount = page.fields().get(1);
        answers.enter(amount.id(), new Form(procedure, book, answers, HERE).accepted(amount, typed));
        Form form = new Form(procedure, book, answers, HERE);
        var shown = form.wording().shown(amount.id());
        List<Form.Judgement> judged = new ArrayList<>();
        for (Field field : form.page(page.id()).orElseThrow().fields()) {
            judged.add(form.judge(page, field));
            if (field instanceof Field.Choice choice && form.options(choice).isEmpty()) {
                throw new IllegalStateException("nothing to choose from");
            }
        }
        if (shown.isEmpty() || !judged.stream().allMatch(Form.Judgement.Right.class::isInstance)) {
            throw new IllegalStateException("not everything is right: " + judged);
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
