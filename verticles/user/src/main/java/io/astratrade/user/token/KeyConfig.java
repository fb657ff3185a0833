package io.astratrade.user.token;

import io.astratrade.platform.config.ConfigReader;
import java.time.Duration;

/** Settings of the signing keys: how long one signs, how long it is published before and after, and what encrypts it. */
public record KeyConfig(Duration lifetime, Duration overlap, String secret) {
    /** What conf/user.yaml says until somebody chooses a secret. */
    private static final String PUBLISHED_SECRET = "change-me-in-production";

    public static KeyConfig read(ConfigReader reader) {
        return new KeyConfig(
                reader.duration("key_lifetime"), reader.duration("key_overlap"), reader.text("keys.secret"));
    }

    public boolean secretIsPublished() {
        return secret.equals(PUBLISHED_SECRET);
    }
}
