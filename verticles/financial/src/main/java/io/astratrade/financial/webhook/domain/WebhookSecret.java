package io.astratrade.financial.webhook.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets of endpoints, derived from one configured key and the endpoint's id: nothing that signs is in the database or in a
 * stored answer, and whoever repeats the creation gets the same secret again.
 */
public final class WebhookSecret {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "whsec_";
    private static final String PURPOSE = "financial.webhook.secret:";

    private final byte[] key;

    public WebhookSecret(String key) {
        this.key = key.getBytes(StandardCharsets.UTF_8);
    }

    /** The secret as its owner sees it once: {@code whsec_} and 32 bytes in base64. */
    public String of(UUID endpoint) {
        return PREFIX + Base64.getEncoder().encodeToString(bytes(endpoint));
    }

    byte[] bytes(UUID endpoint) {
        return mac(key, (PURPOSE + endpoint).getBytes(StandardCharsets.UTF_8));
    }

    /** The header {@code webhook-signature} of a message: {@code v1,} and HMAC-SHA256 over id, time and body. */
    public String signature(UUID endpoint, String messageId, long timestamp, String body) {
        byte[] content = (messageId + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
        return "v1," + Base64.getEncoder().encodeToString(mac(bytes(endpoint), content));
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
