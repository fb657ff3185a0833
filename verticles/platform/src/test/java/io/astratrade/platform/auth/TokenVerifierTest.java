package io.astratrade.platform.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.platform.refusal.ApiRefusal;
import io.astratrade.platform.refusal.RefusedException;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.SettableClock;
import io.astratrade.testkit.TestTokens;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A token that was seen before is judged anew each time it comes. */
class TokenVerifierTest {
    private static final AuthConfig CONFIG =
            new AuthConfig(TestTokens.ISSUER, TestTokens.AUDIENCE, Duration.ofSeconds(10), Duration.ofMinutes(15), "");

    private final Revocations revocations = new Revocations(CONFIG.accessTokenTtl());
    private final JsonObject claims = TestTokens.claims("ann", "user");
    private final SettableClock clock = new SettableClock(Instant.now());
    private final TokenVerifier tokens;

    TokenVerifierTest(Vertx vertx) {
        tokens = new TokenVerifier(vertx, CONFIG, JwksSource.fixed(TestTokens.jwks()), revocations, clock);
    }

    @Test
    void aTokenThatWasGoodExpires() {
        String token = TestTokens.sign(claims);
        assertThat(Await.result(tokens.verify(token))).isEqualTo(tokens.known(token));
        clock.set(clock.instant().plus(Duration.ofHours(1)));
        refusesEachTime(token, ApiRefusal.AUTH_TOKEN_EXPIRED);
    }

    @Test
    void aTokenThatWasGoodEndsWithItsSession() {
        String token = TestTokens.sign(claims);
        Await.result(tokens.verify(token));
        revocations.revoke(claims.getString("sid"));
        refusesEachTime(token, ApiRefusal.AUTH_SESSION_REVOKED);
    }

    @Test
    void aTokenThatCameTooLateIsRefusedAlikeEachTime() {
        refusesEachTime(TestTokens.expired("ann"), ApiRefusal.AUTH_TOKEN_EXPIRED);
    }

    @Test
    void aForgedTokenIsNotRemembered() {
        refusesEachTime(TestTokens.signedByAnotherKey("ann"), ApiRefusal.AUTH_TOKEN_INVALID);
    }

    private void refusesEachTime(String token, ApiRefusal refusal) {
        refuses(token, refusal);
        refuses(token, refusal);
        assertThat(tokens.known(token)).isNull();
    }

    private void refuses(String token, ApiRefusal refusal) {
        assertThat(Await.failure(tokens.verify(token)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(refusal));
    }
}
