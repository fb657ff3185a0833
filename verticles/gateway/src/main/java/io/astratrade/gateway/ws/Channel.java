package io.astratrade.gateway.ws;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Something that can be subscribed to, by its name: `ticker:BTC-USD`, `orders`. */
record Channel(Kind kind, String name, String argument) {
    /** What a channel shows. */
    enum Kind {
        TICKER("ticker:([A-Z0-9]{1,10}-[A-Z0-9]{1,10})"),
        TRADES("trades:([A-Z0-9]{1,10}-[A-Z0-9]{1,10})"),
        LEADERBOARD("leaderboard:xp:(daily|weekly|all-time)"),
        ORDERS("(orders)");

        private final Pattern pattern;

        Kind(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    /** Empty when no channel has such a name; whether there is such an instrument is for its feed to say. */
    static Optional<Channel> named(String name) {
        for (Kind kind : Kind.values()) {
            Matcher matcher = kind.pattern.matcher(name);
            if (matcher.matches()) {
                return Optional.of(new Channel(kind, name, matcher.group(1)));
            }
        }
        return Optional.empty();
    }

    /** Only its owner may see it, and nothing of it may be left out. */
    boolean isPrivate() {
        return kind == Kind.ORDERS;
    }

    /** Each update says everything, so that the latest one stands for those before it. */
    boolean saysEverything() {
        return kind == Kind.TICKER || kind == Kind.LEADERBOARD;
    }
}
