package io.astratrade.platform.channel;

import io.astratrade.codec.event.Event;
import java.util.function.Supplier;

/** Turns events into the updates of a channel. */
public interface EventRendering {
    void render(Event event, Audience audience);

    /** The subscribers of a channel's type. */
    interface Audience {
        /**
         * Sends an update.
         *
         * @param key  the argument of the channel, or the user whose own it is
         * @param data a JSON object, asked for only when somebody is subscribed
         */
        void show(String key, Supplier<String> data);
    }
}
