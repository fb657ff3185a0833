package io.astratrade.user.token;

import io.astratrade.platform.api.IdempotentEndpoint.Fingerprint;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA256 under a key of its own, derived from a configured secret, so that a copy of the database does not let
 * anybody guess the passwords in request bodies.
 */
public final class KeyedFingerprint implements Fingerprint {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "user.idempotency.fingerprint";

    private final byte[] key;

    public KeyedFingerprint(String secret) {
        key = mac(secret.getBytes(StandardCharsets.UTF_8), PURPOSE.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String of(Buffer body) {
        return HexFormat.of().formatHex(mac(key, body.getBytes()));
    }

    private static byte[] mac(byte[] key, byte[] data) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
