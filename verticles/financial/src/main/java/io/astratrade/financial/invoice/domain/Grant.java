package io.astratrade.financial.invoice.domain;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.plan.domain.Offer;

/**
 * What the payment of an invoice buys.
 *
 * @param value what the whole term costs with this offer, however little of it is left
 */
public record Grant(Offer offer, Term term, Money value) {}
