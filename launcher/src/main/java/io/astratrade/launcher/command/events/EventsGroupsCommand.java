package io.astratrade.launcher.command.events;

import io.astratrade.codec.ConsumerGroup;
import io.astratrade.launcher.command.options.TargetPlatform;
import io.astratrade.launcher.command.options.TargetPlatform.Connected;
import io.astratrade.launcher.terminal.ExitCode;
import io.astratrade.launcher.terminal.Terminal;
import io.astratrade.platform.events.admin.UnknownGroup;
import io.astratrade.platform.events.stream.GroupStatus;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** `astra events groups`. */
@Command(
        name = "groups",
        description =
                "Shows whether each group runs (unconsumed: its service runs, but not it), its lag, pending entries, age of the oldest, and dead letters, "
                        + "then groups of no use to this version; exit code 7 when there are dead letters.",
        mixinStandardHelpOptions = true)
final class EventsGroupsCommand implements Callable<Integer> {
    @Option(names = "--json", description = "One JSON object per line.")
    private boolean json;

    @Mixin
    private TargetPlatform platform = new TargetPlatform();

    private final Terminal terminal = new Terminal(System.out);

    @Override
    public Integer call() {
        return platform.with(connected -> {
            List<GroupStatus> groups = groups(connected);
            if (!json) {
                terminal.line(String.format(
                        Locale.ROOT,
                        "%-30s %-10s %10s %10s %12s %6s",
                        "GROUP",
                        "STATE",
                        "LAG",
                        "PENDING",
                        "OLDEST (ms)",
                        "DEAD"));
            }
            groups.forEach(group -> terminal.line(json ? asJson(group) : row(group)));
            List<UnknownGroup> strays = TargetPlatform.answer(connected.events().strays());
            (json ? UnknownGroupsTable.asJson(strays) : UnknownGroupsTable.rows(strays)).forEach(terminal::line);
            boolean dead = groups.stream().anyMatch(group -> group.deadLetters() > 0);
            return dead ? ExitCode.NOT_HEALTHY.code() : ExitCode.OK.code();
        });
    }

    /** Groups as they stand, those set apart that their own running service does not consume. */
    private static List<GroupStatus> groups(Connected connected) {
        Set<String> running = connected.runningServices();
        return TargetPlatform.answer(connected.events().groups()).stream()
                .map(status -> running.contains(owner(status)) ? status.whileItsServiceRuns() : status)
                .toList();
    }

    private static String owner(GroupStatus status) {
        return ConsumerGroup.valueOf(status.group().toUpperCase(Locale.ROOT)).owner();
    }

    private static String row(GroupStatus group) {
        return String.format(
                Locale.ROOT,
                "%-30s %-10s %10d %10d %12d %6d",
                group.group(),
                group.state().name().toLowerCase(Locale.ROOT),
                group.lag(),
                group.pending(),
                group.oldestAgeMillis(),
                group.deadLetters());
    }

    private static String asJson(GroupStatus group) {
        return new JsonObject()
                .put("group", group.group())
                .put("state", group.state().name().toLowerCase(Locale.ROOT))
                .put("lag", group.lag())
                .put("pending", group.pending())
                .put("oldest_age_ms", group.oldestAgeMillis())
                .put("dead_letters", group.deadLetters())
                .encode();
    }
}
