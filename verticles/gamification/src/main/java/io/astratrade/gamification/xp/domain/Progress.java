package io.astratrade.gamification.xp.domain;

/** A user's progress: `xp` is the sum of `entries` ledger entries; levels up to `peakLevel` have been celebrated. */
public record Progress(String userId, long xp, long entries, int peakLevel) {

    /** Somebody who has done nothing yet. */
    public static Progress none(String userId) {
        return new Progress(userId, 0, 0, 1);
    }

    Progress plus(long gained, int level) {
        return new Progress(userId, Math.addExact(xp, gained), entries + 1, Math.max(peakLevel, level));
    }
}
