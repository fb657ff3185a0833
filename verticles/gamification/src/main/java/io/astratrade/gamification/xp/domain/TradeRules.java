package io.astratrade.gamification.xp.domain;

/** Price of one XP in micro dollars: of notional, of notional above a threshold, of profit. */
public record TradeRules(long unitMicros, long bonusAboveMicros, long bonusUnitMicros, long profitUnitMicros) {}
