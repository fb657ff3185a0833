package io.astratrade.financial.provider.stripe;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Stripe's webhook signatures: `Stripe-Signature: t=SECONDS,v1=HEX`, HMAC-SHA256 of `SECONDS.BODY`. */
public final class StripeSignature {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LONGEST_HEADER = 4_096;

    private final List<String> secrets;
    private final Duration tolerance;

    /** @param secrets any of which may have signed; without one, nothing is valid */
    public StripeSignature(List<String> secrets, Duration tolerance) {
        this.secrets = List.copyOf(secrets);
        this.tolerance = tolerance;
    }

    /** Whether a body, exactly as it was received, was signed not too long ago. */
    public boolean valid(String header, Buffer body, Instant now) {
        if (header == null || header.length() > LONGEST_HEADER) {
            return false;
        }
        String time = null;
        List<byte[]> signatures = new ArrayList<>();
        for (String part : header.split(",")) {
            String[] pair = part.strip().split("=", 2);
            if (pair.length == 2 && pair[0].equals("t")) {
                time = pair[1];
            } else if (pair.length == 2 && pair[0].equals("v1")) {
                signatures.add(pair[1].getBytes(StandardCharsets.US_ASCII));
            }
        }
        return recent(time, now) && matches(time, body, signatures);
    }

    private boolean recent(String time, Instant now) {
        if (time == null || !time.matches("[0-9]{1,12}")) {
            return false;
        }
        Instant signed = Instant.ofEpochSecond(Long.parseLong(time));
        return Duration.between(signed, now).abs().compareTo(tolerance) <= 0;
    }

    private boolean matches(String time, Buffer body, List<byte[]> signatures) {
        byte[] signed = Buffer.buffer(time + ".").appendBuffer(body).getBytes();
        return secrets.stream()
                .map(secret -> HexFormat.of().formatHex(mac(secret, signed)).getBytes(StandardCharsets.US_ASCII))
                .anyMatch(expected -> signatures.stream().anyMatch(each -> MessageDigest.isEqual(expected, each)));
    }

    private static byte[] mac(String secret, byte[] data) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
