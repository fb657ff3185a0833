package io.astratrade.platform.auth;

import java.time.Instant;

/** Who a verified token speaks for; the only source of identity inside the platform. */
public record Principal(String userId, String sessionId, String username, String role, String tier, Instant expiresAt) {
    public boolean hasRole(String wanted) {
        return role.equals(wanted);
    }
}
