package io.astratrade.financial.ledger.seal;

import java.util.UUID;

/** A transaction's place in the chain. */
record Seal(long number, UUID transactionId, byte[] contentHash, byte[] link) {}
