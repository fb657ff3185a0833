package io.astratrade.financial.ledger.seal.check;

/**
 * A part of a check.
 *
 * @param next where the check goes on; null when it is through
 * @param rows how many were looked at
 * @param finding null when they are right
 */
record Step(String next, long rows, Finding finding) {
    static Step on(String next, long rows) {
        return new Step(next, rows, null);
    }

    static Step end(long rows) {
        return new Step(null, rows, null);
    }

    static Step bad(long rows, Finding finding) {
        return new Step(null, rows, finding);
    }
}
