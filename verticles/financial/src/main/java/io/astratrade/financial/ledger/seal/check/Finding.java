package io.astratrade.financial.ledger.seal.check;

import java.util.UUID;

/**
 * What is wrong in the books.
 *
 * @param check name of the check that found it
 * @param number of the transaction in the chain; null when it is not about one there
 * @param transactionId null when it is not about one
 * @param account null when it is not about one
 */
public record Finding(String check, Long number, UUID transactionId, String account, String detail) {
    static Finding of(String check, long number, UUID transactionId, String detail) {
        return new Finding(check, number, transactionId, null, detail);
    }

    static Finding of(String check, UUID transactionId, String detail) {
        return new Finding(check, null, transactionId, null, detail);
    }

    static Finding of(String check, String account, String detail) {
        return new Finding(check, null, null, account, detail);
    }
}
