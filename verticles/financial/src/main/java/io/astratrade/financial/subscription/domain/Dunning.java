package io.astratrade.financial.subscription.domain;

import java.time.Instant;

/**
 * How far the attempts to be paid have come.
 *
 * @param since the first failure
 * @param failures how many attempts failed, those left out during an outage included
 */
public record Dunning(Instant since, int failures) {}
