package io.astratrade.financial.invoice.domain;

import io.astratrade.codec.amount.Money;
import java.time.Instant;

/** A line of an invoice: an amount for a time. */
public record InvoiceLine(LineKind kind, String description, Money amount, Instant from, Instant to) {}
