package io.astratrade.platform.auth;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.Base64;

/** The unverified header of a JWT, read only to find who can verify it. */
final class TokenHeader {
    private static final String SERVICES_ALGORITHM = "ES256";

    private TokenHeader() {}

    /** Whether the token says that a service signed it, which is ES256. */
    static boolean signedByService(String token) {
        int dot = token.indexOf('.');
        if (dot <= 0 || token.endsWith(".")) {
            return false;
        }
        try {
            Buffer header = Buffer.buffer(Base64.getUrlDecoder().decode(token.substring(0, dot)));
            return SERVICES_ALGORITHM.equals(new JsonObject(header).getValue("alg"));
        } catch (IllegalArgumentException | DecodeException e) {
            return false;
        }
    }
}
