package io.astratrade.trading.engine.command;

import io.astratrade.codec.amount.Notional;

/**
 * Something that can be traded; prices in micros, quantities in 1e-8 units.
 *
 * @param bandBps how far from the reference price a limit may be
 * @param volatilityBps the largest move of the simulated market in one tick
 * @param spreadBps between the market maker's best bid and ask
 * @param levelQuantity what the market maker offers on each level
 */
public record Instrument(
        String symbol,
        String base,
        long referencePrice,
        long tick,
        long lot,
        long minNotional,
        long maxQuantity,
        int bandBps,
        int volatilityBps,
        int spreadBps,
        long levelQuantity) {
    private static final int HIGHEST = 4;
    private static final long QUANTITY_UNITS = 100_000_000L;

    /** @throws IllegalArgumentException when a notional could not be exact or a number makes no sense */
    public Instrument {
        if (tick <= 0 || lot <= 0 || referencePrice <= 0 || maxQuantity <= 0 || levelQuantity <= 0 || minNotional < 0) {
            throw new IllegalArgumentException(symbol + ": tick, lot, price and quantities must be positive");
        }
        if (Math.multiplyExact(tick, lot) % QUANTITY_UNITS != 0) {
            throw new IllegalArgumentException(symbol + ": tick times lot must be a whole number of micros");
        }
        if (levelQuantity % lot != 0 || referencePrice % tick != 0 || maxQuantity % lot != 0) {
            throw new IllegalArgumentException(symbol + ": price must be in ticks and quantities in lots");
        }
    }

    /** Whether the largest order can be valued even at the highest limit above the simulated market's highest price. */
    public boolean countable() {
        try {
            return Notional.micros(Math.multiplyExact(referencePrice, HIGHEST), maxQuantity) > 0;
        } catch (ArithmeticException tooLarge) {
            return false;
        }
    }
}
