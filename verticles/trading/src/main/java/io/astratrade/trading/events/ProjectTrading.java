package io.astratrade.trading.events;

import io.astratrade.codec.ConsumerGroup;
import io.astratrade.codec.Envelope;
import io.astratrade.codec.event.TradingEvent.OrderAccepted;
import io.astratrade.codec.event.TradingEvent.OrderCancelled;
import io.astratrade.codec.event.TradingEvent.PositionClosed;
import io.astratrade.codec.event.TradingEvent.TradeExecuted;
import io.astratrade.platform.events.consume.EventRouter;
import io.astratrade.trading.store.ProjectionStore;
import java.util.List;

/** Writes down orders, trades and closed positions for history; any order of events will do. */
public final class ProjectTrading {
    private ProjectTrading() {}

    /** The group trading_internal. */
    public static EventRouter router(ProjectionStore store) {
        return EventRouter.of(ConsumerGroup.TRADING_INTERNAL)
                .onBatch(OrderAccepted.class, (orders, tx) -> store.orders(tx, orders))
                .onBatch(OrderCancelled.class, (ends, tx) -> store.cancellations(tx, ends))
                .onBatch(TradeExecuted.class, (trades, tx) -> store.trades(tx, trades))
                .onBatch(List.of(PositionClosed.class), (batch, tx) -> store.closedPositions(tx, closings(batch)));
    }

    private static List<ProjectionStore.Closing> closings(List<Envelope> batch) {
        return batch.stream()
                .map(event -> new ProjectionStore.Closing(event.id(), (PositionClosed) event.data()))
                .toList();
    }
}
