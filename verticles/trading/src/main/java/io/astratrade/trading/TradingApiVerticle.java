package io.astratrade.trading;

import io.astratrade.platform.api.ApiRouter;
import io.astratrade.platform.module.Service;
import io.astratrade.trading.api.CancelAllOrders;
import io.astratrade.trading.api.CancelOrder;
import io.astratrade.trading.api.ClosePosition;
import io.astratrade.trading.api.GetAccount;
import io.astratrade.trading.api.GetBook;
import io.astratrade.trading.api.GetOrder;
import io.astratrade.trading.api.ListInstruments;
import io.astratrade.trading.api.ListMarketTrades;
import io.astratrade.trading.api.ListMarkets;
import io.astratrade.trading.api.ListOrders;
import io.astratrade.trading.api.ListPositions;
import io.astratrade.trading.api.ListTrades;
import io.astratrade.trading.api.PlaceOrder;
import io.astratrade.trading.domain.InstrumentTable;
import io.astratrade.trading.shard.Shards;
import io.astratrade.trading.store.HistoryStore;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;

/** The HTTP side of trading; the first instances share the event loops of the shards, which makes them a fifth faster. */
final class TradingApiVerticle extends VerticleBase {
    private final Service service;
    private final InstrumentTable instruments;
    private final Shards shards;
    private final int number;

    TradingApiVerticle(Service service, InstrumentTable instruments, Shards shards, int number) {
        this.service = service;
        this.instruments = instruments;
        this.shards = shards;
        this.number = number;
    }

    @Override
    public Future<?> start() {
        HistoryStore history = new HistoryStore(service.database());
        ApiRouter routes = service.http()
                .routes()
                .open("listInstruments", new ListInstruments(instruments))
                .open("listMarkets", new ListMarkets(instruments, shards))
                .open("getBook", new GetBook(instruments, shards))
                .open("listMarketTrades", new ListMarketTrades(instruments, shards))
                .securedSelfDecoding("placeOrder", new PlaceOrder(instruments, shards))
                .secured("listOrders", new ListOrders(instruments, shards, history))
                .secured("getOrder", new GetOrder(shards, history))
                .secured("cancelOrder", new CancelOrder(shards, history))
                .secured("cancelAllOrders", new CancelAllOrders(instruments, shards))
                .secured("getAccount", new GetAccount(shards))
                .secured("listPositions", new ListPositions(shards))
                .secured("closePosition", new ClosePosition(instruments, shards))
                .secured("listTrades", new ListTrades(history));
        return shards.beside(number, () -> service.http().listen(routes, shards.numbers()));
    }
}
