package io.astratrade.platform.auth;

import io.astratrade.platform.http.ApiRefusal;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.jwt.JWTAuth;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The published keys, fetched again when a token names one that is not known yet, at most once a second. */
final class KeyRing {
    private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private record Keys(Set<String> ids, JWTAuth auth) {}

    private final JwksSource source;
    private final Function<JsonObject, JWTAuth> provider;
    private volatile Keys keys = new Keys(Set.of(), null);
    private Future<Keys> fetching;
    private long fetchedAt = System.nanoTime() - PAUSE_NANOS;

    KeyRing(JwksSource source, Function<JsonObject, JWTAuth> provider) {
        this.source = source;
        this.provider = provider;
    }

    /** The provider that has this key; AUTH_TOKEN_INVALID when the issuer publishes no such key. */
    Future<JWTAuth> holding(String keyId) {
        Keys current = keys;
        return current.ids.contains(keyId)
                ? Future.succeededFuture(current.auth)
                : refreshed().map(fresh -> {
                    if (!fresh.ids.contains(keyId)) {
                        throw ApiRefusal.AUTH_TOKEN_INVALID.refused();
                    }
                    return fresh.auth;
                });
    }

    private synchronized Future<Keys> refreshed() {
        boolean recent = System.nanoTime() - fetchedAt < PAUSE_NANOS;
        if (fetching == null || fetching.isComplete() && !recent) {
            fetchedAt = System.nanoTime();
            fetching = source.fetch().map(this::replace).recover(KeyRing::unavailable);
        }
        return fetching;
    }

    private Keys replace(JsonObject jwks) {
        Set<String> ids = jwks.getJsonArray("keys").stream()
                .map(key -> ((JsonObject) key).getString("kid"))
                .collect(Collectors.toSet());
        keys = new Keys(ids, provider.apply(jwks));
        return keys;
    }

    private static Future<Keys> unavailable(Throwable reason) {
        LOG.warn("The issuer's keys cannot be read: {}", reason.getMessage());
        return Future.failedFuture(ApiRefusal.SERVICE_UNAVAILABLE
                .refused("The keys to verify tokens are not available right now")
                .retryAfter(1));
    }
}
