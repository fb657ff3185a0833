package io.astratrade.trading.wire;

import io.astratrade.codec.amount.Money;
import io.astratrade.codec.amount.Price;
import io.astratrade.codec.amount.Quantity;
import io.astratrade.codec.format.Rfc3339;
import io.astratrade.codec.format.WireName;
import io.astratrade.trading.engine.command.Instrument;
import io.astratrade.trading.engine.view.AccountView;
import io.astratrade.trading.engine.view.BookView;
import io.astratrade.trading.engine.view.MarketTrade;
import io.astratrade.trading.engine.view.OrderView;
import io.astratrade.trading.engine.view.PositionView;
import io.astratrade.trading.engine.view.TickerView;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;

/** JSON of the engine's views. */
public final class Views {
    private static final String CURRENCY = "USD";

    private Views() {}

    public static JsonObject order(OrderView order) {
        return new JsonObject(OrderJson.of(order));
    }

    public static JsonObject account(AccountView account) {
        return new JsonObject()
                .put("currency", CURRENCY)
                .put("equity", money(account.equity()))
                .put("balance", money(account.cash() + account.reserved() + account.margin()))
                .put("buying_power", money(account.cash()))
                .put("reserved", money(account.reserved()))
                .put("margin_used", money(account.margin()))
                .put("fees_paid", money(account.fees()))
                .put("realized_pnl", money(account.realizedPnl()))
                .put("unrealized_pnl", money(account.unrealizedPnl()))
                .put("deposits", money(account.deposits()))
                .put("practice", true);
    }

    public static JsonObject position(PositionView position) {
        return new JsonObject()
                .put("symbol", position.symbol())
                .put("side", position.quantity() > 0 ? "long" : "short")
                .put("quantity", quantity(Math.abs(position.quantity())))
                .put("entry_price", price(position.entryPrice()))
                .put("mark_price", price(position.markPrice()))
                .put("cost", money(position.cost()))
                .put("unrealized_pnl", money(position.unrealizedPnl()))
                .put("opened_at", time(position.openedMicros()));
    }

    public static JsonObject instrument(Instrument instrument) {
        return new JsonObject()
                .put("symbol", instrument.symbol())
                .put("base", instrument.base())
                .put("quote", CURRENCY)
                .put("tick", price(instrument.tick()))
                .put("lot", quantity(instrument.lot()))
                .put("min_notional", money(instrument.minNotional()))
                .put("max_quantity", quantity(instrument.maxQuantity()))
                .put("price_band_bps", instrument.bandBps());
    }

    public static JsonObject ticker(TickerView ticker) {
        return new JsonObject()
                .put("symbol", ticker.symbol())
                .put("last", orNull(ticker.last()))
                .put("mark", price(ticker.mark()))
                .put("bid", orNull(ticker.bid()))
                .put("ask", orNull(ticker.ask()))
                .put("day_open", orNull(ticker.dayOpen()))
                .put("day_high", orNull(ticker.dayHigh()))
                .put("day_low", orNull(ticker.dayLow()))
                .put("day_volume", quantity(ticker.dayVolume()));
    }

    public static JsonObject book(String symbol, BookView book) {
        return new JsonObject()
                .put("symbol", symbol)
                .put("bids", levels(book.bids()))
                .put("asks", levels(book.asks()));
    }

    public static JsonObject trade(MarketTrade trade) {
        return new JsonObject()
                .put("id", trade.id())
                .put("side", WireName.of(trade.side()))
                .put("quantity", quantity(trade.quantity()))
                .put("price", price(trade.price()))
                .put("executed_at", time(trade.timeMicros()));
    }

    public static JsonObject items(List<JsonObject> items) {
        return new JsonObject().put("items", new JsonArray(items)).putNull("next_cursor");
    }

    private static JsonArray levels(List<BookView.Level> levels) {
        JsonArray array = new JsonArray();
        levels.forEach(
                level -> array.add(new JsonArray().add(price(level.price())).add(quantity(level.quantity()))));
        return array;
    }

    static String orNull(long micros) {
        return micros == 0 ? null : price(micros);
    }

    private static String price(long micros) {
        return new Price(micros).toString();
    }

    private static String money(long micros) {
        return new Money(micros).toString();
    }

    private static String quantity(long units) {
        return new Quantity(units).toString();
    }

    static String time(long micros) {
        return Rfc3339.format(Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000));
    }
}
