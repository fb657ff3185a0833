package io.astratrade.gamification.xp.domain;

/** Formula that turns XP into levels and levels into a multiplier of further XP; whole numbers only, exact for every long. */
public record Levels(long unit, int max, int multiplierEvery, int multiplierPercent) {
    private static final int WHOLE_PERCENT = 100;

    /** min(max, floor(sqrt(xp / unit)) + 1); 1 for no XP. */
    public int at(long xp) {
        return (int) Math.min(max, squareRoot(xp / unit) + 1);
    }

    /** XP still missing for the next level, 0 at the highest. */
    public long toNext(long xp) {
        int level = at(xp);
        return level == max ? 0 : unit * level * level - xp;
    }

    /** What a user at this total really gets for an activity worth `base` XP. */
    public long multiplied(long base, long xp) {
        return Math.multiplyExact(base, percent(at(xp))) / WHOLE_PERCENT;
    }

    /** 100 below the first reward, then more by each. */
    public int percent(int level) {
        return WHOLE_PERCENT + multiplierPercent * (level / multiplierEvery);
    }

    /** The largest r with r * r <= value, for value >= 0. */
    static long squareRoot(long value) {
        if (value < 2) {
            return value;
        }
        long root = 1L << ((65 - Long.numberOfLeadingZeros(value)) / 2);
        long better = (root + value / root) / 2;
        while (better < root) {
            root = better;
            better = (root + value / root) / 2;
        }
        return root;
    }
}
