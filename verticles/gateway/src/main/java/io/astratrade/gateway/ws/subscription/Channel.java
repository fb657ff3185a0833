package io.astratrade.gateway.ws.subscription;

import io.astratrade.platform.channel.ChannelType;
import io.astratrade.platform.channel.ChannelType.Delivery;
import io.astratrade.platform.channel.ChannelType.Visibility;

/** Something that can be subscribed to, by its name: `ticker:BTC-USD`, `orders`. */
public record Channel(ChannelType type, String name, String argument) {
    public boolean isPrivate() {
        return type.visibility() == Visibility.OWNER;
    }

    public Delivery delivery() {
        return type.delivery();
    }

    /** A path of the channel's source, with the argument in its place. */
    public String path(String template) {
        return template.replace("{}", argument);
    }
}
