package io.astratrade.trading.engine;

import io.astratrade.trading.engine.command.Instrument;

/** The reference prices of the simulated market: a seeded walk that returns to where it began, in whole ticks. */
public final class MarketSimulator {
    private static final int BPS = 10_000;
    private static final int PULL = 4_000;

    private final long seed;

    public MarketSimulator(long seed) {
        this.seed = seed;
    }

    /** The price after `current` at a step; the same arguments give the same price. Between half and 1.8 times the first. */
    public long next(Instrument instrument, long current, long step) {
        long noise = mix(seed ^ mix(step) ^ mix(instrument.symbol().hashCode()));
        long range = 2L * instrument.volatilityBps() * 100 + 1;
        long hundredths = Math.floorMod(noise, range) - (range - 1) / 2;
        long move = current / (BPS * 100L) * hundredths + current % (BPS * 100L) * hundredths / (BPS * 100L);
        long pull = (instrument.referencePrice() - current) / PULL;
        long next = nearestTick(current + move + pull, instrument.tick());
        long low = instrument.referencePrice() / 2;
        long high = instrument.referencePrice() / 5 * 9;
        return Math.max(ceilTick(low, instrument.tick()), Math.min(high / instrument.tick() * instrument.tick(), next));
    }

    /** Up as often as down: rounding down at each step would let prices of coarse ticks sink. */
    private static long nearestTick(long price, long tick) {
        return (price + tick / 2) / tick * tick;
    }

    private static long ceilTick(long price, long tick) {
        return (price + tick - 1) / tick * tick;
    }

    /** The finaliser of SplitMix64. */
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
