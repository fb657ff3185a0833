package io.astratrade.trading.events;

import io.astratrade.codec.Envelope;
import io.astratrade.codec.event.TradingEvent.OrderAccepted;
import io.astratrade.codec.event.TradingEvent.OrderCancelled;
import io.astratrade.codec.event.TradingEvent.PositionClosed;
import io.astratrade.codec.event.TradingEvent.TradeExecuted;
import io.astratrade.platform.db.Tx;
import io.astratrade.platform.events.consume.EventHandler;
import io.astratrade.trading.store.ProjectionStore;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;

/** The group trading_internal: writes down orders, trades and closed positions for history; any order of events will do. */
public final class ProjectTrading implements EventHandler {
    private final ProjectionStore store;

    public ProjectTrading(ProjectionStore store) {
        this.store = store;
    }

    @Override
    public Future<Void> handle(List<Envelope> batch, Tx tx) {
        return store.orders(tx, only(batch, OrderAccepted.class))
                .compose(done -> store.cancellations(tx, only(batch, OrderCancelled.class)))
                .compose(done -> store.trades(tx, only(batch, TradeExecuted.class)))
                .compose(done -> store.closedPositions(tx, closings(batch)));
    }

    private static <E> List<E> only(List<Envelope> batch, Class<E> type) {
        return batch.stream()
                .map(Envelope::data)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static List<ProjectionStore.Closing> closings(List<Envelope> batch) {
        List<ProjectionStore.Closing> closings = new ArrayList<>();
        for (Envelope event : batch) {
            if (event.data() instanceof PositionClosed closed) {
                closings.add(new ProjectionStore.Closing(event.id(), closed));
            }
        }
        return closings;
    }
}
