package cn.banshi.core.form;

import cn.banshi.core.journey.Answer;
import cn.banshi.core.journey.Complaints;
import cn.banshi.core.journey.Field;
import cn.banshi.core.journey.Material;
import cn.banshi.core.journey.Page;
import cn.banshi.core.journey.Procedure;
import cn.banshi.core.journey.Vocabulary;
import cn.banshi.core.rules.Kind;
import cn.banshi.core.rules.Rule;
import cn.banshi.core.rules.RuleCompiler;
import cn.banshi.core.rules.RuleCompiler.Compiled;
import cn.banshi.core.rules.Verdict;
import cn.banshi.core.schema.AnswerSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The compiled rules of one service, found by their text, and what follows from what. Thread-safe. */
public final class RuleBook {

    private final Map<String, Rule> rules;
    private final Map<String, Kind> names;
    private final Procedure procedure;
    private final Optional<AnswerSchema> answers;
    private @Nullable Plan plan;

    private RuleBook(Map<String, Rule> rules, Map<String, Kind> names, Procedure procedure,
            Optional<AnswerSchema> answers) {
        this.rules = Map.copyOf(rules);
        this.names = names;
        this.procedure = procedure;
        this.answers = answers;
    }

    /** Compiles every rule of a service. Hundreds of milliseconds at the first use. */
    static RuleBook compile(Procedure procedure, Complaints complaints) {
        Map<String, Kind> names = Vocabulary.of(procedure).names();
        var compiler = new RuleCompiler(names);
        Map<String, Rule> rules = new HashMap<>();
        each(procedure, (place, text, kind) -> {
            switch (compiler.compile(text, kind)) {
                case Compiled.Ready(Rule rule) -> rules.put(text, rule);
                case Compiled.Faulty(String detail) -> complaints.add(place,
                        "is no usable rule: " + detail + "; money is in fen, dates are days");
            }
        });
        return new RuleBook(rules, names, procedure, Optional.empty());
    }

    /** The same with what the office takes. */
    RuleBook answering(Optional<AnswerSchema> taken) {
        return new RuleBook(rules, names, procedure, taken);
    }

    /** What the office takes; empty where nothing is filed, and where nobody knows. */
    Optional<AnswerSchema> answers() {
        return answers;
    }

    /** A rule of the service this book was compiled for. */
    Rule rule(String text) {
        Rule rule = rules.get(text);
        if (rule == null) {
            throw new IllegalArgumentException("not a rule of this service: " + text);
        }
        return rule;
    }

    /** Whether it surely holds. */
    boolean holds(String text, Known known) {
        return verdict(text, known) instanceof Verdict.Value(Object value) && Boolean.TRUE.equals(value);
    }

    /** Whether it surely does not hold. */
    boolean fails(String text, Known known) {
        return verdict(text, known) instanceof Verdict.Value(Object value) && Boolean.FALSE.equals(value);
    }

    Verdict verdict(String text, Known known) {
        return rule(text).evaluate(known::value);
    }

    /** Everything that a rule speaks of. */
    Set<String> names(String text) {
        return rule(text).names();
    }

    /** How the values of the service's form follow from one another; all its rules are usable. */
    synchronized Plan plan() {
        if (plan == null) {
            plan = new Plan(procedure, this);
        }
        return plan;
    }

    /** Everything the rules and texts of the service may speak of. */
    Map<String, Kind> names() {
        return names;
    }

    private interface Visitor {
        void visit(List<String> place, String rule, Kind kind);
    }

    private static void each(Procedure procedure, Visitor visitor) {
        var known = procedure.known();
        for (int i = 0; i < known.computed().size(); i++) {
            visitor.visit(List.of("procedure", "known", "computed", text(i), "value"), known.computed().get(i).value(),
                    known.computed().get(i).kind());
        }
        for (int i = 0; i < known.eligible().size(); i++) {
            visitor.visit(List.of("procedure", "known", "eligible", text(i), "when"), known.eligible().get(i).when(),
                    Kind.FLAG);
        }
        for (int i = 0; i < procedure.pages().size(); i++) {
            page(text(i), procedure.pages().get(i), visitor);
        }
        procedure.answer().ifPresent(answer -> sections(answer, visitor));
        for (int i = 0; i < procedure.materials().size(); i++) {
            Material material = procedure.materials().get(i);
            List<String> place = List.of("procedure", "materials", text(i));
            material.neededWhen().ifPresent(rule -> visitor.visit(place, rule, Kind.FLAG));
            material.unless().ifPresent(rule -> visitor.visit(place, rule, Kind.FLAG));
        }
        for (int i = 0; i < procedure.parts().size(); i++) {
            List<String> place = List.of("procedure", "ending", "parts", text(i), "when");
            procedure.parts().get(i).when().ifPresent(rule -> visitor.visit(place, rule, Kind.FLAG));
        }
    }

    private static void sections(Answer answer, Visitor visitor) {
        for (int i = 0; i < answer.sections().size(); i++) {
            List<String> place = List.of("procedure", "ending", "sections", text(i), "when");
            answer.sections().get(i).when().ifPresent(rule -> visitor.visit(place, rule, Kind.FLAG));
        }
        answer.proof()
                .flatMap(Answer.Proof::when)
                .ifPresent(rule -> visitor.visit(List.of("procedure", "ending", "proof", "when"), rule, Kind.FLAG));
    }

    private static void page(String index, Page page, Visitor visitor) {
        page.visibleWhen()
                .ifPresent(rule -> visitor.visit(List.of("procedure", "pages", index, "visibleWhen"), rule, Kind.FLAG));
        for (int i = 0; i < page.guards().checks().size(); i++) {
            visitor.visit(List.of("procedure", "pages", index, "guards", "checks", text(i), "when"),
                    page.guards().checks().get(i).when(), Kind.FLAG);
        }
        for (int i = 0; i < page.fields().size(); i++) {
            if (page.fields().get(i) instanceof Field.Choice choice) {
                options(List.of("procedure", "pages", index, "fields", text(i), "options"), choice, visitor);
            }
        }
    }

    private static void options(List<String> place, Field.Choice choice, Visitor visitor) {
        for (Field.Option option : choice.options()) {
            option.visibleWhen().ifPresent(rule -> visitor.visit(place, rule, Kind.FLAG));
        }
    }

    private static String text(int index) {
        return Integer.toString(index);
    }
}
