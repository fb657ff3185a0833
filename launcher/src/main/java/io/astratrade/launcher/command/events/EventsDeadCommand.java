package io.astratrade.launcher.command.events;

import io.astratrade.launcher.command.options.CountOption;
import io.astratrade.launcher.command.options.TargetPlatform;
import io.astratrade.launcher.terminal.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** `astra events dead`. */
@Command(
        name = "dead",
        description = "Prints what a group could not apply as JSON, oldest first; dlq_reason says why.",
        mixinStandardHelpOptions = true)
final class EventsDeadCommand implements Callable<Integer> {
    @Mixin
    private GroupArgument group = new GroupArgument();

    @Mixin
    private CountOption count = new CountOption(20);

    @Mixin
    private TargetPlatform platform = new TargetPlatform();

    private final EventPrinter printer = new EventPrinter(System.out);

    @Override
    public Integer call() {
        return platform.with(connected -> {
            TargetPlatform.answer(connected.events().deadLetters(group.name(), count.value()))
                    .forEach(printer::print);
            return ExitCode.OK.code();
        });
    }
}
