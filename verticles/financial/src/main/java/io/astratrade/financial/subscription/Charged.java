package io.astratrade.financial.subscription;

import io.astratrade.financial.invoice.domain.Invoice;
import io.astratrade.financial.subscription.domain.Subscription;
import java.util.UUID;

/**
 * A step as it was written.
 *
 * @param invoice null when nothing was charged
 * @param payment to be carried out after the commit; null when there is none
 * @param paid whether everything is paid by now
 */
record Charged(Subscription subscription, Invoice invoice, UUID payment, boolean paid) {
    static Charged nothing(Subscription subscription) {
        return new Charged(subscription, null, null, true);
    }
}
