package io.astratrade.platform.auth;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.Base64;

/** The unverified header of a JWT, read only to find the key to verify it with. */
final class TokenHeader {
    private static final String ALGORITHM = "RS256";
    private static final String SERVICES_ALGORITHM = "ES256";

    private TokenHeader() {}

    /** The key id of an RS256 token, or null for anything else. */
    static String keyId(String token) {
        JsonObject header = parsed(token);
        return ALGORITHM.equals(header.getString("alg")) ? header.getString("kid") : null;
    }

    /** Whether the token says that a service signed it, which is ES256. */
    static boolean signedByService(String token) {
        return SERVICES_ALGORITHM.equals(parsed(token).getString("alg"));
    }

    /** The header, empty when it cannot be read or has fields of other types. */
    private static JsonObject parsed(String token) {
        int dot = token.indexOf('.');
        if (dot <= 0 || token.endsWith(".")) {
            return new JsonObject();
        }
        try {
            JsonObject header =
                    new JsonObject(Buffer.buffer(Base64.getUrlDecoder().decode(token.substring(0, dot))));
            header.getString("alg");
            header.getString("kid");
            return header;
        } catch (IllegalArgumentException | DecodeException | ClassCastException e) {
            return new JsonObject();
        }
    }
}
