package cn.banshi.terminal.cli;

import java.time.InstantSource;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Gives each sub-command where to print: those whose constructor asks for an {@link Output} get it. */
final class CommandFactory implements IFactory {

    private final IFactory others = CommandLine.defaultFactory();
    private final Output output;

    CommandFactory(Output output) {
        this.output = output;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == HealthCommand.class) {
            return type.cast(new HealthCommand(output, InstantSource.system()));
        }
        boolean prints = Arrays.stream(type.getDeclaredConstructors())
                .anyMatch(each -> Arrays.equals(each.getParameterTypes(), new Class<?>[]{Output.class}));
        return prints ? type.getDeclaredConstructor(Output.class).newInstance(output) : others.create(type);
    }
}
