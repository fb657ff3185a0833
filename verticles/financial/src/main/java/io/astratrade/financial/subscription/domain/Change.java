package io.astratrade.financial.subscription.domain;

import io.astratrade.financial.invoice.domain.Grant;
import io.astratrade.financial.invoice.domain.InvoiceLine;
import java.util.List;

/** What a change of plan or period comes to. */
public sealed interface Change {
    /** Costs nothing now: the next state. */
    record Free(Subscription after) implements Change {}

    /** In force as soon as its lines are paid. */
    record Priced(List<InvoiceLine> lines, Grant grant) implements Change {}
}
