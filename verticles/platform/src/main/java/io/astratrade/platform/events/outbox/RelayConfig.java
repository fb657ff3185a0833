package io.astratrade.platform.events.outbox;

import io.astratrade.platform.events.retention.RetentionPolicy;
import java.time.Duration;

/**
 * Settings of one service's publishing.
 *
 * @param service owner of the outbox
 * @param outboxRetention how long published rows are kept, for replay, back-fill and what Redis may lose
 * @param inboxRetention how long groups remember what they have applied
 */
public record RelayConfig(
        String service,
        String redisUri,
        Duration outboxRetention,
        Duration inboxRetention,
        RetentionPolicy retention) {}
