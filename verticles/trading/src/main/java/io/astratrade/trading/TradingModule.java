package io.astratrade.trading;

import io.astratrade.codec.ConsumerGroup;
import io.astratrade.platform.config.Config;
import io.astratrade.platform.config.ConfigReader;
import io.astratrade.platform.module.Deployment;
import io.astratrade.platform.module.Domain;
import io.astratrade.platform.module.Service;
import io.astratrade.platform.module.ServiceModule;
import io.astratrade.trading.channels.TradingChannels;
import io.astratrade.trading.domain.InstrumentTable;
import io.astratrade.trading.domain.TradingRefusal;
import io.astratrade.trading.engine.OrderRefusal;
import io.astratrade.trading.events.ProjectTrading;
import io.astratrade.trading.plan.KeepPlanLimits;
import io.astratrade.trading.plan.PlanLimitStore;
import io.astratrade.trading.shard.Shards;
import io.astratrade.trading.store.ProjectionStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The trading service. */
public final class TradingModule implements ServiceModule {
    /** The numbers of trading, and what can be traded. */
    record Settings(TradingConfig numbers, InstrumentTable instruments) {}

    @Override
    public Domain<Settings> domain() {
        return Domain.named("trading", "orders, positions, accounts and the simulated market", TradingModule::settings)
                .port(8001)
                .order(20)
                .required()
                .answers("trading")
                .refuses(OrderRefusal.class)
                .refuses(TradingRefusal.class)
                .can("orders", "positions", "market-data")
                .shows(TradingChannels.all())
                .consumes(
                        ConsumerGroup.TRADING_INTERNAL,
                        (service, settings) -> KeepPlanLimits.keptBy(
                                ProjectTrading.router(new ProjectionStore()), new PlanLimitStore(service.database())))
                .deploys(TradingModule::verticles)
                .build();
    }

    private static Settings settings(Config config, ConfigReader reader) {
        return new Settings(TradingConfig.from(reader), InstrumentTable.from(config, reader));
    }

    private static List<Deployment> verticles(Service service, Settings settings) {
        TradingConfig config = settings.numbers();
        InstrumentTable instruments = settings.instruments();
        Shards shards = new Shards(config.shards());
        List<Deployment> all = new ArrayList<>();
        for (int shard = 0; shard < config.shards(); shard++) {
            int number = shard;
            all.add(Deployment.single(() -> new TradingShardVerticle(service, config, instruments, shards, number)));
        }
        AtomicInteger copies = new AtomicInteger();
        all.add(Deployment.scaled(
                () -> new TradingApiVerticle(service, instruments, shards, copies.getAndIncrement())));
        return all;
    }
}
