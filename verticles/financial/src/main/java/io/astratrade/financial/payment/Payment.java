package io.astratrade.financial.payment;

import io.astratrade.codec.amount.Money;

/**
 * A payment as it stands.
 *
 * @param failure why it failed, such as `card_declined`; null when it did not
 * @param refunded how much of it was given back
 */
public record Payment(PaymentOrder order, PaymentState state, String failure, Money refunded) {}
