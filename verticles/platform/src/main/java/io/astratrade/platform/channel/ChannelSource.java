package io.astratrade.platform.channel;

import io.astratrade.codec.event.Event;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Source of a channel's frames. `{}` in a path stands for the channel's argument. */
public sealed interface ChannelSource {
    /** A resource of the service, read periodically while somebody is subscribed. */
    record Poll(String path, String itemField, Duration every) implements ChannelSource {
        /** The whole answer is one channel's state. */
        public static Poll resource(String path, Duration every) {
            return new Poll(path, null, every);
        }

        /** One answer holds the state of all channels: an item each, whose field is the channel's argument. */
        public static Poll items(String path, String field, Duration every) {
            return new Poll(path, field, every);
        }
    }

    /**
     * A snapshot of the service, then events as they are published.
     *
     * @param snapshot  the path of the snapshot
     * @param events    the event types that the rendering reads
     * @param rendering makes a new rendering, which belongs to one event loop
     */
    record Follow(String snapshot, List<Class<? extends Event>> events, Supplier<EventRendering> rendering)
            implements ChannelSource {}
}
