package io.astratrade.platform.events.consume;

import io.astratrade.codec.Envelope;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.util.List;

/** Applies the events that a consumer group reads. */
@FunctionalInterface
public interface EventHandler {
    /**
     * Applies events that this group has never applied before, in the order of their streams. All effects belong into
     * {@code tx}: when the future fails nothing of the batch has happened, and its events come again in smaller batches.
     */
    Future<Void> handle(List<Envelope> batch, Tx tx);
}
