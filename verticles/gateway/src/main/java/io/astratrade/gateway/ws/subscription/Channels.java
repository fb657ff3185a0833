package io.astratrade.gateway.ws.subscription;

import io.astratrade.platform.channel.ChannelType;
import io.astratrade.platform.module.Domains;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** The channels that the domains declare, by the names that clients subscribe to. */
public record Channels(List<ChannelType> types) {
    /** Those of every module on the class path. */
    public static Channels declared() {
        return new Channels(Domains.found().stream()
                .flatMap(module -> module.domain().channels().stream())
                .toList());
    }

    /** Empty when no type has such a name; the feed refuses arguments that do not exist. */
    public Optional<Channel> named(String name) {
        for (ChannelType type : types) {
            Matcher matcher = type.pattern().matcher(name);
            if (matcher.matches()) {
                return Optional.of(new Channel(type, name, matcher.groupCount() == 0 ? "" : matcher.group(1)));
            }
        }
        return Optional.empty();
    }
}
