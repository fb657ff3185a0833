package io.astratrade.platform.events.outbox;

import io.astratrade.platform.events.stream.StreamId;
import java.util.Map;

/**
 * Entries that Redis confirmed.
 *
 * @param seqs outbox rows
 * @param millis for each row the millisecond of the largest id that its events got
 * @param lastIds the largest id of every stream that was written to
 */
record Published(Long[] seqs, Long[] millis, Map<String, StreamId> lastIds, int events) {}
