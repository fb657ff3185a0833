package io.astratrade.platform.events.retention;

import io.astratrade.platform.events.stream.StreamId;
import java.util.Comparator;
import java.util.List;

/**
 * Decides from where on a stream is kept.
 *
 * <pre>
 *   first ····· window ····· needs of the slowest ····· needs of the fastest live group ····· last
 *   within the budget:  what all have and is older than the window goes
 *   over it:            as much as is too much, but nothing that a live group needs
 *   over it, starved:   as much as is too much, but nothing that the live groups of the newer half need; a group that
 *                       has read less costs its own lag
 * </pre>
 */
record TrimPlan(RetentionPolicy policy, long nowMillis) {
    private static final double HALF = 0.5;

    /**
     * @param share of its entries that a stream may keep, 1 or more when it is within the budget
     * @param starved whether the relay has had to wait too long for room
     */
    StreamId keepFrom(StreamId first, StreamId last, List<Holder> holders, double share, boolean starved) {
        StreamId window = new StreamId(nowMillis - policy.window().toMillis(), 0);
        StreamId usual = earliest(
                window,
                holders.stream()
                        .map(Holder::needsFrom)
                        .min(Comparator.naturalOrder())
                        .orElse(last));
        StreamId wanted = share >= 1
                ? usual
                : latest(usual, earliest(cut(first, last, share), floor(first, last, holders, starved)));
        return earliest(wanted, last);
    }

    /** Entries are taken as spread evenly over time; what that gets wrong the next pass mends. */
    private static StreamId cut(StreamId first, StreamId last, double share) {
        long span = last.millis() - first.millis();
        return new StreamId(first.millis() + (long) Math.ceil(span * (1 - share)), 0);
    }

    private static StreamId floor(StreamId first, StreamId last, List<Holder> holders, boolean starved) {
        List<Holder> live = holders.stream().filter(Holder::isLive).toList();
        StreamId pace = starved ? earliest(fastest(live, last), cut(first, last, HALF)) : StreamId.ZERO;
        return live.stream()
                .filter(holder -> holder.lastDelivered().next().compareTo(pace) >= 0)
                .map(Holder::needsFrom)
                .min(Comparator.naturalOrder())
                .orElse(last);
    }

    private static StreamId fastest(List<Holder> live, StreamId last) {
        return live.stream()
                .map(Holder::needsFrom)
                .max(Comparator.naturalOrder())
                .orElse(last);
    }

    private static StreamId earliest(StreamId one, StreamId other) {
        return StreamId.earlier(one, other);
    }

    private static StreamId latest(StreamId one, StreamId other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
