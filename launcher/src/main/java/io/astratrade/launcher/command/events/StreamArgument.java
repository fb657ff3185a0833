package io.astratrade.launcher.command.events;

import io.astratrade.codec.EventType;
import io.astratrade.launcher.command.options.KnownNames;
import picocli.CommandLine.Parameters;

/** The stream that a command is about. */
final class StreamArgument {
    @Parameters(
            paramLabel = "STREAM",
            description = "For example astra.trading.tradeexecuted.v1.",
            converter = EventStreams.class,
            completionCandidates = EventStreams.class)
    private String name;

    /** The streams there are. */
    static final class EventStreams extends KnownNames {
        EventStreams() {
            super("stream", EventType.all().stream().map(EventType::stream));
        }
    }

    String name() {
        return name;
    }
}
