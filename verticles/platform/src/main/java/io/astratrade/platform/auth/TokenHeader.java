package io.astratrade.platform.auth;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.Base64;

/** The unverified header of a JWT, read only to find the key to verify it with. */
final class TokenHeader {
    private static final String ALGORITHM = "RS256";

    private TokenHeader() {}

    /** The key id of an RS256 token, or null for anything else. */
    static String keyId(String token) {
        int dot = token.indexOf('.');
        if (dot <= 0 || token.endsWith(".")) {
            return null;
        }
        try {
            JsonObject header =
                    new JsonObject(Buffer.buffer(Base64.getUrlDecoder().decode(token.substring(0, dot))));
            return ALGORITHM.equals(header.getString("alg")) ? header.getString("kid") : null;
        } catch (IllegalArgumentException | DecodeException | ClassCastException e) {
            return null;
        }
    }
}
