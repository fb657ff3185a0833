package io.astratrade.launcher.command.events;

import picocli.CommandLine.Command;

/** `astra events`. */
@Command(
        name = "events",
        description = "Looks at the event bus: consumer groups, streams and dead letters.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            EventsGroupsCommand.class,
            EventsTailCommand.class,
            EventsDeadCommand.class,
            EventsRedriveCommand.class,
            EventsReplayCommand.class,
            EventsForgetCommand.class
        })
public final class EventsCommand {}
