package io.astratrade.launcher.command.events;

import io.astratrade.launcher.command.options.CountOption;
import io.astratrade.launcher.command.options.TargetPlatform;
import io.astratrade.launcher.terminal.ExitCode;
import io.astratrade.platform.events.admin.StreamAdmin;
import io.astratrade.platform.events.stream.StoredEvent;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** `astra events tail`. */
@Command(
        name = "tail",
        description = "Prints a stream's newest entries as JSON, one per line.",
        mixinStandardHelpOptions = true)
final class EventsTailCommand implements Callable<Integer> {
    private static final int FOLLOW_MS = 300;
    private static final int AT_ONCE = 1_000;

    @Mixin
    private StreamArgument stream = new StreamArgument();

    @Mixin
    private CountOption count = new CountOption(10);

    @Option(names = "--follow", description = "Goes on with new entries until Ctrl-C.")
    private boolean follow;

    @Mixin
    private TargetPlatform platform = new TargetPlatform();

    private final EventPrinter printer = new EventPrinter(System.out);

    @Override
    public Integer call() {
        return platform.with(connected -> {
            String last = print(TargetPlatform.answer(connected.events().newest(stream.name(), count.value())), "0-0");
            if (follow) {
                followFrom(last, connected.events());
            }
            return ExitCode.OK.code();
        });
    }

    private void followFrom(String id, StreamAdmin events) {
        String last = id;
        while (pause()) {
            last = print(TargetPlatform.answer(events.after(stream.name(), last, AT_ONCE)), last);
        }
    }

    private String print(List<StoredEvent> entries, String before) {
        entries.forEach(printer::print);
        return entries.isEmpty() ? before : entries.get(entries.size() - 1).id();
    }

    private static boolean pause() {
        try {
            Thread.sleep(FOLLOW_MS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
