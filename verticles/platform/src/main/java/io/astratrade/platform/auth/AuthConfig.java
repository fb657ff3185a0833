package io.astratrade.platform.auth;

import io.astratrade.platform.config.ConfigReader;
import java.time.Duration;

/** Claims that a token must make to be accepted, and the source of the keys (`jwks` given inline, else the user service). */
public record AuthConfig(String issuer, String audience, Duration leeway, Duration accessTokenTtl, String jwks) {
    public static AuthConfig from(ConfigReader reader) {
        return new AuthConfig(
                reader.text("auth.issuer"),
                reader.text("auth.audience"),
                reader.duration("auth.leeway"),
                reader.duration("auth.access_token_ttl"),
                reader.optionalText("auth.jwks"));
    }
}
