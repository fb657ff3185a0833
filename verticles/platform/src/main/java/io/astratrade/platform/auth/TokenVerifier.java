package io.astratrade.platform.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.astratrade.platform.refusal.ApiRefusal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.time.Clock;
import java.time.Duration;

/**
 * Verifies RS256 access tokens. A genuine token is remembered for minutes, so that its signature is verified once, whether it is
 * still good or has expired; how good it is is asked each time.
 */
public final class TokenVerifier {
    private static final int REMEMBERED = 100_000;
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Vertx vertx;
    private final AuthConfig config;
    private final KeyRing keys;
    private final Revocations revocations;
    private final Clock clock;
    private final Cache<String, Principal> genuine = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(FRESH)
            .build();

    public TokenVerifier(Vertx vertx, AuthConfig config, JwksSource source, Revocations revocations, Clock clock) {
        this.vertx = vertx;
        this.config = config;
        this.keys = new KeyRing(source, this::provider, genuine::invalidateAll, System::nanoTime);
        this.revocations = revocations;
        this.clock = clock;
    }

    /** The principal of a token that was verified before and is still good, else null. */
    public Principal known(String token) {
        Principal principal = genuine.getIfPresent(token);
        return principal == null || expired(principal) || revocations.revoked(principal.sessionId()) ? null : principal;
    }

    /** Fails with AUTH_TOKEN_INVALID, AUTH_TOKEN_EXPIRED, AUTH_SESSION_REVOKED, or SERVICE_UNAVAILABLE without keys. */
    public Future<Principal> verify(String token) {
        Principal known = genuine.getIfPresent(token);
        if (known != null) {
            return admit(known);
        }
        return AccessToken.parse(token)
                .filter(parsed -> acceptable(parsed.claims()))
                .map(parsed -> verify(token, parsed))
                .orElseGet(TokenVerifier::invalid);
    }

    private Future<Principal> verify(String token, AccessToken parsed) {
        return keys.holding(parsed.keyId())
                .compose(auth -> auth.authenticate(new TokenCredentials(token)).recover(forged -> invalid()))
                .compose(signed -> {
                    genuine.put(token, parsed.claims().principal());
                    return admit(parsed.claims().principal());
                });
    }

    /** Meant for us, and not from a future beyond what clocks may differ by. */
    private boolean acceptable(TokenClaims claims) {
        return claims.issuer().equals(config.issuer())
                && claims.audience().contains(config.audience())
                && !claims.beginsAt().minus(config.leeway()).isAfter(clock.instant());
    }

    private static <T> Future<T> invalid() {
        return Future.failedFuture(ApiRefusal.AUTH_TOKEN_INVALID.refused());
    }

    private Future<Principal> admit(Principal principal) {
        if (expired(principal)) {
            return Future.failedFuture(ApiRefusal.AUTH_TOKEN_EXPIRED.refused());
        }
        if (revocations.revoked(principal.sessionId())) {
            return Future.failedFuture(ApiRefusal.AUTH_SESSION_REVOKED.refused());
        }
        return Future.succeededFuture(principal);
    }

    private boolean expired(Principal principal) {
        return principal.expiresAt().plus(config.leeway()).isBefore(clock.instant());
    }

    private JWTAuth provider(JsonObject jwks) {
        JWTOptions signatureOnly = new JWTOptions().setIgnoreExpiration(true).setLeeway((int)
                config.leeway().toSeconds());
        JWTAuthOptions options = new JWTAuthOptions().setJWTOptions(signatureOnly);
        jwks.getJsonArray("keys").forEach(key -> options.addJwk((JsonObject) key));
        return JWTAuth.create(vertx, options);
    }
}
