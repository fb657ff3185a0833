package io.astratrade.testkit;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A token that nobody may be let in with, and the code of the answer; {@code token} is null for a request without. */
public record BadToken(String name, String token, String code) {
    private static final String USER = UUID.randomUUID().toString();

    /** Longer than any run of tests: made once, they must be bad for their own reason to the end. */
    private static final long IN_A_DAY = Instant.now().getEpochSecond() + 86_400;

    /** One of each kind, of one user. */
    public static final List<BadToken> ALL = List.of(
            new BadToken("missing", null, "AUTH_TOKEN_MISSING"),
            new BadToken("no token at all", "nonsense", "AUTH_TOKEN_INVALID"),
            new BadToken("expired", TestTokens.expired(USER), "AUTH_TOKEN_EXPIRED"),
            new BadToken("forged", TestTokens.signedByAnotherKey(USER), "AUTH_TOKEN_INVALID"),
            new BadToken("alg none", TestTokens.unsigned(USER), "AUTH_TOKEN_INVALID"),
            claiming("iss", "somebody"),
            claiming("aud", "another-api"),
            claiming("sub", "me"),
            claiming("sub", "1-1-1-1-1"),
            claiming("sub", 7),
            claiming("sub", new JsonObject()),
            claiming("sid", "this-session"),
            claiming("exp", "tomorrow"),
            claiming("exp", null),
            claiming("exp", 1e30),
            claiming("exp", -1),
            claiming("iat", "now"),
            claiming("iat", IN_A_DAY),
            claiming("nbf", IN_A_DAY),
            claiming("aud", 7),
            claiming("aud", new JsonArray().add(7)),
            claiming("aud", null),
            claiming("role", "service"),
            claiming("role", "king"),
            claiming("role", new JsonArray().add("admin")),
            claiming("name", 7),
            heading("crit", new JsonArray().add("exp")),
            heading("alg", "RS512"),
            heading("alg", 256),
            heading("kid", 7));

    private static BadToken claiming(String claim, Object value) {
        JsonObject claims = TestTokens.claims(USER, "user").put("exp", IN_A_DAY).put(claim, value);
        return new BadToken(claim + " " + value, TestTokens.sign(claims), "AUTH_TOKEN_INVALID");
    }

    private static BadToken heading(String header, Object value) {
        JsonObject claims = TestTokens.claims(USER, "user").put("exp", IN_A_DAY);
        return new BadToken(header + " " + value, TestTokens.sign(claims, header, value), "AUTH_TOKEN_INVALID");
    }

    /** The client as the holder of this token. */
    public TestHttp as(TestHttp client) {
        return token == null ? client : client.withToken(token);
    }
}
