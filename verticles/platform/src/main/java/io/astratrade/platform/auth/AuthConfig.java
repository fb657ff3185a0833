package io.astratrade.platform.auth;

import io.astratrade.platform.config.ConfigReader;
import java.time.Duration;

/** What a token must claim to be accepted, and where the keys come from (`jwks` given inline, else the user service). */
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
