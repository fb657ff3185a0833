package io.astratrade.trading.engine.book;

import io.astratrade.trading.engine.account.Order;
import io.astratrade.trading.engine.command.Instrument;
import io.astratrade.trading.engine.command.Side;
import io.astratrade.trading.engine.view.BookView;
import io.astratrade.trading.engine.view.MarketTrade;
import io.astratrade.trading.engine.view.TickerView;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One instrument's market: reference price, both sides of users' orders and of the market maker's quotes, last trades. */
public final class Market {
    private static final int TRADES_KEPT = 100;
    private static final long DAY_MICROS = 86_400_000_000L;
    private static final int BPS = 10_000;

    public Instrument instrument;
    public final Book bids = new Book(Side.BUY);
    public final Book asks = new Book(Side.SELL);
    public final Ladder makerBids = new Ladder(Side.BUY);
    public final Ladder makerAsks = new Ladder(Side.SELL);
    public final Deque<MarketTrade> trades = new ArrayDeque<>();
    public long reference;
    public long last;
    public long day;
    public long dayOpen;
    public long dayHigh;
    public long dayLow;
    public long dayVolume;

    public Market(Instrument instrument) {
        this.instrument = instrument;
        move(instrument.referencePrice());
    }

    public void move(long price) {
        reference = price;
        makerBids.quote(instrument, price);
        makerAsks.quote(instrument, price);
    }

    public Book book(Side side) {
        return side == Side.BUY ? bids : asks;
    }

    public Ladder ladder(Side side) {
        return side == Side.BUY ? makerBids : makerAsks;
    }

    /** The worst price at which a market order of this side may trade. */
    public long collar(Side side, int collarBps) {
        long distance = ofReference(collarBps);
        return side == Side.BUY ? reference + distance : reference - distance;
    }

    public boolean withinBand(long price) {
        long distance = ofReference(instrument.bandBps());
        return price >= reference - distance && price <= reference + distance;
    }

    private long ofReference(int bps) {
        return reference / BPS * bps + reference % BPS * bps / BPS;
    }

    public void traded(MarketTrade trade) {
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

    public BookView book(int depth) {
        TreeMap<Long, Long> bidLevels = new TreeMap<>(Comparator.reverseOrder());
        TreeMap<Long, Long> askLevels = new TreeMap<>();
        bids.addTo(bidLevels);
        makerBids.addTo(bidLevels);
        asks.addTo(askLevels);
        makerAsks.addTo(askLevels);
        return new BookView(top(bidLevels, depth), top(askLevels, depth));
    }

    /** The numbers of a day that is over are shown no more, though nobody has traded since. */
    public TickerView ticker(long nowMicros) {
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
    public long best(Side side) {
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
