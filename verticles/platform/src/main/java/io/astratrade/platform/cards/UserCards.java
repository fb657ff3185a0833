package io.astratrade.platform.cards;

import io.astratrade.codec.CardEvents;
import io.astratrade.codec.Envelope;
import io.astratrade.platform.cards.CardChange.Profile;
import io.astratrade.platform.cards.CardChange.Versioned;
import io.astratrade.platform.db.Columns;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.astratrade.platform.events.consume.EventRouter;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The cards that a domain keeps of users, in its own schema, so that no read of it waits for another service. */
public final class UserCards {
    private static final String SAVE = """
            INSERT INTO user_card AS c (id, username, display_name, avatar_url, bot, profile_version,
                                        status, status_version, level, level_at, plan, plan_at, deleted)
            SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::boolean[], $6::bigint[],
                                 $7::text[], $8::bigint[], $9::integer[], $10::bigint[], $11::text[], $12::bigint[], $13::boolean[])
            ON CONFLICT (id) DO UPDATE SET
                username = CASE WHEN excluded.profile_version > c.profile_version THEN excluded.username ELSE c.username END,
                display_name = CASE WHEN excluded.profile_version > c.profile_version THEN excluded.display_name ELSE c.display_name END,
                avatar_url = CASE WHEN excluded.profile_version > c.profile_version THEN excluded.avatar_url ELSE c.avatar_url END,
                bot = CASE WHEN excluded.profile_version > c.profile_version THEN excluded.bot ELSE c.bot END,
                profile_version = greatest(c.profile_version, excluded.profile_version),
                status = CASE WHEN excluded.status_version > c.status_version THEN excluded.status ELSE c.status END,
                status_version = greatest(c.status_version, excluded.status_version),
                level = CASE WHEN excluded.level_at > c.level_at THEN excluded.level ELSE c.level END,
                level_at = greatest(c.level_at, excluded.level_at),
                plan = CASE WHEN excluded.plan_at > c.plan_at THEN excluded.plan ELSE c.plan END,
                plan_at = greatest(c.plan_at, excluded.plan_at),
                deleted = c.deleted OR excluded.deleted
            """;

    /** Who was deleted stays so, and nothing of the person is shown or kept. */
    private static final String FORGET = """
            UPDATE user_card SET username = NULL, display_name = NULL, avatar_url = NULL
            WHERE deleted AND id = ANY ($1::text[])
            """;

    private static final String FIND = """
            SELECT id, username, display_name, avatar_url, level, plan, bot, deleted FROM user_card
            WHERE id = ANY ($1::text[])
            """;

    private static final String KNOWN = """
            SELECT id, username, display_name, avatar_url, level, plan, bot, status, deleted FROM user_card
            WHERE id = ANY ($1::text[])
            """;

    private final Database database;

    public UserCards(Database database) {
        this.database = database;
    }

    /** Has a group keep the cards beside what else it does; the group must read all that feeds them. */
    public static EventRouter keptBy(EventRouter router) {
        return router.onBatch(CardEvents.ALL, UserCards::apply);
    }

    private static Future<Void> apply(List<Envelope> events, Tx tx) {
        Map<String, CardChange> changes = new HashMap<>();
        for (Envelope event : events) {
            CardChange change = CardChange.of(event);
            changes.merge(change.id(), change, CardChange::with);
        }
        return save(tx, changes.values())
                .compose(saved -> tx.query(FORGET, (Object) changes.keySet().toArray(String[]::new))
                        .mapEmpty());
    }

    private static Future<Void> save(Tx tx, Collection<CardChange> changes) {
        return Columns.of(changes, CardChange::id)
                .texts(CardChange::id)
                .texts(change -> profile(change, Profile::username))
                .texts(change -> profile(change, Profile::displayName))
                .texts(change -> profile(change, Profile::avatarUrl))
                .booleans(change -> profile(change, Profile::bot))
                .longs(change -> change.profile() == null ? 0 : change.profile().version())
                .texts(change -> value(change.status()))
                .longs(change -> version(change.status()))
                .integers(change -> value(change.level()))
                .longs(change -> version(change.level()))
                .texts(change -> value(change.plan()))
                .longs(change -> version(change.plan()))
                .booleans(CardChange::deleted)
                .into(tx, SAVE);
    }

    private static <T> T profile(CardChange change, Function<Profile, T> part) {
        return change.profile() == null ? null : part.apply(change.profile());
    }

    private static <T> T value(Versioned<T> part) {
        return part == null ? null : part.value();
    }

    private static long version(Versioned<?> part) {
        return part == null ? 0 : part.version();
    }

    /** A card for each of these ids, by id; who is not known gets one that shows no more than the id. */
    public Future<Map<String, UserCard>> of(Collection<String> ids) {
        Map<String, UserCard> cards = new HashMap<>();
        ids.forEach(id -> cards.put(id, UserCard.unknown(id)));
        if (cards.isEmpty()) {
            return Future.succeededFuture(cards);
        }
        return database.query(FIND, (Object) cards.keySet().toArray(String[]::new))
                .map(rows -> {
                    rows.forEach(row -> cards.put(row.getString("id"), card(row)));
                    return cards;
                });
    }

    /** Those of these users that are known, by id, as a transaction sees them. */
    public static Future<Map<String, KnownUser>> known(Tx tx, Collection<String> ids) {
        return tx.query(KNOWN, (Object) ids.toArray(String[]::new)).map(rows -> {
            Map<String, KnownUser> known = new HashMap<>();
            rows.forEach(row -> known.put(row.getString("id"), known(row)));
            return known;
        });
    }

    private static KnownUser known(Row row) {
        return new KnownUser(card(row), text(row, "status").orElse(KnownUser.ACTIVE), row.getBoolean("deleted"));
    }

    private static UserCard card(Row row) {
        UserCard unknown = UserCard.unknown(row.getString("id"));
        if (row.getBoolean("deleted")) {
            return new UserCard(unknown.id(), "deleted-user", "", "", 1, "free", false);
        }
        return new UserCard(
                unknown.id(),
                text(row, "username").orElse(unknown.username()),
                text(row, "display_name").orElse(""),
                text(row, "avatar_url").orElse(""),
                Optional.ofNullable(row.getInteger("level")).orElse(unknown.level()),
                text(row, "plan").orElse(unknown.plan()),
                Boolean.TRUE.equals(row.getBoolean("bot")));
    }

    private static Optional<String> text(Row row, String column) {
        return Optional.ofNullable(row.getString(column));
    }
}
