package io.astratrade.launcher.command;

import io.astratrade.codec.ConsumerGroup;
import io.astratrade.codec.EventType;
import io.astratrade.launcher.ExitCode;
import io.astratrade.launcher.Logging;
import io.astratrade.launcher.Terminal;
import io.astratrade.platform.events.GroupStatus;
import io.astratrade.platform.events.StoredEvent;
import io.astratrade.platform.events.StreamAdmin;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** `astra events`. */
@Command(
        name = "events",
        description = "Looks at the event bus: consumer groups, streams and dead letters.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class EventsCommand {
    private static final int FOLLOW_MS = 300;

    @Spec
    private CommandSpec spec;

    private final Terminal terminal = new Terminal(System.out);

    @Command(
            name = "groups",
            description = "Shows each group's lag, pending entries, age of the oldest, and dead letters; "
                    + "exit code 7 when there are dead letters.",
            mixinStandardHelpOptions = true)
    int groups(
            @Mixin TargetPlatform platform,
            @Option(names = "--json", description = "One JSON object per line.") boolean json) {
        return with(platform, admin -> {
            List<GroupStatus> groups = TargetPlatform.answer(admin.groups());
            if (!json) {
                terminal.line(
                        String.format("%-30s %10s %10s %12s %6s", "GROUP", "LAG", "PENDING", "OLDEST (ms)", "DEAD"));
            }
            groups.forEach(group -> terminal.line(json ? asJson(group) : row(group)));
            boolean dead = groups.stream().anyMatch(group -> group.deadLetters() > 0);
            return dead ? ExitCode.NOT_HEALTHY.code() : ExitCode.OK.code();
        });
    }

    @Command(
            name = "tail",
            description = "Prints a stream's newest entries as JSON, one per line.",
            mixinStandardHelpOptions = true)
    int tail(
            @Mixin TargetPlatform platform,
            @Parameters(paramLabel = "STREAM", description = "For example astra.trading.tradeexecuted.v1.")
                    String stream,
            @Option(names = "-n", paramLabel = "COUNT", defaultValue = "10", description = "How many (default: 10).")
                    int count,
            @Option(names = "--follow", description = "Goes on with new entries until Ctrl-C.") boolean follow) {
        requireStream(stream);
        return with(platform, admin -> {
            List<StoredEvent> entries = TargetPlatform.answer(admin.newest(stream, atLeastOne(count)));
            String last = "0-0";
            while (true) {
                entries.forEach(this::print);
                if (!follow) {
                    return ExitCode.OK.code();
                }
                last = entries.isEmpty()
                        ? last
                        : entries.get(entries.size() - 1).id();
                pause();
                entries = TargetPlatform.answer(admin.after(stream, last, 1_000));
            }
        });
    }

    @Command(
            name = "dead",
            description = "Prints what a group could not apply as JSON, oldest first; dlq_reason says why.",
            mixinStandardHelpOptions = true)
    int dead(
            @Mixin TargetPlatform platform,
            @Parameters(paramLabel = "GROUP", description = "A consumer group, see `astra events groups`.")
                    String group,
            @Option(names = "-n", paramLabel = "COUNT", defaultValue = "20", description = "How many (default: 20).")
                    int count) {
        requireGroup(group);
        return with(platform, admin -> {
            TargetPlatform.answer(admin.deadLetters(group, atLeastOne(count))).forEach(this::print);
            return ExitCode.OK.code();
        });
    }

    @Command(
            name = "redrive",
            description = "Gives a group its oldest dead letters again, after their cause has been mended.",
            mixinStandardHelpOptions = true)
    int redrive(
            @Mixin TargetPlatform platform,
            @Parameters(paramLabel = "GROUP", description = "A consumer group, see `astra events groups`.")
                    String group,
            @Option(names = "-n", paramLabel = "COUNT", defaultValue = "100", description = "How many (default: 100).")
                    int count) {
        requireGroup(group);
        return with(platform, admin -> {
            int moved = TargetPlatform.answer(admin.redrive(group, atLeastOne(count)));
            terminal.line(moved + " sent back to " + group);
            return ExitCode.OK.code();
        });
    }

    private static int with(TargetPlatform platform, ToIntFunction<StreamAdmin> work) {
        Logging.configure(false);
        String redis = platform.config().reader().text("redis.uri");
        Vertx vertx = Vertx.vertx();
        StreamAdmin admin = StreamAdmin.open(vertx, redis);
        try {
            TargetPlatform.answer(admin.connected());
            return work.applyAsInt(admin);
        } finally {
            admin.close().eventually(vertx::close);
        }
    }

    private void print(StoredEvent event) {
        JsonObject fields = new JsonObject();
        event.fields().forEach(fields::put);
        String data = event.fields().get("data");
        if (data != null && data.startsWith("{")) {
            fields.put("data", new JsonObject(data));
        }
        terminal.line(new JsonObject()
                .put("stream", event.stream())
                .put("entry", event.id())
                .put("event", fields)
                .encode());
    }

    private static String row(GroupStatus group) {
        return String.format(
                "%-30s %10d %10d %12d %6d",
                group.group(), group.lag(), group.pending(), group.oldestAgeMillis(), group.deadLetters());
    }

    private static String asJson(GroupStatus group) {
        return new JsonObject()
                .put("group", group.group())
                .put("lag", group.lag())
                .put("pending", group.pending())
                .put("oldest_age_ms", group.oldestAgeMillis())
                .put("dead_letters", group.deadLetters())
                .encode();
    }

    private void requireGroup(String name) {
        require(name, "consumer group", Stream.of(ConsumerGroup.values()).map(ConsumerGroup::groupName));
    }

    private void requireStream(String name) {
        require(name, "stream", EventType.all().stream().map(EventType::stream));
    }

    private void require(String name, String what, Stream<String> known) {
        List<String> names = known.sorted().toList();
        if (!names.contains(name)) {
            throw new ParameterException(
                    spec.commandLine(), "No " + what + " '" + name + "'. There are: " + String.join(", ", names));
        }
    }

    private static int atLeastOne(int count) {
        return Math.max(1, count);
    }

    private static void pause() {
        try {
            Thread.sleep(FOLLOW_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
