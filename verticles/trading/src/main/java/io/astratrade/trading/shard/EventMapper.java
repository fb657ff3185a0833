package io.astratrade.trading.shard;

import io.astratrade.codec.Envelope;
import io.astratrade.codec.EventIds;
import io.astratrade.codec.event.TradingEvent;
import io.astratrade.platform.db.Cause;
import io.astratrade.trading.engine.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Puts an outcome's events into envelopes; their ids come of the journaled command, so a repeat has the same. */
public final class EventMapper {
    private final int shard;
    private final String producer;

    public EventMapper(int shard, String producer) {
        this.shard = shard;
        this.producer = producer;
    }

    List<Envelope> envelopes(Outcome outcome, Cause cause) {
        List<Envelope> envelopes = new ArrayList<>(outcome.events().size());
        long millis = outcome.timeMicros() / 1_000;
        Instant time =
                Instant.ofEpochSecond(outcome.timeMicros() / 1_000_000, outcome.timeMicros() % 1_000_000 * 1_000);
        long counter = outcome.firstEventId();
        for (TradingEvent event : outcome.events()) {
            String id = EventIds.deterministic(millis, shard, counter++);
            String correlation = cause == null ? id : cause.correlationId();
            envelopes.add(new Envelope(
                    id,
                    Subjects.of(event),
                    time,
                    correlation,
                    cause == null ? null : cause.causationId(),
                    cause == null ? null : cause.traceparent(),
                    producer,
                    event));
        }
        return envelopes;
    }
}
