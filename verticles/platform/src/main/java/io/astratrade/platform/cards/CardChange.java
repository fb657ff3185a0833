package io.astratrade.platform.cards;

import io.astratrade.codec.Envelope;
import io.astratrade.codec.event.Event;
import io.astratrade.codec.event.FinancialEvent.SubscriptionCancelled;
import io.astratrade.codec.event.FinancialEvent.SubscriptionChanged;
import io.astratrade.codec.event.FinancialEvent.SubscriptionCreated;
import io.astratrade.codec.event.FinancialEvent.SubscriptionRenewed;
import io.astratrade.codec.event.GamificationEvent.LevelUp;
import io.astratrade.codec.event.UserEvent.AccountStatusChanged;
import io.astratrade.codec.event.UserEvent.ProfileUpdated;
import io.astratrade.codec.event.UserEvent.UserDeleted;
import io.astratrade.codec.event.UserEvent.UserRegistered;
import java.time.Instant;

/** Parts of one user's card with what makes each newer than another; parts that are not known are null. */
record CardChange(
        String id,
        Profile profile,
        Versioned<String> status,
        Versioned<Integer> level,
        Versioned<String> plan,
        boolean deleted) {
    private static final long FIRST = 1;

    record Profile(String username, String displayName, String avatarUrl, boolean bot, long version) {}

    record Versioned<T>(T value, long version) {}

    static CardChange of(Envelope event) {
        Event data = event.data();
        if (data instanceof UserRegistered r) {
            long version = r.version() == null ? FIRST : r.version();
            return profile(
                    r.userId(),
                    new Profile(r.username(), r.displayName(), r.avatarUrl(), isTrue(r.bot()), version),
                    r.status());
        }
        if (data instanceof ProfileUpdated p) {
            return p.version() == null
                    ? nothing(p.userId())
                    : profile(
                            p.userId(),
                            new Profile(p.username(), p.displayName(), p.avatarUrl(), isTrue(p.bot()), p.version()),
                            p.status());
        }
        if (data instanceof AccountStatusChanged s) {
            return s.version() == null
                    ? nothing(s.userId())
                    : new CardChange(s.userId(), null, new Versioned<>(s.newStatus(), s.version()), null, null, false);
        }
        if (data instanceof UserDeleted d) {
            return new CardChange(d.userId(), null, null, null, null, true);
        }
        if (data instanceof LevelUp l) {
            return new CardChange(
                    l.userId(), null, null, new Versioned<>(l.newLevel(), micros(l.reachedAt())), null, false);
        }
        return subscription(data, micros(event.time()));
    }

    private static CardChange subscription(Event data, long at) {
        if (data instanceof SubscriptionCreated s) {
            return plan(s.userId(), s.plan(), at);
        }
        if (data instanceof SubscriptionChanged s) {
            return plan(s.userId(), s.plan(), at);
        }
        if (data instanceof SubscriptionCancelled s) {
            return plan(s.userId(), s.plan(), at);
        }
        SubscriptionRenewed renewed = (SubscriptionRenewed) data;
        return plan(renewed.userId(), renewed.plan(), at);
    }

    private static CardChange nothing(String id) {
        return new CardChange(id, null, null, null, null, false);
    }

    private static CardChange profile(String id, Profile profile, String status) {
        Versioned<String> known = status == null ? null : new Versioned<>(status, profile.version());
        return new CardChange(id, profile, known, null, null, false);
    }

    private static CardChange plan(String id, String plan, long at) {
        return new CardChange(id, null, null, null, new Versioned<>(plan, at), false);
    }

    /** Both in one: of each part the newer. */
    CardChange with(CardChange other) {
        Profile newer = profile == null || other.profile != null && other.profile.version() >= profile.version()
                ? other.profile
                : profile;
        return new CardChange(
                id,
                newer,
                newer(status, other.status),
                newer(level, other.level),
                newer(plan, other.plan),
                deleted || other.deleted);
    }

    private static <T> Versioned<T> newer(Versioned<T> one, Versioned<T> other) {
        return one == null || other != null && other.version() >= one.version() ? other : one;
    }

    private static boolean isTrue(Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }

    private static long micros(Instant time) {
        return time.getEpochSecond() * 1_000_000 + time.getNano() / 1_000;
    }
}
