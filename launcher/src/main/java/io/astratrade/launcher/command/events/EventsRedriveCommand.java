package io.astratrade.launcher.command.events;

import io.astratrade.launcher.command.options.CountOption;
import io.astratrade.launcher.command.options.TargetPlatform;
import io.astratrade.launcher.terminal.ExitCode;
import io.astratrade.launcher.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** `astra events redrive`. */
@Command(
        name = "redrive",
        description = "Gives a group its oldest dead letters again, after their cause has been mended.",
        mixinStandardHelpOptions = true)
final class EventsRedriveCommand implements Callable<Integer> {
    @Mixin
    private GroupArgument group = new GroupArgument();

    @Mixin
    private CountOption count = new CountOption(100);

    @Mixin
    private TargetPlatform platform = new TargetPlatform();

    private final Terminal terminal = new Terminal(System.out);

    @Override
    public Integer call() {
        return platform.with(connected -> {
            int moved = TargetPlatform.answer(connected.events().redrive(group.name(), count.value()));
            terminal.line(moved + " sent back to " + group.name());
            return ExitCode.OK.code();
        });
    }
}
