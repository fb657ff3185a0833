package io.astratrade.trading.engine;

import io.astratrade.trading.engine.command.Instrument;
import io.astratrade.trading.engine.command.Side;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** One market as its rules read: plain lists, everything searched anew each time, money in big integers. */
final class NaiveExchange {
    /** An execution as a participant sees it. */
    record Trade(long quantity, long price, boolean maker) {}

    /** What somebody offers: a user's order, or one level of the market maker's quotes (user -1). */
    static final class Offer {
        final int user;
        final Side side;
        final long price;
        long left;
        boolean cancelled;
        final List<Trade> trades = new ArrayList<>();

        Offer(int user, Side side, long price, long left) {
            this.user = user;
            this.side = side;
            this.price = price;
            this.left = left;
        }

        private void trade(long quantity, long price, boolean maker) {
            left -= quantity;
            trades.add(new Trade(quantity, price, maker));
        }
    }

    private static final int MARKET_MAKER = -1;
    private static final int LEVELS = 20;

    private final Instrument instrument;
    private final int collarBps;
    private final List<Offer> users = new ArrayList<>();
    private List<Offer> quotes = new ArrayList<>();
    private long reference;

    NaiveExchange(Instrument instrument, int collarBps) {
        this.instrument = instrument;
        this.collarBps = collarBps;
        quote(instrument.referencePrice());
    }

    /** Works an order; a market order that finds nobody within the collar gives null. */
    Offer place(int user, Side side, Long limit, long quantity, boolean rests) {
        long worst = limit == null ? collar(side) : limit;
        Offer order = new Offer(user, side, worst, quantity);
        if (limit == null && best(side, worst) == null) {
            return null;
        }
        for (Offer other = best(side, worst); order.left > 0 && other != null; other = best(side, worst)) {
            if (other.user == user) {
                other.cancelled = true;
            } else {
                long traded = Math.min(order.left, other.left);
                order.trade(traded, other.price, false);
                other.trade(traded, other.price, true);
            }
        }
        if (order.left > 0 && rests) {
            users.add(order);
        } else {
            order.cancelled = order.left > 0;
        }
        return order;
    }

    void cancelAll(int user) {
        users.stream().filter(order -> order.user == user && open(order)).forEach(order -> order.cancelled = true);
    }

    /** New quotes; resting orders that they reach trade at the order's own price, bids before asks. */
    void move(long price) {
        quote(price);
        for (Side side : List.of(Side.BUY, Side.SELL)) {
            List<Offer> resting = users.stream()
                    .filter(order -> order.side == side)
                    .sorted(bestFirst(side))
                    .toList();
            for (Offer order : resting) {
                for (Offer quote : quotes) {
                    boolean crosses = quote.side != side && (order.price - quote.price) * side.sign() >= 0;
                    long traded = open(order) && crosses ? Math.min(order.left, quote.left) : 0;
                    if (traded > 0) {
                        order.trade(traded, order.price, true);
                        quote.left -= traded;
                    }
                }
            }
        }
    }

    /** Quantities on offer by price. */
    TreeMap<Long, Long> depth(Side side) {
        TreeMap<Long, Long> depth = new TreeMap<>(side == Side.BUY ? Comparator.reverseOrder() : null);
        offers().stream()
                .filter(offer -> offer.side == side)
                .forEach(offer -> depth.merge(offer.price, offer.left, Long::sum));
        return depth;
    }

    /** The best offer that a taker of this side would accept; at one price users first, the earliest of them. */
    private Offer best(Side taker, long worst) {
        return offers().stream()
                .filter(offer -> offer.side != taker && (worst - offer.price) * taker.sign() >= 0)
                .min(bestFirst(taker.opposite()))
                .orElse(null);
    }

    private List<Offer> offers() {
        List<Offer> all = new ArrayList<>(users);
        all.addAll(quotes);
        all.removeIf(offer -> !open(offer));
        return all;
    }

    private static boolean open(Offer offer) {
        return !offer.cancelled && offer.left > 0;
    }

    private static Comparator<Offer> bestFirst(Side side) {
        return Comparator.comparingLong(offer -> -side.sign() * offer.price);
    }

    private long collar(Side side) {
        BigInteger distance = BigInteger.valueOf(reference)
                .multiply(BigInteger.valueOf(collarBps))
                .divide(BigInteger.valueOf(10_000));
        return reference + side.sign() * distance.longValueExact();
    }

    private void quote(long price) {
        reference = price;
        quotes = new ArrayList<>();
        long tick = instrument.tick();
        long half = Math.max(tick, price / 20_000 * instrument.spreadBps());
        for (Side side : Side.values()) {
            long best = Math.floorDiv(price - side.sign() * half, tick) * tick;
            for (int level = 0; level < LEVELS; level++) {
                long away = level * Math.max(tick, half / tick * tick);
                long at = Math.max(tick, best - side.sign() * away);
                quotes.add(new Offer(MARKET_MAKER, side, at, instrument.levelQuantity()));
            }
        }
    }
}
