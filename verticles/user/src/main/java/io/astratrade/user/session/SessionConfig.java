package io.astratrade.user.session;

import io.astratrade.platform.config.ConfigReader;
import java.time.Duration;

/** Settings of sessions: how long one lives unused, and how long a replaced refresh token may be used again. */
public record SessionConfig(Duration refreshTokenTtl, Duration refreshGrace) {
    public static SessionConfig read(ConfigReader reader) {
        return new SessionConfig(reader.duration("refresh_token_ttl"), reader.duration("refresh_grace"));
    }
}
