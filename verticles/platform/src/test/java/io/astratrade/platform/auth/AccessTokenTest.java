package io.astratrade.platform.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenTest {
    private static final String HEADER = "{\"alg\":\"RS256\",\"kid\":\"k1\"}";

    private final JsonObject claims = new JsonObject()
            .put("iss", "astratrade")
            .put("aud", "astratrade-api")
            .put("sub", UUID.randomUUID().toString())
            .put("sid", UUID.randomUUID().toString())
            .put("iat", 1_000)
            .put("exp", 2_000);

    @Test
    void aTokenSaysWhoItSpeaksForAndWhichKeySignedIt() {
        AccessToken token = AccessToken.parse(token(HEADER)).orElseThrow();
        assertThat(token.keyId()).isEqualTo("k1");
        assertThat(token.claims().audience()).containsExactly("astratrade-api");
        assertThat(token.claims().beginsAt()).isEqualTo(Instant.ofEpochSecond(1_000));
        assertThat(token.claims().principal().userId()).hasToString(claims.getString("sub"));
        assertThat(token.claims().principal().role()).isEqualTo(Role.USER);
        assertThat(token.claims().principal().expiresAt()).isEqualTo(Instant.ofEpochSecond(2_000));
    }

    @Test
    void otherIssuersMayNameSeveralAudiencesAndFractionsOfSeconds() {
        claims.put("aud", new JsonArray().add("another").add("astratrade-api")).put("exp", 2_000.5);
        TokenClaims read = AccessToken.parse(token(HEADER)).orElseThrow().claims();
        assertThat(read.audience()).containsExactly("another", "astratrade-api");
        assertThat(read.principal().expiresAt()).isEqualTo(Instant.ofEpochSecond(2_000));
    }

    @Test
    void aTokenBeginsWithTheLaterOfItsTimes() {
        claims.put("nbf", 1_500);
        assertThat(AccessToken.parse(token(HEADER)).orElseThrow().claims().beginsAt())
                .isEqualTo(Instant.ofEpochSecond(1_500));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"none\",\"kid\":\"k1\"}",
                "{\"alg\":\"HS256\",\"kid\":\"k1\"}",
                "{\"alg\":\"rs256\",\"kid\":\"k1\"}",
                "{\"alg\":[\"RS256\"],\"kid\":\"k1\"}",
                "{\"alg\":\"RS256\"}",
                "{\"alg\":\"RS256\",\"kid\":{}}",
                "{\"alg\":\"RS256\",\"kid\":\"k1\",\"crit\":[]}",
                "[]",
                "null",
                "{"
            })
    void whatHasNoSuchHeaderIsNoToken(String header) {
        assertThat(AccessToken.parse(token(header))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub", "sid", "exp", "aud"})
    void aClaimThatIsNeededMustBeThereAndOfItsType(String claim) {
        claims.putNull(claim);
        assertThat(AccessToken.parse(token(HEADER))).isEmpty();
        claims.put(claim, new JsonObject());
        assertThat(AccessToken.parse(token(HEADER))).isEmpty();
        claims.remove(claim);
        assertThat(AccessToken.parse(token(HEADER))).isEmpty();
    }

    /** Each such text would be remembered as a token of its own. */
    @Test
    void aTokenHasOneWayToBeWritten() {
        String token = token(HEADER);
        for (String other :
                new String[] {token + ".", token + "...", token + "=", "." + token, token + ".x", "", "."}) {
            assertThat(AccessToken.parse(other)).as(other).isEmpty();
        }
    }

    private String token(String header) {
        return part(header) + "." + part(claims.encode()) + ".c2lnbmVk";
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
