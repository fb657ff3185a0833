package io.astratrade.platform.auth;

import java.time.Instant;
import java.util.UUID;

/**
 * Identity that a verified token speaks for; the only source of identity inside the platform. A service has an id too,
 * which no user has.
 */
public record Principal(UUID userId, String sessionId, String username, Role role, String tier, Instant expiresAt) {
    /** Name for records and keys: the user's id, or `service:` and the service's name. */
    public String subject() {
        return role == Role.SERVICE ? "service:" + username : userId.toString();
    }
}
