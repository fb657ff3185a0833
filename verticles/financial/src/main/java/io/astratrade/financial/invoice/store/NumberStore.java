package io.astratrade.financial.invoice.store;

import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;

/** The table invoice_number: consecutive numbers. Each waits for the transaction that took the one before. */
final class NumberStore {
    private static final String NEXT = "UPDATE invoice_number SET last = last + 1 WHERE series = $1 RETURNING last";

    Future<Long> next(Tx tx, String series) {
        return tx.query(NEXT, series).map(rows -> rows.iterator().next().getLong(0));
    }
}
