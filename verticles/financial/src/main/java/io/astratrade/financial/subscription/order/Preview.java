package io.astratrade.financial.subscription.order;

import io.astratrade.financial.invoice.domain.Quote;
import java.time.Instant;

/** What would be charged, and when. */
public record Preview(Quote quote, Instant dueAt) {}
