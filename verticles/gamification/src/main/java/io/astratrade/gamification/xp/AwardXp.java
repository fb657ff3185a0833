package io.astratrade.gamification.xp;

import io.astratrade.codec.ConsumerGroup;
import io.astratrade.codec.Envelope;
import io.astratrade.codec.event.GamificationEvent.LevelUp;
import io.astratrade.codec.event.GamificationEvent.XpGained;
import io.astratrade.codec.event.NftEvent.NftMinted;
import io.astratrade.codec.event.SocialEvent.ClanMemberJoined;
import io.astratrade.codec.event.SocialEvent.SocialInteractionPerformed;
import io.astratrade.codec.event.TradingEvent.PositionClosed;
import io.astratrade.codec.event.TradingEvent.TradeExecuted;
import io.astratrade.gamification.xp.domain.Awards;
import io.astratrade.gamification.xp.domain.LedgerEntry;
import io.astratrade.gamification.xp.domain.LevelGain;
import io.astratrade.gamification.xp.domain.Levels;
import io.astratrade.gamification.xp.domain.XpAwarding;
import io.astratrade.gamification.xp.domain.XpBatch;
import io.astratrade.gamification.xp.domain.XpRules;
import io.astratrade.gamification.xp.store.XpStore;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Tx;
import io.astratrade.platform.events.consume.EventRouter;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Group gamification_xp_processors: enters XP into the ledger and announces it, a batch in a handful of statements. */
public final class AwardXp {
    private final XpStore store;
    private final XpRules rules;
    private final Clock clock;

    public AwardXp(XpStore store, XpRules rules, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.clock = clock;
    }

    /** All sources of XP in one batch: they share a user's lock and numbering. */
    public EventRouter router() {
        return EventRouter.of(ConsumerGroup.GAMIFICATION_XP_PROCESSORS)
                .onBatch(
                        List.of(
                                TradeExecuted.class,
                                PositionClosed.class,
                                SocialInteractionPerformed.class,
                                NftMinted.class,
                                ClanMemberJoined.class),
                        this::handle);
    }

    private Future<Void> handle(List<Envelope> events, Tx tx) {
        XpBatch batch = XpClaims.of(rules, events);
        if (batch.isEmpty()) {
            return Future.succeededFuture();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return store.lockAndRead(tx, batch, now).compose(view -> {
            Awards awards = XpAwarding.award(rules, batch, view, now);
            announce(tx, events, awards);
            return store.append(tx, batch.windows(), awards, now);
        });
    }

    private void announce(Tx tx, List<Envelope> events, Awards awards) {
        Map<String, Envelope> sources = new HashMap<>();
        events.forEach(event -> sources.put(event.id(), event));
        for (LedgerEntry entry : awards.entries()) {
            tx.emit(Cause.of(sources.get(entry.sourceEventId())), entry.userId(), gained(entry));
        }
        for (LevelGain gain : awards.levels()) {
            tx.emit(Cause.of(sources.get(gain.sourceEventId())), gain.userId(), reached(gain));
        }
    }

    private static XpGained gained(LedgerEntry entry) {
        return new XpGained(
                entry.userId(),
                entry.activity().wire(),
                entry.xp(),
                entry.totalXp(),
                entry.formulaVersion(),
                entry.sourceEventId(),
                entry.occurredAt());
    }

    private LevelUp reached(LevelGain gain) {
        return new LevelUp(gain.userId(), gain.oldLevel(), gain.newLevel(), rewards(gain), gain.at());
    }

    /** What the levels passed bring by themselves: a higher multiplier, as the percentage that now applies. */
    private List<String> rewards(LevelGain gain) {
        Levels levels = rules.levels();
        int percent = levels.percent(gain.newLevel());
        return percent > levels.percent(gain.oldLevel()) ? List.of("xp_multiplier_" + percent) : List.of();
    }
}
