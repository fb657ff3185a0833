package io.astratrade.trading.shard;

import io.astratrade.codec.Envelope;
import io.astratrade.platform.db.Cause;
import io.astratrade.trading.engine.EngineEvent;
import io.astratrade.trading.engine.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Puts an outcome's events into envelopes that name their producer and the request that caused them. */
public record EventMapper(String producer) {
    private static final long MICROS = 1_000_000;

    List<Envelope> envelopes(Outcome outcome, Cause cause) {
        List<Envelope> envelopes = new ArrayList<>(outcome.events().size());
        long micros = outcome.timeMicros();
        Instant time = Instant.ofEpochSecond(micros / MICROS, micros % MICROS * 1_000);
        for (EngineEvent event : outcome.events()) {
            envelopes.add(envelope(event, time, cause));
        }
        return envelopes;
    }

    /** An event that no request caused is the first of its own chain. */
    private Envelope envelope(EngineEvent event, Instant time, Cause cause) {
        if (cause == null) {
            return new Envelope(event.id(), event.subject(), time, event.id(), null, null, producer, event.data());
        }
        return new Envelope(
                event.id(),
                event.subject(),
                time,
                cause.correlationId(),
                cause.causationId(),
                cause.traceparent(),
                producer,
                event.data());
    }
}
