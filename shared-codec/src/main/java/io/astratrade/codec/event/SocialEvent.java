package io.astratrade.codec.event;

import io.astratrade.codec.amount.Money;
import java.time.Instant;
import java.util.List;

/** Events of what people do with each other. */
public sealed interface SocialEvent extends Event {
    /** A user has a social profile. */
    record ProfileCreated(String userId, Instant createdAt) implements SocialEvent {}

    /** A user published a post. */
    record PostPublished(String postId, String authorId, String visibility, Instant publishedAt)
            implements SocialEvent {}

    /** One user did something to another's post or profile. */
    record SocialInteractionPerformed(
            String actor,
            String target,
            InteractionKind kind,
            @OptionalField String postId,
            Instant performedAt) implements SocialEvent {}

    /** A user's social rating changed, 0 to 100 in hundredths. */
    record SocialRatingChanged(String userId, long oldRating, long newRating, Instant changedAt)
            implements SocialEvent {}

    /** A user's influence changed. */
    record InfluenceChanged(String userId, long influence, String tier, Instant changedAt) implements SocialEvent {}

    /** A clan was founded. */
    record ClanCreated(String clanId, String name, String ownerId, Instant createdAt) implements SocialEvent {}

    /** A user joined a clan. */
    record ClanMemberJoined(String clanId, String userId, String role, Instant joinedAt) implements SocialEvent {}

    /** A user left a clan. */
    record ClanMemberLeft(String clanId, String userId, String reason, Instant leftAt) implements SocialEvent {}

    /** Two clans began a battle. */
    record ClanBattleStarted(
            String battleId, String challengerId, String opponentId, String kind, Instant startedAt, Instant endsAt)
            implements SocialEvent {}

    /** A battle ended; no winner means a draw. Who gets a part of the prize, and how much, in the same order. */
    record ClanBattleEnded(
            String battleId,
            String challengerId,
            String opponentId,
            @OptionalField String winnerId,
            @OptionalField String prizeCurrency,
            @OptionalField List<String> prizeUserIds,
            @OptionalField List<Money> prizeAmounts,
            Instant endedAt)
            implements SocialEvent {}

    /** Somebody reported content. */
    record ContentReported(String reportId, String reporterId, String postId, String reason, Instant reportedAt)
            implements SocialEvent {}
}
