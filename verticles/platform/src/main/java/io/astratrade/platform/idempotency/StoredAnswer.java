package io.astratrade.platform.idempotency;

/**
 * An answer as it was, or will be, given.
 *
 * @param body empty when there is none
 * @param replayed whether it is the answer of an earlier request
 */
public record StoredAnswer(int status, String body, boolean replayed) {}
