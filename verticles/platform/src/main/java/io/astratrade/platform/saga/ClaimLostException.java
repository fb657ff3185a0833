package io.astratrade.platform.saga;

import java.util.UUID;

/** Another instance works on the saga now; this one stops. */
final class ClaimLostException extends RuntimeException {
    ClaimLostException(UUID saga) {
        super("saga=" + saga + " was claimed by another instance", null, false, false);
    }
}
