package io.astratrade.codec.event;

/** An event of one of the domains: the data of an envelope. */
public sealed interface Event
        permits TradingEvent, GamificationEvent, SocialEvent, FinancialEvent, NftEvent, UserEvent {}
