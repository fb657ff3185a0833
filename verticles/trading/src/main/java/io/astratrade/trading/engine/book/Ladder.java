package io.astratrade.trading.engine.book;

import io.astratrade.trading.engine.command.Instrument;
import io.astratrade.trading.engine.command.Side;
import java.util.Map;

/** One side of the simulated market maker's quotes: equal levels away from the reference price, renewed at each tick. */
public final class Ladder {
    public static final int LEVELS = 20;

    private final Side side;
    public final long[] prices = new long[LEVELS];
    public final long[] left = new long[LEVELS];
    public int first;

    public Ladder(Side side) {
        this.side = side;
        this.first = LEVELS;
    }

    public void quote(Instrument instrument, long reference) {
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

    public boolean empty() {
        return first == LEVELS;
    }

    public long bestPrice() {
        return prices[first];
    }

    public long bestQuantity() {
        return left[first];
    }

    public void take(long quantity) {
        left[first] -= quantity;
        if (left[first] == 0) {
            first++;
        }
    }

    public void addTo(Map<Long, Long> quantities) {
        for (int i = first; i < LEVELS; i++) {
            quantities.merge(prices[i], left[i], Long::sum);
        }
    }

    private static long ticks(long price, long tick) {
        return price / tick * tick;
    }
}
