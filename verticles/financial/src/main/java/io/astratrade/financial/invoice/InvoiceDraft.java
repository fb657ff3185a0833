package io.astratrade.financial.invoice;

import io.astratrade.financial.invoice.domain.Grant;
import io.astratrade.financial.invoice.domain.InvoiceLine;
import io.astratrade.financial.invoice.domain.InvoicePurpose;
import java.util.List;
import java.util.UUID;

/** An invoice before it has its number. */
public record InvoiceDraft(
        UUID userId, UUID subscriptionId, InvoicePurpose purpose, List<InvoiceLine> lines, Grant grant) {}
