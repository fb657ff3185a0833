package io.astratrade.gateway.channels;

import io.astratrade.codec.EventCodec;
import io.astratrade.codec.event.Event;
import io.astratrade.codec.event.Liquidity;
import io.astratrade.codec.event.TradingEvent.TradeExecuted;
import io.astratrade.platform.channel.EventRendering;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Trades as everybody may see them: without users and orders, and once when two users traded with each other. */
final class Tape implements EventRendering {
    private static final List<String> SHOWN = List.of("trade_id", "symbol", "side", "quantity", "price", "executed_at");

    private final Map<String, TradeExecuted> lastTaker = new HashMap<>();

    @Override
    public void render(Event event, Audience audience) {
        if (event instanceof TradeExecuted fill && print(fill)) {
            audience.show(fill.symbol(), () -> json(fill));
        }
    }

    /** False for the resting side of a trade whose taking side was printed. */
    private boolean print(TradeExecuted fill) {
        TradeExecuted taker = lastTaker.remove(fill.symbol());
        if (fill.liquidity() == Liquidity.TAKER) {
            lastTaker.put(fill.symbol(), fill);
            return true;
        }
        return taker == null || fill.matchId() == null || !fill.matchId().equals(taker.matchId());
    }

    private static String json(TradeExecuted fill) {
        JsonObject all = new JsonObject(EventCodec.json(fill));
        JsonObject shown = new JsonObject();
        SHOWN.forEach(field -> shown.put(field, all.getValue(field)));
        return shown.encode();
    }
}
