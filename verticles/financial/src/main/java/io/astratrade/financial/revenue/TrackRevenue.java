package io.astratrade.financial.revenue;

import io.astratrade.codec.ConsumerGroup;
import io.astratrade.codec.Envelope;
import io.astratrade.codec.EventIds;
import io.astratrade.codec.event.Event;
import io.astratrade.codec.event.GamificationEvent.RewardGranted;
import io.astratrade.codec.event.GamificationEvent.TournamentEnded;
import io.astratrade.codec.event.NftEvent.NftSold;
import io.astratrade.codec.event.SocialEvent.ClanBattleEnded;
import io.astratrade.codec.event.TradingEvent.TradeExecuted;
import io.astratrade.financial.ledger.Ledger;
import io.astratrade.financial.ledger.domain.Entry;
import io.astratrade.financial.revenue.domain.Bookings;
import io.astratrade.financial.revenue.store.ClaimStore;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Tx;
import io.astratrade.platform.events.consume.EventRouter;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Group revenue_trackers: enters fees, sales, rewards and prizes into the ledger, each event once.
 *
 * <p>The fees of a batch of trades are one transaction: at thousands of trades a second a transaction each would be most of the
 * books, and say no more, as both of its accounts are the platform's. Which trades it is made of is in revenue_claim. Everything
 * that changes a user's balance is a transaction of its own, under the event's id.
 *
 * <p>PaymentCompleted and PaymentRefunded, which the group reads too, need no posting here: the transaction that settles or
 * refunds a payment posts it, and the event comes of that very transaction.
 */
public final class TrackRevenue {
    private static final List<Class<? extends Event>> SINGLY =
            List.of(NftSold.class, RewardGranted.class, TournamentEnded.class, ClanBattleEnded.class);

    private final Ledger ledger;
    private final ClaimStore claims;
    private final Bookings bookings;
    private final Clock clock;

    public TrackRevenue(Ledger ledger, ClaimStore claims, Bookings bookings, Clock clock) {
        this.ledger = ledger;
        this.claims = claims;
        this.bookings = bookings;
        this.clock = clock;
    }

    public EventRouter router() {
        return EventRouter.of(ConsumerGroup.REVENUE_TRACKERS)
                .onBatch(List.of(TradeExecuted.class), this::fees)
                .onBatch(SINGLY, this::singly);
    }

    private Future<Void> fees(List<Envelope> batch, Tx tx) {
        String reference = EventIds.next();
        Instant now = now();
        return claims.claim(tx, ids(batch), reference, now).compose(claimed -> {
            List<TradeExecuted> trades = batch.stream()
                    .filter(event -> claimed.contains(event.id()))
                    .map(event -> (TradeExecuted) event.data())
                    .toList();
            Optional<Entry> entry = bookings.fees(trades, reference, now);
            return entry.isEmpty()
                    ? Future.succeededFuture()
                    : ledger.post(tx, Cause.of(batch.get(0)), entry.get()).mapEmpty();
        });
    }

    private Future<Void> singly(List<Envelope> batch, Tx tx) {
        Instant now = now();
        Map<String, Envelope> events =
                batch.stream().collect(Collectors.toMap(Envelope::id, Function.identity(), (one, same) -> one));
        return claims.claim(tx, events.keySet(), Bookings.ORIGIN, now)
                .compose(claimed -> post(tx, batch, claimed, now));
    }

    /** In the order of the batch; each keeps the correlation of its own event. */
    private Future<Void> post(Tx tx, List<Envelope> batch, Set<String> claimed, Instant now) {
        Future<Void> done = Future.succeededFuture();
        for (List<Envelope> alike : alike(batch, claimed)) {
            List<Entry> entries =
                    alike.stream().flatMap(event -> entry(event, now).stream()).toList();
            if (!entries.isEmpty()) {
                done = done.compose(before ->
                        ledger.postAll(tx, Cause.of(alike.get(0)), entries).mapEmpty());
            }
        }
        return done;
    }

    /** Events of one correlation, which are posted together. */
    private static List<List<Envelope>> alike(List<Envelope> batch, Set<String> claimed) {
        return List.copyOf(batch.stream()
                .filter(event -> claimed.contains(event.id()))
                .collect(Collectors.groupingBy(Envelope::correlationId, LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    private Optional<Entry> entry(Envelope event, Instant now) {
        Event data = event.data();
        if (data instanceof NftSold sale) {
            return bookings.sale(sale, event.id(), now);
        }
        if (data instanceof RewardGranted reward) {
            return bookings.reward(reward, event.id(), now);
        }
        if (data instanceof TournamentEnded tournament) {
            return bookings.prizes(tournament, event.id(), now);
        }
        return bookings.prizes((ClanBattleEnded) data, event.id(), now);
    }

    private static Set<String> ids(List<Envelope> batch) {
        return batch.stream().map(Envelope::id).collect(Collectors.toSet());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
