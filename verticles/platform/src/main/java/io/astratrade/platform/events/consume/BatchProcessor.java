package io.astratrade.platform.events.consume;

import io.astratrade.codec.EventCodec;
import io.astratrade.codec.EventType;
import io.astratrade.platform.async.AsyncLoop;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.events.stream.Entry;
import io.astratrade.platform.redis.Backoff;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a batch of entries to its end: applied in one transaction, or, when that fails, in ever smaller ones until the
 * event that cannot be applied is alone and, after its attempts, among the dead letters.
 */
final class BatchProcessor {
    private static final Logger LOG = LoggerFactory.getLogger(BatchProcessor.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private final Vertx vertx;
    private final Database database;
    private final Inbox inbox;
    private final FailureClassifier blame;
    private final EventRouter router;
    private final DeadLetters deadLetters;
    private final GroupMeters meters;
    private final String group;
    private final int maxDeliveries;
    private final Duration longestPause;
    private final BooleanSupplier stopping;

    BatchProcessor(
            Vertx vertx,
            Database database,
            EventRouter router,
            DeadLetters deadLetters,
            GroupMeters meters,
            ConsumerOptions options,
            BooleanSupplier stopping) {
        this.vertx = vertx;
        this.database = database;
        this.group = meters.group();
        this.inbox = new Inbox(group);
        this.blame = new FailureClassifier(database, group);
        this.router = router;
        this.deadLetters = deadLetters;
        this.meters = meters;
        this.maxDeliveries = options.maxDeliveries();
        this.longestPause = options.longestPause();
        this.stopping = stopping;
    }

    /** Completes with the entries to acknowledge; the others are dead letters, acknowledged with their burial. */
    Future<List<Entry>> process(List<Entry> entries) {
        List<Delivery> deliveries = new ArrayList<>(entries.size());
        List<Entry> settled = new ArrayList<>(entries.size());
        Future<Void> done = Future.succeededFuture();
        for (Entry entry : entries) {
            if (entry.trimmed()) {
                LOG.warn(
                        "group={} entry={} of {} was trimmed before it was applied", group, entry.id(), entry.stream());
                settled.add(entry);
                continue;
            }
            if (isIgnored(entry)) {
                meters.ignored();
                settled.add(entry);
                continue;
            }
            try {
                deliveries.add(Delivery.of(entry, EventCodec.decode(entry.fields())));
            } catch (RuntimeException unreadable) {
                done = done.compose(before -> bury(entry, unreadable, 1));
            }
        }
        return done.compose(buried -> applyAll(deliveries, settled)).map(settled);
    }

    /** Events of other types are not even decoded; a type that nobody knows is a failure. */
    private boolean isIgnored(Entry entry) {
        return EventType.find(entry.fields().get("type"))
                .map(type -> !router.handles(type))
                .orElse(false);
    }

    /** Gives up an entry that was delivered too often without ever being answered. */
    Future<Void> abandon(Entry entry, int deliveries) {
        return bury(
                entry, new IllegalStateException("delivered " + deliveries + " times, never acknowledged"), deliveries);
    }

    private Future<Void> applyAll(List<Delivery> batch, List<Entry> settled) {
        return batch.isEmpty()
                ? Future.succeededFuture()
                : apply(batch, settled, 1, new Backoff(FIRST_PAUSE, longestPause));
    }

    private Future<Void> apply(List<Delivery> batch, List<Entry> settled, int attempt, Backoff backoff) {
        return once(batch, attempt, backoff).transform(outcome -> {
            if (outcome.succeeded()) {
                batch.forEach(delivery -> settled.add(delivery.entry()));
                return Future.succeededFuture();
            }
            return batch.size() > 1
                    ? applyHalves(batch, settled, outcome.cause())
                    : retry(batch, settled, attempt, backoff, outcome.cause());
        });
    }

    /** For as long as what fails is not the events' fault, it is not over. */
    private Future<Void> once(List<Delivery> batch, int attempt, Backoff backoff) {
        return AsyncLoop.whileTrue(() -> transaction(batch).map(false).recover(failure -> blame.isOnEvents(failure)
                .compose(onEvents -> onEvents
                        ? Future.failedFuture(failure)
                        : wait(batch, attempt, backoff, failure).map(waited -> true))));
    }

    private Future<Void> transaction(List<Delivery> batch) {
        return database.transaction(tx -> inbox.claim(tx, batch).compose(fresh -> {
                    Future<Void> handled = fresh.isEmpty() ? Future.succeededFuture() : router.handle(fresh, tx);
                    return handled.map(fresh.size());
                }))
                .onSuccess(fresh -> meters.applied(fresh, batch.size() - fresh))
                .mapEmpty();
    }

    private Future<Void> applyHalves(List<Delivery> batch, List<Entry> settled, Throwable failure) {
        LOG.warn("group={} batch of {} events failed, halving it: {}", group, batch.size(), failure.toString());
        int middle = batch.size() / 2;
        return applyAll(batch.subList(0, middle), settled)
                .compose(first -> applyAll(batch.subList(middle, batch.size()), settled));
    }

    private Future<Void> retry(
            List<Delivery> batch, List<Entry> settled, int attempt, Backoff backoff, Throwable failure) {
        if (attempt >= maxDeliveries) {
            return bury(batch.get(0).entry(), failure, attempt);
        }
        return wait(batch, attempt, backoff, failure).compose(waited -> apply(batch, settled, attempt + 1, backoff));
    }

    private Future<Void> wait(List<Delivery> batch, int attempt, Backoff backoff, Throwable failure) {
        if (stopping.getAsBoolean()) {
            return Future.failedFuture(failure);
        }
        Delivery first = batch.get(0);
        LOG.warn(
                "group={} event={} type={} of {} attempt={} failed, trying again: {}",
                group,
                first.event().id(),
                first.event().type(),
                batch.size(),
                attempt,
                failure.toString());
        return vertx.timer(backoff.next(), TimeUnit.MILLISECONDS).mapEmpty();
    }

    private Future<Void> bury(Entry entry, Throwable failure, int attempts) {
        LOG.error(
                "group={} event={} type={} entry={} attempt={} goes to the dead letters",
                group,
                entry.fields().get("id"),
                entry.fields().get("type"),
                entry.id(),
                attempts,
                failure);
        return deadLetters.bury(entry, failure, attempts).onSuccess(buried -> meters.buried());
    }
}
