package io.astratrade.codec.event;

import java.time.Instant;
import java.util.List;

/** What happens to accounts of people. */
public sealed interface UserEvent extends Event {
    /** Somebody has an account. */
    record UserRegistered(String userId, String username, Instant registeredAt) implements UserEvent {}

    /** A user changed profile fields, named here. */
    record ProfileUpdated(String userId, List<String> fields, Instant updatedAt) implements UserEvent {}

    /** A user logged in. */
    record SessionStarted(String sessionId, String userId, Instant startedAt) implements UserEvent {}

    /** A session may be used no longer. */
    record SessionEnded(String sessionId, String userId, String reason, Instant endedAt) implements UserEvent {}

    /** A user has a new password. */
    record PasswordChanged(String userId, Instant changedAt) implements UserEvent {}

    /** An account was activated, suspended or the like. */
    record AccountStatusChanged(String userId, String oldStatus, String newStatus, Instant changedAt)
            implements UserEvent {}

    /** A user proved more, or less, of who that is. */
    record VerificationTierChanged(String userId, String oldTier, String newTier, Instant changedAt)
            implements UserEvent {}

    /** An account was deleted and its data anonymised. */
    record UserDeleted(String userId, Instant deletedAt) implements UserEvent {}
}
