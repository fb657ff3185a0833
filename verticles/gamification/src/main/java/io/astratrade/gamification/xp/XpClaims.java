package io.astratrade.gamification.xp;

import io.astratrade.codec.Envelope;
import io.astratrade.codec.event.Event;
import io.astratrade.codec.event.InteractionKind;
import io.astratrade.codec.event.NftEvent.NftMinted;
import io.astratrade.codec.event.SocialEvent.ClanMemberJoined;
import io.astratrade.codec.event.SocialEvent.SocialInteractionPerformed;
import io.astratrade.codec.event.TradingEvent.PositionClosed;
import io.astratrade.codec.event.TradingEvent.TradeExecuted;
import io.astratrade.gamification.xp.domain.Activity;
import io.astratrade.gamification.xp.domain.WashWindow;
import io.astratrade.gamification.xp.domain.XpBatch;
import io.astratrade.gamification.xp.domain.XpClaim;
import io.astratrade.gamification.xp.domain.XpRules;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads out of source events what XP they are worth; times are cut to the microseconds that PostgreSQL keeps. */
final class XpClaims {
    private final XpRules rules;
    private final List<XpClaim> claims = new ArrayList<>();
    private final List<WashWindow> windows = new ArrayList<>();

    private XpClaims(XpRules rules) {
        this.rules = rules;
    }

    static XpBatch of(XpRules rules, List<Envelope> events) {
        XpClaims read = new XpClaims(rules);
        events.forEach(event -> read.read(event.id(), event.data()));
        return new XpBatch(read.claims, read.windows);
    }

    private void read(String id, Event event) {
        if (event instanceof TradeExecuted trade) {
            long base = rules.ofTrade(trade.notional().micros());
            claim(id, trade.userId(), Activity.TRADE, trade.symbol(), base, trade.executedAt());
        } else if (event instanceof PositionClosed position) {
            closed(id, position);
        } else if (event instanceof SocialInteractionPerformed interaction) {
            activity(interaction.kind())
                    .ifPresent(kind -> social(id, interaction.actor(), kind, interaction.performedAt()));
        } else if (event instanceof ClanMemberJoined joined) {
            social(id, joined.userId(), Activity.CLAN_JOIN, joined.joinedAt());
        } else if (event instanceof NftMinted minted) {
            claim(id, minted.ownerId(), Activity.NFT_MINT, null, rules.ofMint(minted.rarity()), minted.mintedAt());
        }
    }

    private void closed(String id, PositionClosed position) {
        Instant opened = micros(position.openedAt());
        Instant closed = micros(position.closedAt());
        if (rules.isWash(opened, closed)) {
            windows.add(new WashWindow(id, position.userId(), position.symbol(), opened, closed));
        } else {
            long base = rules.ofProfit(position.realizedPnl().micros());
            claim(id, position.userId(), Activity.PROFIT, null, base, closed);
        }
    }

    private void social(String id, String userId, Activity activity, Instant at) {
        claim(id, userId, activity, null, rules.ofSocial(activity), at);
    }

    private void claim(String id, String userId, Activity activity, String symbol, long base, Instant at) {
        if (base > 0) {
            claims.add(new XpClaim(id, userId, activity, symbol, base, micros(at)));
        }
    }

    /** What is taken back earns nothing, and a reshare is a share. */
    private static Optional<Activity> activity(InteractionKind kind) {
        return switch (kind) {
            case LIKE -> Optional.of(Activity.LIKE);
            case COMMENT -> Optional.of(Activity.COMMENT);
            case SHARE, RESHARE -> Optional.of(Activity.SHARE);
            case FOLLOW -> Optional.of(Activity.FOLLOW);
            case UNLIKE, UNFOLLOW -> Optional.empty();
        };
    }

    private static Instant micros(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }
}
