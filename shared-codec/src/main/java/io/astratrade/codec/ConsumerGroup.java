package io.astratrade.codec;

import io.astratrade.codec.event.Event;
import io.astratrade.codec.event.FinancialEvent.PaymentCompleted;
import io.astratrade.codec.event.FinancialEvent.PaymentFailed;
import io.astratrade.codec.event.FinancialEvent.PaymentRefunded;
import io.astratrade.codec.event.FinancialEvent.SubscriptionCancelled;
import io.astratrade.codec.event.FinancialEvent.SubscriptionChanged;
import io.astratrade.codec.event.FinancialEvent.SubscriptionCreated;
import io.astratrade.codec.event.GamificationEvent.AchievementUnlocked;
import io.astratrade.codec.event.GamificationEvent.LevelUp;
import io.astratrade.codec.event.GamificationEvent.RewardGranted;
import io.astratrade.codec.event.GamificationEvent.TournamentEnded;
import io.astratrade.codec.event.GamificationEvent.XpGained;
import io.astratrade.codec.event.NftEvent.NftListed;
import io.astratrade.codec.event.NftEvent.NftListingCancelled;
import io.astratrade.codec.event.NftEvent.NftMinted;
import io.astratrade.codec.event.NftEvent.NftSold;
import io.astratrade.codec.event.SocialEvent.ClanBattleEnded;
import io.astratrade.codec.event.SocialEvent.ClanMemberJoined;
import io.astratrade.codec.event.SocialEvent.PostPublished;
import io.astratrade.codec.event.SocialEvent.SocialInteractionPerformed;
import io.astratrade.codec.event.SocialEvent.SocialRatingChanged;
import io.astratrade.codec.event.TradingEvent.ClanBattleScoreUpdated;
import io.astratrade.codec.event.TradingEvent.PositionClosed;
import io.astratrade.codec.event.TradingEvent.PositionLiquidated;
import io.astratrade.codec.event.TradingEvent.TradeExecuted;
import io.astratrade.codec.event.UserEvent.VerificationTierChanged;
import io.astratrade.codec.format.WireName;
import java.util.List;
import java.util.stream.Stream;

/** Consumer groups and the streams they read: the whole topology of the event bus. Width is how many consumers a group runs. */
public enum ConsumerGroup {
    /** Writes projections: orders, fills, positions, candles of the own account, portfolio history. */
    TRADING_INTERNAL("trading", 2, withCards(EventType.streamsOf("trading"))),
    /** Watches daily loss, drawdown, overtrading and exposure; raises alerts, suspends and resumes trading. */
    TRADING_RISK_MANAGEMENT("trading", 3, only(TradeExecuted.class, PositionClosed.class, PositionLiquidated.class)),
    /** Enters XP into its ledger; publishes XpGained and LevelUp. */
    GAMIFICATION_XP_PROCESSORS(
            "gamification",
            2,
            withCards(only(
                    TradeExecuted.class,
                    PositionClosed.class,
                    SocialInteractionPerformed.class,
                    NftMinted.class,
                    ClanMemberJoined.class))),
    /** Keeps the sorted sets of the leaderboards. */
    LEADERBOARD_UPDATERS("gamification", 1, only(XpGained.class, LevelUp.class, PositionClosed.class)),
    /** Evaluates achievement rules and publishes AchievementUnlocked. */
    ACHIEVEMENT_PROCESSORS("gamification", 1, EventType.streamsOf()),
    /** Fans out to feeds. */
    SOCIAL_FEED_GENERATORS(
            "social",
            2,
            withCards(only(
                    TradeExecuted.class,
                    PositionClosed.class,
                    AchievementUnlocked.class,
                    NftMinted.class,
                    NftSold.class,
                    PostPublished.class,
                    ClanBattleEnded.class))),
    /** Scores, ends and rates clan battles. */
    CLAN_BATTLE_PROCESSORS("social", 1, only(ClanBattleScoreUpdated.class, PositionClosed.class)),
    /** Computes influence and social rating. */
    INFLUENCE_CALCULATORS("social", 1, EventType.streamsOf("social")),
    /** Posts revenue to the ledger. */
    REVENUE_TRACKERS(
            "financial",
            1,
            only(
                    TradeExecuted.class,
                    NftSold.class,
                    PaymentCompleted.class,
                    PaymentRefunded.class,
                    RewardGranted.class,
                    TournamentEnded.class,
                    ClanBattleEnded.class)),
    /** Activates, renews, dunns and closes subscriptions. */
    SUBSCRIPTION_PROCESSORS("financial", 1, withCards(only(PaymentCompleted.class, PaymentFailed.class))),
    /** Checks limits, flags money laundering, keeps compliance records, writes what webhooks are to tell. */
    FINANCIAL_COMPLIANCE(
            "financial", 1, with(EventType.streamsOf("financial"), List.of(VerificationTierChanged.class))),
    /** Mints rewards, once per achievement and user. */
    NFT_REWARD_DISTRIBUTORS("nft", 1, only(AchievementUnlocked.class, LevelUp.class, TournamentEnded.class)),
    /** Runs settlement steps; keeps price history, floor and collection statistics. */
    MARKETPLACE_PROCESSORS("nft", 2, withCards(only(NftListed.class, NftSold.class, NftListingCancelled.class))),
    /** Shows level, rating and plan on profiles. */
    USER_PROFILE_UPDATERS(
            "user",
            1,
            only(
                    LevelUp.class,
                    SocialRatingChanged.class,
                    SubscriptionChanged.class,
                    SubscriptionCreated.class,
                    SubscriptionCancelled.class)),
    /** Sends notifications, aggregated and by preference. */
    NOTIFICATION_SENDERS("user", 3, EventType.streamsOf()),
    /** Computes KPIs. */
    METRICS_COLLECTORS("analytics", 2, EventType.streamsOf()),
    /** Appends to the hash-chained audit log. */
    AUDIT_TRAIL_RECORDERS("analytics", 1, EventType.streamsOf("trading", "financial", "nft"));

    private final String owner;
    private final int width;
    private final List<String> streams;

    ConsumerGroup(String owner, int width, List<String> streams) {
        this.owner = owner;
        this.width = width;
        this.streams = List.copyOf(streams);
    }

    /** The name in Redis. */
    public String groupName() {
        return WireName.of(this);
    }

    /** The service that runs the group. */
    public String owner() {
        return owner;
    }

    public int width() {
        return width;
    }

    /** Every stream the group reads, listed because Redis has no wildcard streams. */
    public List<String> streams() {
        return streams;
    }

    private static List<String> withCards(List<String> streams) {
        return with(streams, CardEvents.ALL);
    }

    private static List<String> with(List<String> streams, List<Class<? extends Event>> more) {
        return Stream.concat(streams.stream(), streams(more)).distinct().toList();
    }

    @SafeVarargs
    private static List<String> only(Class<? extends Event>... records) {
        return streams(List.of(records)).toList();
    }

    private static Stream<String> streams(List<Class<? extends Event>> records) {
        return records.stream().map(record -> EventType.of(record).stream());
    }
}
