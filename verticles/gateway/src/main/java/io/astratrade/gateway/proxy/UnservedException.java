package io.astratrade.gateway.proxy;

import io.astratrade.platform.refusal.ApiRefusal;
import io.astratrade.platform.refusal.RefusedException;

/** No instance has taken the request, so nothing was done and it may be sent again. */
final class UnservedException extends RuntimeException {
    private static final int RETRY_SECONDS = 2;

    UnservedException(String detail) {
        super(detail, null, false, false);
    }

    RefusedException refusal() {
        return ApiRefusal.SERVICE_UNAVAILABLE.refused(getMessage()).retryAfter(RETRY_SECONDS);
    }
}
