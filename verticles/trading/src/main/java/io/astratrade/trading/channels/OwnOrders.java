package io.astratrade.trading.channels;

import io.astratrade.codec.EventCodec;
import io.astratrade.codec.event.Event;
import io.astratrade.codec.event.TradingEvent.OrderAccepted;
import io.astratrade.codec.event.TradingEvent.OrderCancelled;
import io.astratrade.codec.event.TradingEvent.OrderRejected;
import io.astratrade.codec.event.TradingEvent.TradeExecuted;
import io.astratrade.platform.channel.EventRendering;
import io.vertx.core.json.JsonObject;

/** Events of a user's orders: an `event` that names the type, the `id` of the order as snapshots have it, and the event's other fields. */
final class OwnOrders implements EventRendering {
    @Override
    public void render(Event event, Audience audience) {
        if (event instanceof TradeExecuted trade) {
            show(trade.userId(), "trade_executed", trade.orderId(), trade, audience);
        } else if (event instanceof OrderAccepted order) {
            show(order.userId(), "order_accepted", order.orderId(), order, audience);
        } else if (event instanceof OrderRejected order) {
            show(order.userId(), "order_rejected", order.orderId(), order, audience);
        } else if (event instanceof OrderCancelled order) {
            show(order.userId(), "order_cancelled", order.orderId(), order, audience);
        }
    }

    private static void show(String userId, String name, String orderId, Event event, Audience audience) {
        audience.show(userId, () -> update(name, orderId, event).encode());
    }

    private static JsonObject update(String name, String orderId, Event event) {
        JsonObject fields = new JsonObject(EventCodec.json(event));
        fields.remove("order_id");
        return new JsonObject().put("event", name).put("id", orderId).mergeIn(fields);
    }
}
