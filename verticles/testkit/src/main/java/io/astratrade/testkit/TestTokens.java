package io.astratrade.testkit;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

/** Access tokens as the user service issues them, signed with a key of this JVM, and the ways to forge them. */
public final class TestTokens {

    public static final String ISSUER = "astratrade";
    public static final String AUDIENCE = "astratrade-api";

    private static final long LIFETIME_SECONDS = 900;
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final TestKey KEY = TestKey.of("test-key.pkcs8", "test-key");

    private TestTokens() {}

    /** The JWK Set (RFC 7517) that verifies these tokens. */
    public static String jwks() {
        return new JsonObject().put("keys", new JsonArray().add(KEY.jwk())).encode();
    }

    /** A good token of a user with role {@code user}. */
    public static String accessToken(String userId) {
        return accessToken(userId, "user");
    }

    public static String accessToken(String userId, String role) {
        return sign(claims(userId, role));
    }

    /** The id of a user in tokens: what is given when it is one already, else one that is made of a name. */
    public static String userId(String idOrName) {
        return UUID_TEXT.matcher(idOrName).matches()
                ? idOrName
                : UUID.nameUUIDFromBytes(idOrName.getBytes(StandardCharsets.UTF_8))
                        .toString();
    }

    /** Claims of a good token, issued now for 15 minutes; change them and {@link #sign} the result. */
    public static JsonObject claims(String userId, String role) {
        long now = Instant.now().getEpochSecond();
        return new JsonObject()
                .put("iss", ISSUER)
                .put("aud", AUDIENCE)
                .put("sub", userId(userId))
                .put("sid", UUID.randomUUID().toString())
                .put("name", "trader-" + userId)
                .put("role", role)
                .put("iat", now)
                .put("exp", now + LIFETIME_SECONDS);
    }

    /** RS256 token with any claims. */
    public static String sign(JsonObject claims) {
        return signedBy(KEY, claims);
    }

    /** The same with one more header, or another value of one. */
    public static String sign(JsonObject claims, String header, Object value) {
        return signed(KEY, header(KEY).put(header, value), claims);
    }

    /** Properly signed, but its 15 minutes are over since an hour. */
    public static String expired(String userId) {
        long issued = Instant.now().getEpochSecond() - LIFETIME_SECONDS - 3_600;
        return sign(claims(userId, "user").put("iat", issued).put("exp", issued + LIFETIME_SECONDS));
    }

    /** Names the published key, but another one signed it. */
    public static String signedByAnotherKey(String userId) {
        return signedBy(TestKey.of("other-key.pkcs8", KEY.id()), claims(userId, "user"));
    }

    /** {@code alg: none} with an empty signature. */
    public static String unsigned(String userId) {
        JsonObject header = new JsonObject().put("alg", "none").put("typ", "JWT");
        return part(header) + "." + part(claims(userId, "user")) + ".";
    }

    private static String signedBy(TestKey key, JsonObject claims) {
        return signed(key, header(key), claims);
    }

    private static JsonObject header(TestKey key) {
        return new JsonObject().put("alg", "RS256").put("typ", "JWT").put("kid", key.id());
    }

    private static String signed(TestKey key, JsonObject header, JsonObject claims) {
        String content = part(header) + "." + part(claims);
        return content + "." + base64(key.sign(content.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String part(JsonObject json) {
        return base64(json.encode().getBytes(StandardCharsets.UTF_8));
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
