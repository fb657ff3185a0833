package io.astratrade.user.token;

import io.astratrade.user.UserWorld;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;

/** Signs any claims with the service's own key, as only somebody with its database and its secret could. */
public final class Forger {
    private Forger() {}

    public static String sign(UserWorld world, JsonObject claims) {
        Row key = world.sql("SELECT kid, private_key FROM signing_keys ORDER BY signs_from LIMIT 1")
                .iterator()
                .next();
        JsonObject header = new JsonObject().put("alg", "RS256").put("kid", key.getString("kid"));
        String content = part(header.encode()) + "." + part(claims.encode());
        try {
            byte[] plain = new KeyCipher(world.keysSecret())
                    .decrypt(key.getBuffer("private_key").getBytes());
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(KeyMaker.privateKey(plain));
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
