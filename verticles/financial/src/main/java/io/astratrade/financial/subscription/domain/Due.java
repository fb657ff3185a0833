package io.astratrade.financial.subscription.domain;

import java.time.Instant;

/** The next thing that a subscription has to have done. */
public record Due(Instant at, DueAction action) {}
