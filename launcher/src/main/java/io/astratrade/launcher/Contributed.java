package io.astratrade.launcher;

import io.astratrade.launcher.command.options.OperatorDatabase;
import io.astratrade.launcher.node.Modules;
import io.astratrade.platform.module.Operator;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;

/** The commands that domains add to the launcher's own, as their modules declare them. */
final class Contributed implements IFactory {
    private final OperatorDatabase operator = new OperatorDatabase();
    private final Instances others = new Instances();

    /** Every contributed command, or the one of this name alone. */
    static List<CommandLine> commands(String name) {
        Contributed factory = new Contributed();
        return classes()
                .filter(type -> name == null || name(type).equals(name))
                .map(type -> factory.withOptions(new CommandLine(type, factory)))
                .toList();
    }

    static boolean contains(String name) {
        return classes().anyMatch(type -> name(type).equals(name));
    }

    private static Stream<Class<?>> classes() {
        return Modules.all().stream().flatMap(module -> module.domain().commands().stream());
    }

    private static String name(Class<?> type) {
        return type.getAnnotation(CommandLine.Command.class).name();
    }

    private CommandLine withOptions(CommandLine line) {
        if (line.getSubcommands().isEmpty()) {
            line.getCommandSpec().addMixin("target", CommandSpec.forAnnotatedObject(operator.options(), others));
        }
        line.getSubcommands().values().forEach(this::withOptions);
        return line;
    }

    /** A command that takes an {@link Operator} gets ours. */
    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (List.of(constructor.getParameterTypes()).equals(List.of(Operator.class))) {
                constructor.setAccessible(true);
                return type.cast(constructor.newInstance(operator));
            }
        }
        return others.create(type);
    }
}
