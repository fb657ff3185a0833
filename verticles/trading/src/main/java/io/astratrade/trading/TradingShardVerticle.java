package io.astratrade.trading;

import io.astratrade.platform.module.Service;
import io.astratrade.trading.domain.InstrumentTable;
import io.astratrade.trading.engine.command.EngineRules;
import io.astratrade.trading.journal.CommitMeters;
import io.astratrade.trading.journal.EngineFactory;
import io.astratrade.trading.journal.ShardLog;
import io.astratrade.trading.journal.Snapshotter;
import io.astratrade.trading.plan.PlanFollower;
import io.astratrade.trading.plan.PlanLimitStore;
import io.astratrade.trading.shard.EventMapper;
import io.astratrade.trading.shard.Lease;
import io.astratrade.trading.shard.MarketClock;
import io.astratrade.trading.shard.Shard;
import io.astratrade.trading.shard.ShardMeters;
import io.astratrade.trading.shard.ShardState;
import io.astratrade.trading.shard.Shards;
import io.astratrade.trading.store.JournalStore;
import io.astratrade.trading.store.ShardOwnerStore;
import io.astratrade.trading.store.SnapshotStore;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;

/** Owns one shard: its engine lives on this verticle's event loop. */
final class TradingShardVerticle extends VerticleBase {
    private final Service service;
    private final TradingConfig config;
    private final InstrumentTable instruments;
    private final Shards shards;
    private final int number;
    private Shard shard;
    private MarketClock market;
    private PlanFollower plans;
    private Lease lease;

    TradingShardVerticle(
            Service service, TradingConfig config, InstrumentTable instruments, Shards shards, int number) {
        this.service = service;
        this.config = config;
        this.instruments = instruments;
        this.shards = shards;
        this.number = number;
    }

    @Override
    public Future<?> start() {
        JournalStore journal = new JournalStore(service.database());
        SnapshotStore snapshots = new SnapshotStore(service.database());
        EngineFactory engines = new EngineFactory(rules(), instruments.all());
        ShardLog log = new ShardLog(
                vertx,
                number,
                config.shards(),
                service.instanceId(),
                journal,
                snapshots,
                new ShardOwnerStore(service.database()),
                engines,
                service.clock(),
                new CommitMeters(service.meters(), number));
        EventMapper events = new EventMapper(service.name() + "@" + service.version());
        shard = new Shard(number, context, log, events, config.queueLimit());
        ShardMeters.watch(service.meters(), shard);
        lease = new Lease(vertx, shard, log, config.lease());
        market = new MarketClock(vertx, shard, instruments.all(), config.seed(), config.tick());
        Snapshotter snapshotter = new Snapshotter(vertx, number, journal, snapshots, engines);
        vertx.setPeriodic(config.snapshotEvery().toMillis(), tick -> snapshotter.take());
        service.health().require("shard-" + number, this::leading);
        plans = new PlanFollower(vertx, shard, shards, new PlanLimitStore(service.database()));
        lease.start();
        return shard.open().onSuccess(open -> {
            shards.add(shard);
            market.start();
            plans.start();
        });
    }

    private Future<Void> leading() {
        return shard.state() == ShardState.LEADING
                ? Future.succeededFuture()
                : Future.failedFuture("shard " + number + " is " + shard.state());
    }

    private EngineRules rules() {
        return new EngineRules(
                config.practiceBalance().micros(),
                config.takerFeeBps(),
                config.makerFeeBps(),
                config.collarBps(),
                config.tradesPerDay(),
                config.ordersPerSecond(),
                config.maxOpenOrders(),
                config.recentOrders());
    }

    @Override
    public Future<?> stop() {
        market.stop();
        plans.stop();
        shards.remove(shard);
        return shard.close().compose(closed -> lease.release());
    }
}
