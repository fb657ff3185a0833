package io.astratrade.trading.shard;

import io.astratrade.platform.db.Database;
import io.astratrade.platform.harness.ServiceHarness;
import io.astratrade.testkit.Await;
import io.astratrade.trading.TradingModule;
import io.astratrade.trading.domain.InstrumentTable;
import io.astratrade.trading.engine.Outcome;
import io.astratrade.trading.engine.command.Command;
import io.astratrade.trading.engine.command.EngineRules;
import io.astratrade.trading.engine.command.OrderType;
import io.astratrade.trading.engine.command.Side;
import io.astratrade.trading.engine.command.TimeInForce;
import io.astratrade.trading.journal.CommitMeters;
import io.astratrade.trading.journal.EngineFactory;
import io.astratrade.trading.journal.ShardLog;
import io.astratrade.trading.journal.Snapshotter;
import io.astratrade.trading.store.JournalStore;
import io.astratrade.trading.store.ShardOwnerStore;
import io.astratrade.trading.store.SnapshotStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** A shard of its own beside the running service, on the same database. */
final class ShardRig implements AutoCloseable {
    static final int NUMBER = 7;
    static final int SHARDS = 8;
    private static final long ADA = 10_000_000_000L;
    private static final EngineRules RULES = new EngineRules(10_000_000_000L, 10, 5, 300, 0, 0, 50, 1_000);

    final ServiceHarness harness = ServiceHarness.start(Map.of("trading.tick", "1h"), new TradingModule());
    final Vertx vertx = Vertx.vertx();
    final Database database =
            Database.open(vertx, harness.service("trading").database().config());
    final ShardOwnerStore owners = new ShardOwnerStore(database);

    /** A shard with its way to the journal. */
    record Owner(Shard shard, ShardLog log) {}

    Shard open() {
        return owner().shard();
    }

    /** A lease that has begun to beat, on the shard's event loop as in production. */
    Lease lease(Owner owner, Duration length) {
        Lease lease = new Lease(vertx, owner.shard(), owner.log(), length);
        Await.result(owner.shard().beside(() -> {
            lease.start();
            return Future.succeededFuture();
        }));
        return lease;
    }

    Snapshotter snapshotter() {
        return new Snapshotter(vertx, NUMBER, new JournalStore(database), new SnapshotStore(database), engines());
    }

    private EngineFactory engines() {
        return new EngineFactory(
                RULES,
                InstrumentTable.from(harness.config(), harness.config().reader("trading"))
                        .all());
    }

    Owner owner() {
        Context context = vertx.getOrCreateContext();
        CommitMeters meters = new CommitMeters(new SimpleMeterRegistry(), NUMBER);
        ShardLog log = new ShardLog(
                vertx,
                NUMBER,
                SHARDS,
                "rig",
                new JournalStore(database),
                new SnapshotStore(database),
                owners,
                engines(),
                Clock.systemUTC(),
                meters);
        Shard shard = new Shard(NUMBER, context, log, new EventMapper("rig"), 10_000);
        Promise<Void> opened = Promise.promise();
        context.runOnContext(go -> shard.open().onComplete(opened));
        Await.result(opened.future());
        return new Owner(shard, log);
    }

    static Future<Outcome> buy(Shard shard, UUID user) {
        return shard.execute(
                micros -> new Command.PlaceOrder(
                        micros, user, 0, Side.BUY, OrderType.MARKET, TimeInForce.IOC, ADA, 0, null, null, 0),
                null);
    }

    @Override
    public void close() {
        Await.result(database.close());
        Await.result(vertx.close());
        harness.close();
    }
}
