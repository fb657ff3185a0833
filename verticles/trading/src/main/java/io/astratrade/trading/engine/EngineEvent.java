package io.astratrade.trading.engine;

import io.astratrade.codec.event.TradingEvent;

/**
 * One event of an outcome.
 *
 * @param id the same in every replay
 * @param subject the order, or the user and what the user holds: events of one subject keep their order
 */
public record EngineEvent(String id, String subject, TradingEvent data) {}
