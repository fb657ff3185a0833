package io.astratrade.trading.engine;

import java.util.Map;

/** One side of the simulated market maker's quotes: equal levels away from the reference price, renewed at each tick. */
final class Ladder {
    static final int LEVELS = 20;

    private final Side side;
    final long[] prices = new long[LEVELS];
    final long[] left = new long[LEVELS];
    int first;

    Ladder(Side side) {
        this.side = side;
        this.first = LEVELS;
    }

    void quote(Instrument instrument, long reference) {
        long half = Math.max(instrument.tick(), reference / 20_000 * instrument.spreadBps());
        long step = Math.max(instrument.tick(), ticks(half, instrument.tick()));
        long best = side == Side.BUY ? reference - half : reference + half;
        long rounded = ticks(best, instrument.tick());
        for (int i = 0; i < LEVELS; i++) {
            prices[i] = Math.max(instrument.tick(), rounded - side.sign() * i * step);
            left[i] = instrument.levelQuantity();
        }
        first = 0;
    }

    boolean empty() {
        return first == LEVELS;
    }

    long bestPrice() {
        return prices[first];
    }

    long bestQuantity() {
        return left[first];
    }

    void take(long quantity) {
        left[first] -= quantity;
        if (left[first] == 0) {
            first++;
        }
    }

    void addTo(Map<Long, Long> quantities) {
        for (int i = first; i < LEVELS; i++) {
            quantities.merge(prices[i], left[i], Long::sum);
        }
    }

    private static long ticks(long price, long tick) {
        return price / tick * tick;
    }
}
