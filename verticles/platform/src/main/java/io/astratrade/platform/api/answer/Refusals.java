package io.astratrade.platform.api.answer;

import io.astratrade.platform.db.DatabaseUnavailableException;
import io.astratrade.platform.idempotency.IdempotencyKeyReusedException;
import io.astratrade.platform.redis.RedisUnavailableException;
import io.astratrade.platform.refusal.ApiRefusal;
import io.astratrade.platform.refusal.RefusedException;
import io.vertx.core.json.DecodeException;
import io.vertx.ext.web.handler.HttpException;

/** Turns any failure of a request into the refusal that its client is told. */
final class Refusals {
    private static final int RETRY_SECONDS = 1;

    private Refusals() {}

    static RefusedException of(Throwable failure) {
        if (failure instanceof RefusedException refused) {
            return refused;
        }
        if (failure instanceof IdempotencyKeyReusedException) {
            return ApiRefusal.IDEMPOTENCY_KEY_REUSED.refused();
        }
        if (failure instanceof DatabaseUnavailableException || failure instanceof RedisUnavailableException) {
            return ApiRefusal.SERVICE_UNAVAILABLE.refused().retryAfter(RETRY_SECONDS);
        }
        if (failure instanceof DecodeException malformed) {
            return ApiRefusal.REQUEST_MALFORMED_JSON.refused(malformed.getMessage());
        }
        if (failure instanceof HttpException http) {
            return http.getCause() instanceof RefusedException refused ? refused : ofStatus(http.getStatusCode());
        }
        return ApiRefusal.INTERNAL_ERROR.refused();
    }

    static RefusedException ofStatus(int status) {
        return ApiRefusal.ofStatus(status).refused();
    }
}
