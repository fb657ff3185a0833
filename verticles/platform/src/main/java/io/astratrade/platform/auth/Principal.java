package io.astratrade.platform.auth;

import java.time.Instant;

/** Who a verified token speaks for; the only source of identity inside the platform. */
public record Principal(String userId, String sessionId, String username, Role role, String tier, Instant expiresAt) {}
