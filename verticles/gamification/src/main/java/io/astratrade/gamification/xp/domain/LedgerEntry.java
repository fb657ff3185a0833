package io.astratrade.gamification.xp.domain;

import java.time.Instant;

/**
 * One line of the append-only ledger; a user's lines are numbered 1, 2, 3... and `totalXp` is their sum so far. XP is
 * negative only when a wash is taken back; symbol is null unless it is a trade or such a reversal.
 */
public record LedgerEntry(
        String userId,
        long seq,
        String sourceEventId,
        Activity activity,
        String symbol,
        long baseXp,
        long xp,
        long totalXp,
        int formulaVersion,
        Instant occurredAt,
        Instant awardedAt) {}
