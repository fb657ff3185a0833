package io.astratrade.user.store;

import io.astratrade.platform.cards.UserCard;
import io.astratrade.platform.db.Columns;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Active users as others find them, with the level and plan that other services tell. */
public final class UserDirectory {
    /** A level or plan since a moment. */
    public record Told<T>(UUID user, T value, Instant at) {}

    static final String FIND = """
            SELECT id, username, display_name, avatar_url, level, plan FROM users
            WHERE status = 'active' AND lower(username) COLLATE "C" >= $1 AND lower(username) COLLATE "C" < $2
            AND lower(username) COLLATE "C" > $3 ORDER BY lower(username) COLLATE "C" LIMIT $4
            """;
    private static final String SET_LEVELS = """
            UPDATE users AS u SET level = told.level, level_at = told.at
            FROM (SELECT DISTINCT ON (id) * FROM unnest($1::uuid[], $2::integer[], $3::timestamptz[]) AS t (id, level, at)
                  ORDER BY id, at DESC, level DESC) AS told
            WHERE u.id = told.id AND u.level_at < told.at
            """;
    private static final String SET_PLANS = """
            UPDATE users AS u SET plan = told.plan, plan_at = told.at
            FROM (SELECT DISTINCT ON (id) * FROM unnest($1::uuid[], $2::text[], $3::timestamptz[]) AS t (id, plan, at)
                  ORDER BY id, at DESC) AS told
            WHERE u.id = told.id AND u.plan_at < told.at
            """;

    /** Sorts behind every letter that a user name may have. */
    private static final String LAST = "\u007f";

    private final Database database;

    public UserDirectory(Database database) {
        this.database = database;
    }

    /** Those whose name begins so, in whatever case, by name and beyond the name {@code after}. */
    public Future<List<UserCard>> find(String prefix, String after, int limit) {
        String from = prefix.toLowerCase(Locale.ROOT);
        return database.query(FIND, from, from + LAST, after, limit).map(rows -> {
            List<UserCard> cards = new ArrayList<>();
            rows.forEach(row -> cards.add(card(row)));
            return cards;
        });
    }

    public Future<Void> setLevels(Tx tx, List<Told<Integer>> levels) {
        return Columns.of(levels)
                .uuids(Told::user)
                .integers(Told::value)
                .times(Told::at)
                .into(tx, SET_LEVELS);
    }

    public Future<Void> setPlans(Tx tx, List<Told<String>> plans) {
        return Columns.of(plans)
                .uuids(Told::user)
                .texts(Told::value)
                .times(Told::at)
                .into(tx, SET_PLANS);
    }

    private static UserCard card(Row row) {
        return new UserCard(
                row.getUUID("id").toString(),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("avatar_url"),
                row.getInteger("level"),
                row.getString("plan"),
                false);
    }
}
