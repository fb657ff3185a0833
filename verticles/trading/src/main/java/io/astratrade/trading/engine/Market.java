package io.astratrade.trading.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One instrument's market: reference price, both sides of users' orders and of the market maker's quotes, last trades. */
final class Market {
    private static final int TRADES_KEPT = 100;
    private static final long DAY_MICROS = 86_400_000_000L;
    private static final int BPS = 10_000;

    Instrument instrument;
    final Book bids = new Book(Side.BUY);
    final Book asks = new Book(Side.SELL);
    final Ladder makerBids = new Ladder(Side.BUY);
    final Ladder makerAsks = new Ladder(Side.SELL);
    final Deque<MarketTrade> trades = new ArrayDeque<>();
    long reference;
    long last;
    long day;
    long dayOpen;
    long dayHigh;
    long dayLow;
    long dayVolume;

    Market(Instrument instrument) {
        this.instrument = instrument;
        move(instrument.referencePrice());
    }

    void move(long price) {
        reference = price;
        makerBids.quote(instrument, price);
        makerAsks.quote(instrument, price);
    }

    Book book(Side side) {
        return side == Side.BUY ? bids : asks;
    }

    Ladder ladder(Side side) {
        return side == Side.BUY ? makerBids : makerAsks;
    }

    /** The worst price at which a market order of this side may trade. */
    long collar(Side side, int collarBps) {
        long distance = ofReference(collarBps);
        return side == Side.BUY ? reference + distance : reference - distance;
    }

    boolean withinBand(long price) {
        long distance = ofReference(instrument.bandBps());
        return price >= reference - distance && price <= reference + distance;
    }

    private long ofReference(int bps) {
        return reference / BPS * bps + reference % BPS * bps / BPS;
    }

    void traded(MarketTrade trade) {
        long today = trade.timeMicros() / DAY_MICROS;
        if (day != today) {
            day = today;
            dayOpen = trade.price();
            dayHigh = trade.price();
            dayLow = trade.price();
            dayVolume = 0;
        }
        last = trade.price();
        dayHigh = Math.max(dayHigh, trade.price());
        dayLow = Math.min(dayLow, trade.price());
        dayVolume = trade.quantity() > Long.MAX_VALUE - dayVolume ? Long.MAX_VALUE : dayVolume + trade.quantity();
        trades.addFirst(trade);
        if (trades.size() > TRADES_KEPT) {
            trades.removeLast();
        }
    }

    BookView book(int depth) {
        TreeMap<Long, Long> bidLevels = new TreeMap<>(Comparator.reverseOrder());
        TreeMap<Long, Long> askLevels = new TreeMap<>();
        bids.addTo(bidLevels);
        makerBids.addTo(bidLevels);
        asks.addTo(askLevels);
        makerAsks.addTo(askLevels);
        return new BookView(top(bidLevels, depth), top(askLevels, depth));
    }

    /** The numbers of a day that is over are shown no more, though nobody has traded since. */
    TickerView ticker(long nowMicros) {
        boolean today = day == nowMicros / DAY_MICROS;
        return new TickerView(
                instrument.symbol(),
                last,
                reference,
                best(Side.BUY),
                best(Side.SELL),
                today ? dayOpen : 0,
                today ? dayHigh : 0,
                today ? dayLow : 0,
                today ? dayVolume : 0);
    }

    /** The best price that somebody offers on this side; 0 when nobody does. */
    long best(Side side) {
        Order user = book(side).best();
        Ladder maker = ladder(side);
        if (maker.empty()) {
            return user == null ? 0 : user.limitPrice;
        }
        boolean userIsBetter = user != null && (user.limitPrice - maker.bestPrice()) * side.sign() > 0;
        return userIsBetter ? user.limitPrice : maker.bestPrice();
    }

    private static List<BookView.Level> top(Map<Long, Long> quantities, int depth) {
        List<BookView.Level> levels = new ArrayList<>(depth);
        for (Map.Entry<Long, Long> level : quantities.entrySet()) {
            if (levels.size() == depth) {
                break;
            }
            levels.add(new BookView.Level(level.getKey(), level.getValue()));
        }
        return levels;
    }
}
