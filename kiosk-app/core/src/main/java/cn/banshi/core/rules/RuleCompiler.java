package cn.banshi.core.rules;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelReference;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks and compiles expressions over a known set of names. The first use loads the CEL library, about a second on a
 * terminal: never before the first frame.
 */
public final class RuleCompiler {

    /** The longest rule of ours has 200 characters. */
    private static final int MAX_LENGTH = 1_000;

    private final Cel cel;

    /** @param names everything a rule may speak of; dots belong to a name */
    public RuleCompiler(Map<String, Kind> names) {
        var builder = CelFactory.plannerCelBuilder()
                .setOptions(CelOptions.current()
                        .enableHeterogeneousNumericComparisons(true)
                        .maxExpressionCodePointSize(MAX_LENGTH)
                        .build())
                .setStandardMacros(CelStandardMacro.HAS, CelStandardMacro.EXISTS, CelStandardMacro.ALL,
                        CelStandardMacro.FILTER)
                .addCompilerLibraries(CelExtensions.math())
                .addRuntimeLibraries(CelExtensions.math());
        names.forEach((name, kind) -> builder.addVar(name, type(kind)));
        this.cel = builder.build();
    }

    /** What came of it. */
    public sealed interface Compiled {

        record Ready(Rule rule) implements Compiled {}

        /** @param detail what is wrong and where in the expression */
        record Faulty(String detail) implements Compiled {}
    }

    /** @param result what the expression must yield */
    public Compiled compile(String expression, Kind result) {
        try {
            var checked = cel.compile(expression).getAst();
            if (!type(result).isAssignableFrom(checked.getResultType())) {
                return new Compiled.Faulty("yields " + checked.getResultType().name() + " but must yield "
                        + type(result).name());
            }
            Set<String> names = checked.getReferenceMap()
                    .values()
                    .stream()
                    .map(CelReference::name)
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
            return new Compiled.Ready(new Rule(cel.createProgram(checked), names));
        } catch (CelValidationException | CelEvaluationException wrong) {
            return new Compiled.Faulty(String.valueOf(wrong.getMessage()).strip());
        }
    }

    private static CelType type(Kind kind) {
        return switch (kind) {
            case MONEY, NUMBER, DATE -> SimpleType.INT;
            case TEXT -> SimpleType.STRING;
            case FLAG -> SimpleType.BOOL;
            case LIST -> ListType.create(MapType.create(SimpleType.STRING, SimpleType.DYN));
        };
    }
}
