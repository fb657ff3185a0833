package io.astratrade.platform.channel;

import java.util.regex.Pattern;

/**
 * One kind of live channel at the gateway's `/ws`, declared by the domain whose service fills it.
 *
 * @param name     names its settings (`ws.<name>_every`)
 * @param service  the service that is asked
 * @param pattern  matches the names that clients subscribe to; its first group is the channel's argument
 * @param listing  the arguments that exist, or null when the source itself says so
 */
public record ChannelType(
        String name,
        String service,
        Pattern pattern,
        Visibility visibility,
        Delivery delivery,
        Listing listing,
        ChannelSource source) {
    /** Clients that may see a channel. */
    public enum Visibility {
        /** Everybody, without a token. */
        PUBLIC,
        /** Each user sees what is their own; the source is asked with the user's token. */
        OWNER
    }

    /** Frames that a slow client gets. */
    public enum Delivery {
        /** Every frame; a client for which too many wait is closed. */
        EVERY,
        /** The latest frame, which says everything that those before it said. */
        LATEST_STATE,
        /** The snapshot, or the latest event when that was written. */
        LATEST_EVENT
    }

    /** A list resource whose items name the arguments that exist. */
    public record Listing(String path, String field) {}

    /** A public channel with the service's current state, read again and again. */
    public static ChannelType state(String name, String service, String pattern, ChannelSource.Poll source) {
        return new ChannelType(
                name, service, Pattern.compile(pattern), Visibility.PUBLIC, Delivery.LATEST_STATE, null, source);
    }

    /** A public channel with what happens. */
    public static ChannelType events(String name, String service, String pattern, ChannelSource.Follow source) {
        return new ChannelType(
                name, service, Pattern.compile(pattern), Visibility.PUBLIC, Delivery.LATEST_EVENT, null, source);
    }

    /** A channel of each user's own events, of which none is left out. */
    public static ChannelType own(String name, String service, ChannelSource.Follow source) {
        return new ChannelType(
                name, service, Pattern.compile(Pattern.quote(name)), Visibility.OWNER, Delivery.EVERY, null, source);
    }

    /** The same, for the arguments that a list resource names. */
    public ChannelType listedAt(String path, String field) {
        return new ChannelType(name, service, pattern, visibility, delivery, new Listing(path, field), source);
    }
}
