package io.astratrade.platform.auth;

import io.astratrade.platform.async.CallerContext;
import io.astratrade.platform.refusal.ApiRefusal;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.jwt.JWTAuth;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The published keys, fetched again when a token names one that is not known yet, at most once a second, and every five
 * minutes, so that a withdrawn key is not trusted for long.
 */
final class KeyRing {
    private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long FRESH_NANOS = TimeUnit.MINUTES.toNanos(5);

    private record Keys(Set<String> ids, JWTAuth auth) {
        JWTAuth holding(String keyId) {
            if (!ids.contains(keyId)) {
                throw ApiRefusal.AUTH_TOKEN_INVALID.refused();
            }
            return auth;
        }
    }

    private final JwksSource source;
    private final Function<JsonObject, JWTAuth> provider;
    private final Runnable withdrawn;
    private final LongSupplier nanos;
    private volatile Keys keys = new Keys(Set.of(), null);
    private Future<Keys> fetching;
    private volatile long fetchedAt;

    /** @param withdrawn runs when a key is not published any more: nothing it signed may be trusted */
    KeyRing(JwksSource source, Function<JsonObject, JWTAuth> provider, Runnable withdrawn, LongSupplier nanos) {
        this.source = source;
        this.provider = provider;
        this.withdrawn = withdrawn;
        this.nanos = nanos;
        this.fetchedAt = nanos.getAsLong() - PAUSE_NANOS;
    }

    /** The provider that has this key; AUTH_TOKEN_INVALID when the issuer publishes no such key. */
    Future<JWTAuth> holding(String keyId) {
        Keys current = keys;
        if (!current.ids.contains(keyId)) {
            return CallerContext.of(refreshed()).map(fresh -> fresh.holding(keyId));
        }
        refreshWhenStale();
        return Future.succeededFuture(current.auth);
    }

    /** Meanwhile the keys at hand are good enough. */
    private void refreshWhenStale() {
        if (nanos.getAsLong() - fetchedAt > FRESH_NANOS) {
            refreshed();
        }
    }

    private synchronized Future<Keys> refreshed() {
        boolean recent = nanos.getAsLong() - fetchedAt < PAUSE_NANOS;
        if (fetching == null || fetching.isComplete() && !recent) {
            fetchedAt = nanos.getAsLong();
            fetching = source.fetch().map(this::replace).recover(KeyRing::unavailable);
        }
        return fetching;
    }

    private Keys replace(JsonObject jwks) {
        Set<String> ids = jwks.getJsonArray("keys").stream()
                .map(key -> ((JsonObject) key).getString("kid"))
                .collect(Collectors.toSet());
        Set<String> before = keys.ids;
        keys = new Keys(ids, provider.apply(jwks));
        if (!ids.containsAll(before)) {
            withdrawn.run();
        }
        return keys;
    }

    private static Future<Keys> unavailable(Throwable reason) {
        LOG.warn("The issuer's keys cannot be read: {}", reason.getMessage());
        return Future.failedFuture(ApiRefusal.SERVICE_UNAVAILABLE
                .refused("The keys to verify tokens are not available right now")
                .retryAfter(1));
    }
}
