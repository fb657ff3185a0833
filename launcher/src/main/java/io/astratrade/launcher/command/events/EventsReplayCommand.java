package io.astratrade.launcher.command.events;

import io.astratrade.codec.ConsumerGroup;
import io.astratrade.codec.EventType;
import io.astratrade.launcher.command.options.CountOption;
import io.astratrade.launcher.command.options.TargetPlatform;
import io.astratrade.launcher.command.options.TargetPlatform.Connected;
import io.astratrade.launcher.node.Modules;
import io.astratrade.launcher.terminal.ExitCode;
import io.astratrade.launcher.terminal.Terminal;
import io.astratrade.platform.config.ConfigReader;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.DatabaseConfig;
import io.astratrade.platform.events.EventBusConfig;
import io.astratrade.platform.events.admin.Replay;
import io.astratrade.platform.events.admin.Replay.Outcome;
import io.astratrade.platform.events.admin.Replay.Selection;
import io.astratrade.platform.lifecycle.Version;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** `astra events replay`. */
@Command(
        name = "replay",
        description = "Hands published events, which the outbox keeps for 24 h, again to one group,"
                + " which applies only those it has not applied.",
        mixinStandardHelpOptions = true)
final class EventsReplayCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StreamArgument stream = new StreamArgument();

    @Option(
            names = "--group",
            required = true,
            paramLabel = "GROUP",
            description = "A consumer group that reads the stream.",
            converter = GroupArgument.Groups.class,
            completionCandidates = GroupArgument.Groups.class)
    private String group;

    @Option(
            names = "--from",
            paramLabel = "ID|TIME",
            description = "The first entry: its id, or a time such as 2026-01-31T12:00:00Z (default: the oldest).",
            converter = StreamPosition.class)
    private String from = "0-0";

    @Option(
            names = "--to",
            paramLabel = "ID|TIME",
            description = "The last entry (default: the newest).",
            converter = StreamPosition.class)
    private String to = "+";

    @Mixin
    private CountOption limit = new CountOption(10_000);

    @Option(names = "--dry-run", description = "Only counts.")
    private boolean dryRun;

    @Mixin
    private TargetPlatform platform = new TargetPlatform();

    private final Terminal terminal = new Terminal(System.out);

    @Override
    public Integer call() {
        ConsumerGroup reading = ConsumerGroup.valueOf(group.toUpperCase(Locale.ROOT));
        if (!reading.streams().contains(stream.name())) {
            throw new ParameterException(spec.commandLine(), group + " does not read " + stream.name());
        }
        return platform.with(connected -> {
            Outcome outcome = replay(connected, reading);
            terminal.line(outcome.entries() + (dryRun ? " would be" : "") + " handed to " + group + ", "
                    + outcome.fresh() + " of them new to it");
            if (outcome.next() != null) {
                terminal.line("There may be more: go on with --from " + outcome.next());
            }
            return ExitCode.OK.code();
        });
    }

    /** Nothing when no service of this version publishes the stream. */
    private Outcome replay(Connected connected, ConsumerGroup reading) {
        String publisher = EventType.ofStream(stream.name()).domain();
        if (!Modules.names().contains(publisher)) {
            return new Outcome(0, 0, null);
        }
        ConfigReader reader = connected.config().reader(reading.owner());
        EventBusConfig config = EventBusConfig.from(reader, reading.owner(), Version.current(), "operator");
        ConfigReader outboxReader = connected.config().reader(publisher);
        Database database = Database.open(connected.vertx(), DatabaseConfig.from(reader, reading.owner()));
        Database outbox = Database.open(connected.vertx(), DatabaseConfig.from(outboxReader, publisher));
        reader.done();
        outboxReader.done();
        Replay replay = connected.events().replay(reading, database, outbox, config);
        try {
            TargetPlatform.answer(database.migrated().compose(ready -> outbox.migrated()));
            return TargetPlatform.answer(replay.run(new Selection(stream.name(), from, to, limit.value()), dryRun));
        } finally {
            TargetPlatform.answer(database.close());
            TargetPlatform.answer(outbox.close());
        }
    }
}
