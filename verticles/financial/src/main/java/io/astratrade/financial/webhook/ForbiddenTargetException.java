package io.astratrade.financial.webhook;

/** A server that nothing is sent to, whatever its owner wants: it is not on the public internet, or not behind https. */
public final class ForbiddenTargetException extends RuntimeException {
    public ForbiddenTargetException(String message) {
        super(message, null, false, false);
    }
}
