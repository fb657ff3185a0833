package io.astratrade.platform.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.astratrade.platform.api.ApiRefusal;
import io.astratrade.platform.refusal.RefusedException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.User;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Verifies RS256 access tokens; a verified token is remembered for minutes, unless it expires or its session ends. */
public final class TokenVerifier {
    private static final int REMEMBERED = 100_000;
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Vertx vertx;
    private final AuthConfig config;
    private final KeyRing keys;
    private final Revocations revocations;
    private final Clock clock;
    private final Cache<String, Principal> verified = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(FRESH)
            .build();

    public TokenVerifier(Vertx vertx, AuthConfig config, JwksSource source, Revocations revocations, Clock clock) {
        this.vertx = vertx;
        this.config = config;
        this.keys = new KeyRing(source, this::provider, verified::invalidateAll, System::nanoTime);
        this.revocations = revocations;
        this.clock = clock;
    }

    /** The principal of a token that was verified before and is still good, else null. */
    public Principal known(String token) {
        Principal principal = verified.getIfPresent(token);
        return principal == null || expired(principal) || revocations.revoked(principal.sessionId()) ? null : principal;
    }

    /** Fails with AUTH_TOKEN_INVALID, AUTH_TOKEN_EXPIRED, AUTH_SESSION_REVOKED, or SERVICE_UNAVAILABLE without keys. */
    public Future<Principal> verify(String token) {
        Principal known = known(token);
        if (known != null) {
            return Future.succeededFuture(known);
        }
        String keyId = TokenHeader.keyId(token);
        if (keyId == null) {
            return Future.failedFuture(ApiRefusal.AUTH_TOKEN_INVALID.refused());
        }
        return keys.holding(keyId)
                .compose(auth -> auth.authenticate(new TokenCredentials(token)).recover(this::refusal))
                .map(this::principal)
                .compose(principal -> admit(token, principal));
    }

    private Future<Principal> admit(String token, Principal principal) {
        if (revocations.revoked(principal.sessionId())) {
            return Future.failedFuture(ApiRefusal.AUTH_SESSION_REVOKED.refused());
        }
        verified.put(token, principal);
        return Future.succeededFuture(principal);
    }

    private boolean expired(Principal principal) {
        return principal.expiresAt().plus(config.leeway()).isBefore(clock.instant());
    }

    private Future<User> refusal(Throwable reason) {
        boolean expired =
                String.valueOf(reason.getMessage()).toLowerCase(Locale.ROOT).contains("expired");
        RefusedException refused = (expired ? ApiRefusal.AUTH_TOKEN_EXPIRED : ApiRefusal.AUTH_TOKEN_INVALID).refused();
        return Future.failedFuture(refused);
    }

    private Principal principal(User user) {
        JsonObject claims = user.principal();
        JsonObject parsed = user.attributes().getJsonObject("accessToken", claims);
        if (parsed.getString("sub") == null || parsed.getString("sid") == null || parsed.getLong("exp") == null) {
            throw ApiRefusal.AUTH_TOKEN_INVALID.refused();
        }
        return new Principal(
                parsed.getString("sub"),
                parsed.getString("sid"),
                parsed.getString("name", ""),
                role(parsed.getString("role", Role.USER.wire())),
                parsed.getString("tier", "unverified"),
                Instant.ofEpochSecond(parsed.getLong("exp")));
    }

    /** A service has no account, so no issued token says that it is one. */
    private static Role role(String claimed) {
        return Role.of(claimed)
                .filter(role -> role != Role.SERVICE)
                .orElseThrow(ApiRefusal.AUTH_TOKEN_INVALID::refused);
    }

    private JWTAuth provider(JsonObject jwks) {
        JWTOptions expected = new JWTOptions()
                .setIssuer(config.issuer())
                .addAudience(config.audience())
                .setLeeway((int) config.leeway().toSeconds());
        JWTAuthOptions options = new JWTAuthOptions().setJWTOptions(expected);
        jwks.getJsonArray("keys").forEach(key -> options.addJwk((JsonObject) key));
        return JWTAuth.create(vertx, options);
    }
}
