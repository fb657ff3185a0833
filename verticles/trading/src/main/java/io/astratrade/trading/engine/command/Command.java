package io.astratrade.trading.engine.command;

import java.util.List;
import java.util.UUID;

/** Everything that can change an engine; `timeMicros` since the epoch is given by the shard, for the engine has no clock. */
public sealed interface Command {
    long timeMicros();

    /** An instrument's index is its place in the table; -1 for a symbol that is not there. The keys may be null. */
    record PlaceOrder(
            long timeMicros,
            UUID user,
            int instrument,
            Side side,
            OrderType type,
            TimeInForce timeInForce,
            long quantity,
            long limitPrice,
            String clientOrderId,
            String idempotencyKey,
            long requestHash)
            implements Command {}

    record CancelOrder(long timeMicros, UUID user, UUID order) implements Command {}

    /** Of one instrument, or of all with -1. */
    record CancelAll(long timeMicros, UUID user, int instrument) implements Command {}

    record ClosePosition(long timeMicros, UUID user, int instrument) implements Command {}

    /** What a user's plan allows from here on; 0 trades a day for no limit. */
    record SetPlanLimit(long timeMicros, UUID user, int tradesPerDay) implements Command {}

    /** The engine's revision, rules and instruments from here on; a replay must go by those of the time. */
    record Configure(long timeMicros, EngineRevision revision, EngineRules rules, List<Instrument> instruments)
            implements Command {}

    /** The reference price moved: the market maker quotes around it anew. */
    record MarketTick(long timeMicros, int instrument, long referencePrice) implements Command {}
}
