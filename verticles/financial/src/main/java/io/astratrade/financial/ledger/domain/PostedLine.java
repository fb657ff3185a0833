package io.astratrade.financial.ledger.domain;

/**
 * A posting in the books.
 *
 * @param sourceBalance of the source after it, in micros; null when the source is not bounded
 * @param destinationBalance the same of the destination
 */
public record PostedLine(Posting posting, Long sourceBalance, Long destinationBalance) {}
