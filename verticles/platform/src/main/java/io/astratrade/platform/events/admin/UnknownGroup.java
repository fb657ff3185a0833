package io.astratrade.platform.events.admin;

/**
 * A group on a stream for which the topology of this version does not list it: another program's, or one that was retired.
 *
 * @param lag entries it has not been given yet; -1 when Redis does not know
 * @param silentMillis since it was given an entry or one of its consumers was seen, whichever is later
 */
public record UnknownGroup(String stream, String group, long lag, long pending, long silentMillis) {}
