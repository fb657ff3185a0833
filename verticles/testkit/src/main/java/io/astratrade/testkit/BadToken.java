package io.astratrade.testkit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A token that nobody may be let in with, and the code of the answer; {@code token} is null for a request without. */
public record BadToken(String name, String token, String code) {
    private static final String USER = UUID.randomUUID().toString();

    /** Longer than any run of tests: made once, they must be bad for their own reason to the end. */
    private static final long LIFETIME_SECONDS = 86_400;

    /** One of each kind, of one user. */
    public static final List<BadToken> ALL = List.of(
            new BadToken("missing", null, "AUTH_TOKEN_MISSING"),
            new BadToken("no token at all", "nonsense", "AUTH_TOKEN_INVALID"),
            new BadToken("expired", TestTokens.expired(USER), "AUTH_TOKEN_EXPIRED"),
            new BadToken("forged", TestTokens.signedByAnotherKey(USER), "AUTH_TOKEN_INVALID"),
            new BadToken("alg none", TestTokens.unsigned(USER), "AUTH_TOKEN_INVALID"),
            new BadToken("of another issuer", claiming("iss", "somebody"), "AUTH_TOKEN_INVALID"),
            new BadToken("for another audience", claiming("aud", "another-api"), "AUTH_TOKEN_INVALID"),
            new BadToken("of no user", claiming("sub", "me"), "AUTH_TOKEN_INVALID"));

    private static String claiming(String claim, String value) {
        long expiry = Instant.now().getEpochSecond() + LIFETIME_SECONDS;
        return TestTokens.sign(
                TestTokens.claims(USER, "user").put("exp", expiry).put(claim, value));
    }

    /** The client as the holder of this token. */
    public TestHttp as(TestHttp client) {
        return token == null ? client : client.withToken(token);
    }
}
