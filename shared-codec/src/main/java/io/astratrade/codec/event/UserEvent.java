package io.astratrade.codec.event;

import java.time.Instant;
import java.util.List;

/** Events of people's accounts. */
public sealed interface UserEvent extends Event {
    /** Somebody has an account. What a card shows is optional only because the first entries of this type lack it. */
    record UserRegistered(
            String userId,
            String username,
            @OptionalField String displayName,
            @OptionalField String avatarUrl,
            @OptionalField Integer level,
            @OptionalField String plan,
            @OptionalField String status,
            @OptionalField Boolean bot,
            @OptionalField Long version,
            Instant registeredAt)
            implements UserEvent {}

    /** A user's profile as it is from now on; `fields` names what changed, none when it is announced again. */
    record ProfileUpdated(
            String userId,
            List<String> fields,
            @OptionalField String username,
            @OptionalField String displayName,
            @OptionalField String avatarUrl,
            @OptionalField Integer level,
            @OptionalField String plan,
            @OptionalField String status,
            @OptionalField Boolean bot,
            @OptionalField Long version,
            Instant updatedAt)
            implements UserEvent {}

    /** A user logged in. */
    record SessionStarted(String sessionId, String userId, Instant startedAt) implements UserEvent {}

    /** A session may be used no longer. */
    record SessionEnded(String sessionId, String userId, String reason, Instant endedAt) implements UserEvent {}

    /** A user has a new password. */
    record PasswordChanged(String userId, Instant changedAt) implements UserEvent {}

    /** An account was activated, suspended or the like; `version` is that of the profile. */
    record AccountStatusChanged(
            String userId,
            String oldStatus,
            String newStatus,
            @OptionalField Long version,
            Instant changedAt) implements UserEvent {}

    /** A user proved more, or less, of who that is. */
    record VerificationTierChanged(String userId, String oldTier, String newTier, Instant changedAt)
            implements UserEvent {}

    /** An account was deleted and its data anonymised. */
    record UserDeleted(String userId, Instant deletedAt) implements UserEvent {}
}
