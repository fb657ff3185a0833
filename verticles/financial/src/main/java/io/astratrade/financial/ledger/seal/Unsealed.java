package io.astratrade.financial.ledger.seal;

import java.util.UUID;

/**
 * A committed transaction that has no number yet.
 *
 * @param ageSeconds since it was written, by the database's clock
 */
record Unsealed(UUID transactionId, byte[] contentHash, double ageSeconds) {}
