package io.astratrade.financial.wallet;

import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.ledger.Journal;
import io.astratrade.financial.ledger.LedgerConfig;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.idempotency.IdempotencyRequest;
import io.astratrade.platform.idempotency.StoredAnswer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Commits of transfers, one at a time: what comes while one is under way gathers for the next. For any thread. */
public final class TransferCommits {
    private record Key(String principal, String key) {
        static Key of(IdempotencyRequest request) {
            return new Key(request.principal(), request.key());
        }
    }

    private final Vertx vertx;
    private final TransferStore store;
    private final int most;
    private final int mostWaiting;
    private final Deque<PendingTransfer> waiting = new ArrayDeque<>();
    private boolean underWay;

    public TransferCommits(Vertx vertx, Database database, Clock clock, LedgerConfig config) {
        this.vertx = vertx;
        this.store = new TransferStore(database, new Journal(vertx), clock);
        this.most = config.commitBatch();
        this.mostWaiting = config.waiting();
    }

    /** The answer when it is committed; fails with what refuses it, or FINANCIAL_BUSY. */
    public Future<StoredAnswer> submit(Transfer transfer) {
        PendingTransfer pending = new PendingTransfer(transfer);
        if (!enqueue(pending)) {
            throw FinancialRefusal.FINANCIAL_BUSY.refused().retryAfter(1).unserved();
        }
        return pending.answer();
    }

    private synchronized boolean enqueue(PendingTransfer pending) {
        if (waiting.size() >= mostWaiting) {
            return false;
        }
        waiting.add(pending);
        if (!underWay) {
            underWay = true;
            vertx.getOrCreateContext().runOnContext(turn -> commit(next()));
        }
        return true;
    }

    /** At most as many as one transaction takes; a request that is there twice goes along with the first of it. */
    private synchronized List<PendingTransfer> next() {
        Map<Key, PendingTransfer> batch = new LinkedHashMap<>();
        while (!waiting.isEmpty() && batch.size() < most) {
            PendingTransfer each = waiting.poll();
            PendingTransfer first = batch.putIfAbsent(Key.of(each.transfer().request()), each);
            if (first != null) {
                first.repeatedBy(each);
            }
        }
        underWay = !batch.isEmpty();
        return new ArrayList<>(batch.values());
    }

    private void commit(List<PendingTransfer> batch) {
        if (batch.isEmpty()) {
            return;
        }
        store.carryOut(batch.stream().map(PendingTransfer::transfer).toList()).onComplete(ended -> {
            if (ended.succeeded()) {
                settle(batch, ended.result());
                commit(next());
            } else if (batch.size() > 1 && ended.cause() instanceof PgException) {
                oneByOne(batch);
            } else {
                batch.forEach(each -> fail(each, ended.cause()));
                refuseWaiting(ended.cause());
                commit(next());
            }
        });
    }

    /** Without a database, nobody waits for one attempt after the other to fail. */
    private void refuseWaiting(Throwable failure) {
        List<PendingTransfer> refused;
        synchronized (this) {
            refused = new ArrayList<>(waiting);
            waiting.clear();
        }
        refused.forEach(each -> each.fail(failure));
    }

    /** What the database refuses of many, it is asked of each by itself: one cannot fail the others. */
    private void oneByOne(List<PendingTransfer> batch) {
        Future<Void> done = Future.succeededFuture();
        for (PendingTransfer each : batch) {
            done = done.compose(before -> store.carryOut(List.of(each.transfer()))
                    .onSuccess(outcomes -> settle(List.of(each), outcomes))
                    .onFailure(failure -> fail(each, failure))
                    .<Void>mapEmpty()
                    .otherwiseEmpty());
        }
        done.onComplete(all -> commit(next()));
    }

    private void settle(List<PendingTransfer> batch, List<Outcome> outcomes) {
        for (int i = 0; i < batch.size(); i++) {
            Outcome outcome = outcomes.get(i);
            if (outcome.refusal() == null) {
                batch.get(i).succeed(outcome.answer());
            } else {
                fail(batch.get(i), outcome.refusal());
            }
        }
    }

    private void fail(PendingTransfer pending, Throwable failure) {
        List<PendingTransfer> others = pending.fail(failure);
        synchronized (this) {
            others.forEach(waiting::addFirst);
        }
    }
}
