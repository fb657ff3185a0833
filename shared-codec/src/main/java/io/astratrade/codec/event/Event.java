package io.astratrade.codec.event;

/** What happened in one of the domains: the data of an envelope. */
public sealed interface Event
        permits TradingEvent, GamificationEvent, SocialEvent, FinancialEvent, NftEvent, UserEvent {}
