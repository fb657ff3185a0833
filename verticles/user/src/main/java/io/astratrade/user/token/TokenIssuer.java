package io.astratrade.user.token;

import io.astratrade.platform.auth.AuthConfig;
import io.astratrade.user.domain.Account;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.util.Base64;

/** Signs access tokens: RS256, for as long as the configuration says. */
public final class TokenIssuer {
    private final Vertx vertx;
    private final SigningKeys keys;
    private final AuthConfig config;
    private final Clock clock;

    public TokenIssuer(Vertx vertx, SigningKeys keys, AuthConfig config, Clock clock) {
        this.vertx = vertx;
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    /** On a worker thread: an RSA signature takes a millisecond. */
    public Future<String> issue(Account account, String sessionId) {
        return vertx.executeBlocking(() -> sign(account, sessionId), false);
    }

    public long secondsValid() {
        return config.accessTokenTtl().toSeconds();
    }

    private String sign(Account account, String sessionId) throws GeneralSecurityException {
        SigningKey key = keys.current();
        long now = clock.instant().getEpochSecond();
        JsonObject header =
                new JsonObject().put("alg", "RS256").put("typ", "JWT").put("kid", key.kid());
        JsonObject claims = new JsonObject()
                .put("iss", config.issuer())
                .put("aud", config.audience())
                .put("sub", account.id().toString())
                .put("sid", sessionId)
                .put("name", account.username())
                .put("role", account.role())
                .put("tier", account.tier())
                .put("iat", now)
                .put("exp", now + secondsValid());
        String signed = base64(header.encode().getBytes(StandardCharsets.UTF_8)) + "."
                + base64(claims.encode().getBytes(StandardCharsets.UTF_8));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key.privateKey());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + base64(signature.sign());
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
