package io.astratrade.trading.plan;

import io.astratrade.trading.engine.command.Command.SetPlanLimit;
import io.astratrade.trading.shard.Shard;
import io.astratrade.trading.shard.ShardState;
import io.astratrade.trading.shard.Shards;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a shard go by what its users' plans allow, within half a second: looks for what was written, and journals what the
 * engine does not know yet. A shard that is taken over is told everything again, which changes nothing that it knows.
 */
public final class PlanFollower {
    private static final Logger LOG = LoggerFactory.getLogger(PlanFollower.class);
    private static final long EVERY_MS = 250;
    private static final int PAGE = 1_000;
    private static final UUID FIRST = new UUID(0, 0);

    /** Transactions that began earlier may commit later, by no more than a statement may take. */
    private static final Duration OVERLAP = Duration.ofSeconds(15);

    private final Vertx vertx;
    private final Shard shard;
    private final Shards shards;
    private final PlanLimitStore store;
    private Instant seen = Instant.EPOCH;
    private boolean looking;
    private long timer;

    public PlanFollower(Vertx vertx, Shard shard, Shards shards, PlanLimitStore store) {
        this.vertx = vertx;
        this.shard = shard;
        this.shards = shards;
        this.store = store;
    }

    public void start() {
        timer = vertx.setPeriodic(EVERY_MS, tick -> look());
    }

    public void stop() {
        vertx.cancelTimer(timer);
    }

    private void look() {
        if (shard.state() != ShardState.LEADING) {
            seen = Instant.EPOCH;
        } else if (!looking) {
            looking = true;
            Instant from = seen.equals(Instant.EPOCH) ? seen : seen.minus(OVERLAP);
            pages(from, FIRST).onComplete(done -> looking = false).onFailure(failure -> {
                seen = from;
                LOG.warn("Shard {} could not follow plans, it looks again: {}", shard.number(), failure.toString());
            });
        }
    }

    private Future<Void> pages(Instant since, UUID user) {
        return store.changed(since, user, PAGE).compose(page -> tell(page).compose(told -> {
            if (page.isEmpty()) {
                return Future.succeededFuture();
            }
            PlanLimit last = page.get(page.size() - 1);
            seen = last.at().isAfter(seen) ? last.at() : seen;
            return page.size() < PAGE ? Future.succeededFuture() : pages(last.at(), last.user());
        }));
    }

    private Future<Void> tell(List<PlanLimit> page) {
        List<Future<Void>> told = page.stream()
                .filter(limit -> shards.belongs(limit.user(), shard))
                .map(this::tell)
                .toList();
        return Future.all(told).mapEmpty();
    }

    private Future<Void> tell(PlanLimit limit) {
        UUID user = limit.user();
        return shard.read(engine -> engine.views().planTrades(user))
                .compose(known -> known == limit.tradesPerDay()
                        ? Future.succeededFuture()
                        : shard.execute(micros -> new SetPlanLimit(micros, user, limit.tradesPerDay()), null)
                                .mapEmpty());
    }
}
