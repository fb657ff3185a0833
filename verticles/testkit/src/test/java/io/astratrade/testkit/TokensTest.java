package io.astratrade.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class TokensTest {

    private static final Base64.Decoder BASE64 = Base64.getUrlDecoder();

    @Test
    void thePublishedKeyVerifiesAGoodToken() {
        assertThat(isVerified(TestTokens.accessToken("u1", "admin"))).isTrue();
    }

    @Test
    void aGoodTokenClaimsWhatTheUserServiceClaims() {
        JsonObject claims = part(TestTokens.accessToken("u1", "admin"), 1);

        assertThat(claims.getMap())
                .containsEntry("iss", "astratrade")
                .containsEntry("aud", "astratrade-api")
                .containsEntry("sub", TestTokens.userId("u1"))
                .containsEntry("role", "admin")
                .containsKeys("sid", "iat");
        assertThat(claims.getLong("exp")).isGreaterThan(Instant.now().getEpochSecond());
    }

    @Test
    void anExpiredTokenIsSignedWellButOver() {
        String token = TestTokens.expired("u1");

        assertThat(isVerified(token)).isTrue();
        assertThat(part(token, 1).getLong("exp")).isLessThan(Instant.now().getEpochSecond());
    }

    @Test
    void aForgedTokenNamesThePublishedKeyButIsNotVerified() {
        String token = TestTokens.signedByAnotherKey("u1");

        assertThat(part(token, 0).getString("kid")).isEqualTo(publishedKey().getString("kid"));
        assertThat(isVerified(token)).isFalse();
    }

    @Test
    void anUnsignedTokenSaysSo() {
        String token = TestTokens.unsigned("u1");

        assertThat(part(token, 0).getString("alg")).isEqualTo("none");
        assertThat(token).endsWith(".");
    }

    private static JsonObject publishedKey() {
        return new JsonObject(TestTokens.jwks()).getJsonArray("keys").getJsonObject(0);
    }

    private static JsonObject part(String token, int index) {
        return new JsonObject(new String(BASE64.decode(token.split("\\.")[index]), StandardCharsets.UTF_8));
    }

    private static boolean isVerified(String token) {
        int dot = token.lastIndexOf('.');
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(publicKey(publishedKey()));
            signature.update(token.substring(0, dot).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(BASE64.decode(token.substring(dot + 1)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static PublicKey publicKey(JsonObject jwk) throws GeneralSecurityException {
        BigInteger modulus = new BigInteger(1, BASE64.decode(jwk.getString("n")));
        BigInteger exponent = new BigInteger(1, BASE64.decode(jwk.getString("e")));
        return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
    }
}
