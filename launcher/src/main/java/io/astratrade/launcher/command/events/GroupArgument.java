package io.astratrade.launcher.command.events;

import io.astratrade.codec.ConsumerGroup;
import io.astratrade.launcher.command.options.KnownNames;
import java.util.stream.Stream;
import picocli.CommandLine.Parameters;

/** The consumer group that a command is about. */
final class GroupArgument {
    @Parameters(
            paramLabel = "GROUP",
            description = "A consumer group, see `astra events groups`.",
            converter = Groups.class,
            completionCandidates = Groups.class)
    private String name;

    /** The groups there are. */
    static final class Groups extends KnownNames {
        Groups() {
            super("consumer group", Stream.of(ConsumerGroup.values()).map(ConsumerGroup::groupName));
        }
    }

    String name() {
        return name;
    }
}
