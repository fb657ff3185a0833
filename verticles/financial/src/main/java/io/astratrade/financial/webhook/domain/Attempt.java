package io.astratrade.financial.webhook.domain;

import java.time.Instant;

/**
 * One request that was made of an endpoint.
 *
 * @param status what it answered; null when it did not
 * @param error why it counts as failed; null when it succeeded
 */
public record Attempt(Instant at, int millis, Integer status, String error) {
    private static final int GONE = 410;

    public boolean succeeded() {
        return error == null;
    }

    /** The endpoint wants to hear no more. */
    public boolean gone() {
        return status != null && status == GONE;
    }
}
