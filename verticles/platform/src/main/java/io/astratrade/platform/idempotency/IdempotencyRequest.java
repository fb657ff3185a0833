package io.astratrade.platform.idempotency;

/**
 * A request that its client may repeat.
 *
 * @param principal who asks; keys of different principals never meet
 * @param route method and path
 * @param key the Idempotency-Key
 * @param bodyHash tells whether a repetition asks for the same
 */
public record IdempotencyRequest(String principal, String route, String key, String bodyHash) {}
