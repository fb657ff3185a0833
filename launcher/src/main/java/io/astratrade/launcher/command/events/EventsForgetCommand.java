package io.astratrade.launcher.command.events;

import io.astratrade.launcher.command.options.TargetPlatform;
import io.astratrade.launcher.terminal.CommandFailure;
import io.astratrade.launcher.terminal.ExitCode;
import io.astratrade.launcher.terminal.Terminal;
import io.astratrade.platform.events.admin.UnknownGroup;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `astra events forget`. */
@Command(
        name = "forget",
        description = "Removes a group that this version does not know from a stream, with all it has pending.",
        mixinStandardHelpOptions = true)
final class EventsForgetCommand implements Callable<Integer> {
    private static final Duration ALIVE = Duration.ofMinutes(10);

    @Parameters(index = "0", paramLabel = "GROUP", description = "A stray group, see `astra events groups`.")
    private String group;

    @Parameters(index = "1", paramLabel = "STREAM", description = "The stream that it no longer reads.")
    private String stream;

    @Option(names = "--force", description = "Even when it has shown life within ten minutes.")
    private boolean force;

    @Mixin
    private TargetPlatform platform = new TargetPlatform();

    private final Terminal terminal = new Terminal(System.out);

    @Override
    public Integer call() {
        return platform.with(connected -> {
            UnknownGroup stray = TargetPlatform.answer(connected.events().strays()).stream()
                    .filter(found ->
                            found.group().equals(group) && found.stream().equals(stream))
                    .findFirst()
                    .orElseThrow(() -> new CommandFailure(
                            ExitCode.FAILED,
                            stream + " has no stray group '" + group + "'; see `astra events groups`"));
            if (!force && stray.silentMillis() < ALIVE.toMillis()) {
                throw new CommandFailure(
                        ExitCode.FAILED,
                        group + " was seen " + stray.silentMillis() + " ms ago; --force removes it all the same");
            }
            TargetPlatform.answer(connected.events().forget(stream, group));
            terminal.line(group + " no longer reads " + stream);
            return ExitCode.OK.code();
        });
    }
}
