package io.astratrade.gateway.ws;

import io.astratrade.gateway.proxy.Upstream;
import io.astratrade.gateway.proxy.UpstreamAnswer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which feed fills which channel. */
final class Feeds {
    private static final String TICKERS = "/api/v1/trading/markets";
    private static final String BOARD = "/api/v1/gamification/leaderboards/xp/";

    private final Upstream upstream;
    private final Feed tickers;
    private final Feed trades;
    private final Map<String, PolledFeed> boards = new HashMap<>();
    private final Feed orders;

    Feeds(Vertx vertx, WsConfig config, Upstream upstream, String redisUri) {
        this.upstream = upstream;
        Instruments instruments = new Instruments(() -> tickers().map(Map::keySet));
        TailFeed trading = new TailFeed(vertx, upstream, redisUri);
        this.tickers = new InstrumentFeed(instruments, new PolledFeed(vertx, config.ticker(), this::tickers));
        this.trades = new InstrumentFeed(instruments, trading);
        this.orders = trading;
        for (String period : List.of("daily", "weekly", "all-time")) {
            boards.put(period, new PolledFeed(vertx, config.leaderboard(), () -> board(period)));
        }
    }

    Feed of(Channel channel) {
        return switch (channel.kind()) {
            case TICKER -> tickers;
            case LEADERBOARD -> boards.get(channel.argument());
            case TRADES -> trades;
            case ORDERS -> orders;
        };
    }

    private Future<Map<String, String>> tickers() {
        return read("trading", TICKERS).map(answer -> {
            Map<String, String> bySymbol = new HashMap<>();
            answer.getJsonArray("items").forEach(item -> {
                JsonObject ticker = (JsonObject) item;
                bySymbol.put(ticker.getString("symbol"), ticker.encode());
            });
            return bySymbol;
        });
    }

    private Future<Map<String, String>> board(String period) {
        return read("gamification", BOARD + period).map(board -> Map.of(period, board.encode()));
    }

    private Future<JsonObject> read(String service, String uri) {
        return upstream.get(service, uri, null).compose(Feeds::found);
    }

    private static Future<JsonObject> found(UpstreamAnswer answer) {
        return answer.status() == 200
                ? Future.succeededFuture(answer.body().toJsonObject())
                : Future.failedFuture("answered " + answer.status());
    }
}
