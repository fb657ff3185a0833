package io.astratrade.gamification.xp.store;

import io.astratrade.gamification.xp.domain.Awards;
import io.astratrade.gamification.xp.domain.LedgerView;
import io.astratrade.gamification.xp.domain.Progress;
import io.astratrade.gamification.xp.domain.SocialHour;
import io.astratrade.gamification.xp.domain.WashWindow;
import io.astratrade.gamification.xp.domain.XpBatch;
import io.astratrade.gamification.xp.domain.XpClaim;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ledger, progress and wash windows as one: reads what a batch must know in one round trip, writes what it adds in one. */
public final class XpStore {
    private final ProgressStore progress;
    private final LedgerStore ledger;
    private final WashStore washes = new WashStore();

    public XpStore(Database database) {
        this.progress = new ProgressStore(database);
        this.ledger = new LedgerStore(database);
    }

    /** Locks the batch's users, then reads: whoever held them before has committed by then. */
    public Future<LedgerView> lockAndRead(Tx tx, XpBatch batch, Instant now) {
        Future<Map<String, Progress>> locked = progress.lock(tx, batch.users(), now);
        Future<Set<String>> entered = ledger.entered(tx, eventIds(batch));
        Future<Set<String>> washed = washes.washed(tx, batch.trades());
        Future<Map<String, Long>> reversible = washes.reversible(tx, batch.windows());
        Future<Map<SocialHour, Integer>> counted = ledger.counted(tx, batch.interactions());
        return Future.all(locked, entered, washed, reversible, counted)
                .map(read -> new LedgerView(
                        locked.result(), entered.result(), washed.result(), reversible.result(), counted.result()));
    }

    public Future<Void> append(Tx tx, List<WashWindow> windows, Awards awards, Instant now) {
        Future<?> stored = washes.add(tx, windows);
        if (awards.entries().isEmpty()) {
            return stored.mapEmpty();
        }
        Future<?> appended = ledger.append(tx, awards.entries());
        Future<?> saved = progress.save(tx, awards.progress(), now);
        return Future.all(stored, appended, saved).mapEmpty();
    }

    private static List<String> eventIds(XpBatch batch) {
        List<String> ids = new ArrayList<>();
        batch.claims().stream().map(XpClaim::eventId).forEach(ids::add);
        batch.windows().stream().map(WashWindow::eventId).forEach(ids::add);
        return ids;
    }
}
