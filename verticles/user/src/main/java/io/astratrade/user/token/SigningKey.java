package io.astratrade.user.token;

import java.security.PrivateKey;
import java.time.Instant;

/** A key that signs access tokens during its time. */
public record SigningKey(String kid, String publicJwk, PrivateKey privateKey, Instant signsFrom, Instant signsUntil) {
    boolean signsAt(Instant now) {
        return !now.isBefore(signsFrom) && now.isBefore(signsUntil);
    }
}
