package io.astratrade.trading;

import io.astratrade.platform.config.Config;
import io.astratrade.platform.config.ConfigReader;
import io.astratrade.platform.module.Deployment;
import io.astratrade.platform.module.Service;
import io.astratrade.platform.module.ServiceModule;
import io.astratrade.trading.domain.InstrumentTable;
import io.astratrade.trading.shard.Shards;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The trading service. */
public final class TradingModule implements ServiceModule {
    @Override
    public String name() {
        return "trading";
    }

    @Override
    public String description() {
        return "orders, positions, accounts and the simulated market";
    }

    @Override
    public void check(Config config) {
        ConfigReader reader = config.reader(name());
        TradingConfig.from(reader);
        InstrumentTable.from(config, reader);
        reader.done();
    }

    @Override
    public List<Deployment> deployments(Service service) {
        ConfigReader reader = service.config().reader(name());
        TradingConfig config = TradingConfig.from(reader);
        InstrumentTable instruments = InstrumentTable.from(service.config(), reader);
        reader.done();
        Shards shards = new Shards(config.shards());
        List<Deployment> all = new ArrayList<>();
        for (int shard = 0; shard < config.shards(); shard++) {
            int number = shard;
            all.add(Deployment.single(() -> new TradingShardVerticle(service, config, instruments, shards, number)));
        }
        all.add(Deployment.single(() -> new TradingEventsVerticle(service)));
        AtomicInteger copies = new AtomicInteger();
        all.add(Deployment.scaled(
                () -> new TradingApiVerticle(service, instruments, shards, copies.getAndIncrement())));
        return all;
    }
}
