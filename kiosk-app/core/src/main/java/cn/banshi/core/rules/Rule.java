package cn.banshi.core.rules;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One checked expression. Immutable, thread-safe; takes tens of microseconds once warm. */
public final class Rule {

    private final CelRuntime.Program program;
    private final Set<String> names;

    /** @param names everything the expression speaks of */
    Rule(CelRuntime.Program program, Set<String> names) {
        this.program = program;
        this.names = names;
    }

    /** @param values what is known; money, number and date as {@link Long} */
    public Verdict evaluate(Map<String, Object> values) {
        return evaluate(values::get);
    }

    /**
     * Asks for what it speaks of and nothing else: the library copies what it is given, and all that is known of a long form,
     * for each of its rules, took the most time.
     *
     * @param values by name; null for what is not known
     */
    public Verdict evaluate(Function<String, @Nullable Object> values) {
        Map<String, Object> spokenOf = new HashMap<>();
        for (String name : names) {
            Object value = values.apply(name);
            if (value != null) {
                spokenOf.put(name, value);
            }
        }
        try {
            return new Verdict.Value(program.eval(spokenOf));
        } catch (CelEvaluationException notKnown) {
            return new Verdict.Unknown();
        }
    }

    /** Everything it speaks of. */
    public Set<String> names() {
        return names;
    }

    /** Whether it surely holds. */
    public boolean holds(Map<String, Object> values) {
        return evaluate(values) instanceof Verdict.Value(Object value) && Boolean.TRUE.equals(value);
    }

    /** Whether it surely does not hold. */
    public boolean fails(Map<String, Object> values) {
        return evaluate(values) instanceof Verdict.Value(Object value) && Boolean.FALSE.equals(value);
    }
}
