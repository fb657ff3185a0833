package io.astratrade.platform.idempotency;

/** The key came before with another body. */
public final class IdempotencyKeyReusedException extends RuntimeException {
    public IdempotencyKeyReusedException(IdempotencyRequest request) {
        super("Idempotency-Key " + request.key() + " was used with another body on " + request.route());
    }
}
