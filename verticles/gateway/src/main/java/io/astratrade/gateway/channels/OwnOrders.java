package io.astratrade.gateway.channels;

import io.astratrade.codec.EventCodec;
import io.astratrade.codec.event.Event;
import io.astratrade.codec.event.TradingEvent.OrderAccepted;
import io.astratrade.codec.event.TradingEvent.OrderCancelled;
import io.astratrade.codec.event.TradingEvent.OrderRejected;
import io.astratrade.codec.event.TradingEvent.TradeExecuted;
import io.astratrade.platform.channel.EventRendering;

/** Events of a user's orders: their fields, after an `event` that names the type. */
final class OwnOrders implements EventRendering {
    @Override
    public void render(Event event, Audience audience) {
        if (event instanceof TradeExecuted trade) {
            show(trade.userId(), "trade_executed", trade, audience);
        } else if (event instanceof OrderAccepted order) {
            show(order.userId(), "order_accepted", order, audience);
        } else if (event instanceof OrderRejected order) {
            show(order.userId(), "order_rejected", order, audience);
        } else if (event instanceof OrderCancelled order) {
            show(order.userId(), "order_cancelled", order, audience);
        }
    }

    private static void show(String userId, String name, Event event, Audience audience) {
        audience.show(
                userId,
                () -> "{\"event\":\"" + name + "\"," + EventCodec.json(event).substring(1));
    }
}
