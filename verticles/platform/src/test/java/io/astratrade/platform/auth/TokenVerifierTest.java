package io.astratrade.platform.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.platform.refusal.ApiRefusal;
import io.astratrade.platform.refusal.RefusedException;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.TestTokens;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** A token that was seen before is judged anew each time it comes. */
class TokenVerifierTest {
    private static final AuthConfig CONFIG =
            new AuthConfig(TestTokens.ISSUER, TestTokens.AUDIENCE, Duration.ofSeconds(10), Duration.ofMinutes(15), "");

    private final Revocations revocations = new Revocations(CONFIG.accessTokenTtl());
    private final JsonObject claims = TestTokens.claims("ann", "user");
    private final TokenVerifier tokens;
    private volatile Instant now = Instant.now();

    TokenVerifierTest(Vertx vertx) {
        tokens = new TokenVerifier(vertx, CONFIG, JwksSource.fixed(TestTokens.jwks()), revocations, new Now());
    }

    @Test
    void aTokenThatWasGoodExpires() {
        String token = TestTokens.sign(claims);
        assertThat(Await.result(tokens.verify(token))).isEqualTo(tokens.known(token));
        now = now.plus(Duration.ofHours(1));
        refuses(token, ApiRefusal.AUTH_TOKEN_EXPIRED);
        refuses(token, ApiRefusal.AUTH_TOKEN_EXPIRED);
        assertThat(tokens.known(token)).isNull();
    }

    @Test
    void aTokenThatWasGoodEndsWithItsSession() {
        String token = TestTokens.sign(claims);
        Await.result(tokens.verify(token));
        revocations.revoke(claims.getString("sid"));
        refuses(token, ApiRefusal.AUTH_SESSION_REVOKED);
        assertThat(tokens.known(token)).isNull();
    }

    @Test
    void aTokenThatCameTooLateIsRefusedAlikeEachTime() {
        String token = TestTokens.expired("ann");
        refuses(token, ApiRefusal.AUTH_TOKEN_EXPIRED);
        refuses(token, ApiRefusal.AUTH_TOKEN_EXPIRED);
        assertThat(tokens.known(token)).isNull();
    }

    @Test
    void aForgedTokenIsNotRemembered() {
        String token = TestTokens.signedByAnotherKey("ann");
        refuses(token, ApiRefusal.AUTH_TOKEN_INVALID);
        refuses(token, ApiRefusal.AUTH_TOKEN_INVALID);
        assertThat(tokens.known(token)).isNull();
    }

    private void refuses(String token, ApiRefusal refusal) {
        assertThat(Await.failure(tokens.verify(token)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(refusal));
    }

    private final class Now extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
