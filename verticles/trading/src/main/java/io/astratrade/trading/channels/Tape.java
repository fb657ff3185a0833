package io.astratrade.trading.channels;

import io.astratrade.codec.EventCodec;
import io.astratrade.codec.event.Event;
import io.astratrade.codec.event.Liquidity;
import io.astratrade.codec.event.OrderSide;
import io.astratrade.codec.event.TradingEvent.TradeExecuted;
import io.astratrade.codec.format.WireName;
import io.astratrade.platform.channel.EventRendering;
import io.vertx.core.json.JsonObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Matches as everybody may see them: without users and orders, once each, with the side of who took. */
final class Tape implements EventRendering {
    private static final List<String> SHOWN = List.of("symbol", "quantity", "price", "executed_at");
    private static final int REMEMBERED = 4_096;

    private final Set<String> printed = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    @Override
    public void render(Event event, Audience audience) {
        if (event instanceof TradeExecuted fill && printed.add(match(fill))) {
            audience.show(fill.symbol(), () -> json(fill));
        }
    }

    /** Fills that were written before matches had ids stand for themselves. */
    private static String match(TradeExecuted fill) {
        return fill.matchId() == null ? fill.tradeId() : fill.matchId();
    }

    private static String json(TradeExecuted fill) {
        JsonObject all = new JsonObject(EventCodec.json(fill));
        JsonObject shown = new JsonObject().put("id", match(fill)).put("side", WireName.of(taker(fill)));
        SHOWN.forEach(field -> shown.put(field, all.getValue(field)));
        return shown.encode();
    }

    private static OrderSide taker(TradeExecuted fill) {
        boolean took = fill.liquidity() == Liquidity.TAKER;
        return took == (fill.side() == OrderSide.BUY) ? OrderSide.BUY : OrderSide.SELL;
    }
}
