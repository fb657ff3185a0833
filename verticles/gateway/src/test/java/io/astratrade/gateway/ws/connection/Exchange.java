package io.astratrade.gateway.ws.connection;

import io.astratrade.codec.EventIds;
import io.astratrade.codec.amount.Money;
import io.astratrade.codec.amount.Price;
import io.astratrade.codec.amount.Quantity;
import io.astratrade.codec.event.Liquidity;
import io.astratrade.codec.event.OrderKind;
import io.astratrade.codec.event.OrderSide;
import io.astratrade.codec.event.TimeInForce;
import io.astratrade.codec.event.TradingEvent.OrderAccepted;
import io.astratrade.codec.event.TradingEvent.TradeExecuted;
import io.astratrade.gateway.Backend;
import io.astratrade.testkit.TestTokens;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** The answers of the trading and gamification services that channels are filled from, and events of theirs. */
public final class Exchange {
    final AtomicLong price = new AtomicLong(100);
    final AtomicInteger tickerReads = new AtomicInteger();
    final AtomicInteger requests = new AtomicInteger();
    final AtomicInteger status = new AtomicInteger(200);

    void trading(HttpServerRequest request) {
        String path = request.path();
        requests.incrementAndGet();
        if (status.get() != 200) {
            request.response().setStatusCode(status.get()).end("{}");
        } else if (path.equals("/api/v1/trading/markets")) {
            tickerReads.incrementAndGet();
            Backend.json(request, items(ticker("BTC-USD"), ticker("ETH-USD")));
        } else if (path.equals("/api/v1/trading/markets/BTC-USD/trades")) {
            Backend.json(request, items(new JsonObject().put("id", "earlier")));
        } else if (path.equals("/api/v1/trading/orders")) {
            Backend.json(
                    request,
                    items(new JsonObject().put("id", "open-1").put("asked_by", request.getHeader("Authorization"))));
        } else {
            request.response().setStatusCode(404).end("{}");
        }
    }

    void gamification(HttpServerRequest request) {
        String period = request.path().substring(request.path().lastIndexOf('/') + 1);
        Backend.json(request, items().put("period", period).put("top", price.get()));
    }

    private JsonObject ticker(String symbol) {
        return new JsonObject().put("symbol", symbol).put("last", Long.toString(price.get()));
    }

    private static JsonObject items(JsonObject... items) {
        return new JsonObject().put("items", new JsonArray(java.util.List.of(items)));
    }

    static OrderAccepted accepted(String user, String order) {
        return new OrderAccepted(
                order,
                TestTokens.userId(user),
                "BTC-USD",
                OrderSide.BUY,
                OrderKind.LIMIT,
                Quantity.parse("1"),
                Price.parse("100"),
                TimeInForce.GTC,
                null,
                true,
                Instant.now());
    }

    public static TradeExecuted fill(String user, String matchId, OrderSide side, Liquidity liquidity, Instant at) {
        return fill(user, EventIds.next(), matchId, side, liquidity, at);
    }

    public static TradeExecuted fill(
            String user, String tradeId, String matchId, OrderSide side, Liquidity liquidity, Instant at) {
        return new TradeExecuted(
                tradeId,
                "order-of-" + user,
                TestTokens.userId(user),
                "BTC-USD",
                side,
                Quantity.parse("0.5"),
                Price.parse("100"),
                Money.parse("50"),
                Money.parse("0.05"),
                liquidity,
                at,
                Money.parse("0"),
                "ASTRA",
                true,
                matchId,
                user);
    }

    static TradeExecuted fill(String user) {
        return fill(user, EventIds.next(), OrderSide.BUY, Liquidity.TAKER, Instant.now());
    }
}
