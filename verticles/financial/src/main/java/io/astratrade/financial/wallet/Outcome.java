package io.astratrade.financial.wallet;

import io.astratrade.platform.idempotency.StoredAnswer;

/** How one transfer of a batch ended: one of the two is null. */
record Outcome(StoredAnswer answer, RuntimeException refusal) {
    static Outcome answered(StoredAnswer answer) {
        return new Outcome(answer, null);
    }

    static Outcome refused(RuntimeException refusal) {
        return new Outcome(null, refusal);
    }
}
