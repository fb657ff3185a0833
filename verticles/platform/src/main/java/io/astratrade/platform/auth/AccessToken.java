package io.astratrade.platform.auth;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** A JWT (RFC 7519) signed with RS256, taken apart; its signature is not verified yet. */
record AccessToken(String keyId, TokenClaims claims) {
    private static final String ALGORITHM = "RS256";
    private static final Pattern PARTS = Pattern.compile("([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)\\.[A-Za-z0-9_-]+");

    /** Empty for what is no such token, demands an extension (`crit`), or claims something of a wrong type. */
    static Optional<AccessToken> parse(String token) {
        var parts = PARTS.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            JsonObject header = json(parts.group(1));
            boolean understood = ALGORITHM.equals(header.getValue("alg"))
                    && header.getValue("kid") instanceof String
                    && !header.containsKey("crit");
            return understood
                    ? TokenClaims.of(json(parts.group(2)))
                            .map(claims -> new AccessToken(header.getString("kid"), claims))
                    : Optional.empty();
        } catch (IllegalArgumentException | DecodeException e) {
            return Optional.empty();
        }
    }

    private static JsonObject json(String part) {
        return new JsonObject(Buffer.buffer(Base64.getUrlDecoder().decode(part)));
    }
}
