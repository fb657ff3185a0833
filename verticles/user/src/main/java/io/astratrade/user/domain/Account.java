package io.astratrade.user.domain;

import java.time.Instant;
import java.util.UUID;

/** A person's account; texts that were never set are empty. */
public record Account(
        UUID id,
        String username,
        String email,
        String passwordHash,
        String displayName,
        String bio,
        String avatarUrl,
        String timeZone,
        String locale,
        String role,
        String tier,
        String status,
        Instant createdAt) {

    public boolean active() {
        return status.equals("active");
    }

    public Account withPasswordHash(String hash) {
        return new Account(
                id,
                username,
                email,
                hash,
                displayName,
                bio,
                avatarUrl,
                timeZone,
                locale,
                role,
                tier,
                status,
                createdAt);
    }
}
