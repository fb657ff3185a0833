package io.astratrade.user.store;

import io.astratrade.platform.auth.Role;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.astratrade.user.domain.Account;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Statements for what administrators read and change of accounts. */
public final class AdministrationStore {
    static final String SEARCH = """
            SELECT * FROM (
                (SELECT * FROM users WHERE lower(username) COLLATE "C" >= $1 AND lower(username) COLLATE "C" < $2
                 AND lower(username) COLLATE "C" > $3 ORDER BY lower(username) COLLATE "C" LIMIT $4)
                UNION
                (SELECT * FROM users WHERE $1 <> '' AND lower(email) COLLATE "C" >= $1 AND lower(email) COLLATE "C" < $2
                 AND lower(username) COLLATE "C" > $3 ORDER BY lower(username) COLLATE "C" LIMIT $4)) found
            ORDER BY lower(username) COLLATE "C" LIMIT $4
            """;
    static final String WITH_ROLE =
            "SELECT * FROM users WHERE role <> 'user' ORDER BY role, lower(username) LIMIT 1000";
    static final String AFTER = "SELECT * FROM users WHERE id > $1 ORDER BY id LIMIT $2";
    private static final String SET_STATUS = """
            UPDATE users SET status = $2, updated_at = $3, version = version + 1 WHERE id = $1 RETURNING version
            """;
    private static final String SET_ROLE = "UPDATE users SET role = $2, updated_at = $3 WHERE id = $1";
    private static final String SET_TIER = "UPDATE users SET tier = $2, updated_at = $3 WHERE id = $1";

    /** Sorts behind every text, byte by byte: the last code point. */
    private static final String LAST = "\udbff\udfff";

    private final Database database;

    public AdministrationStore(Database database) {
        this.database = database;
    }

    /** Accounts whose name or address begins with a text, by name, beyond the name {@code after}. */
    public Future<List<Account>> search(String prefix, String after, int limit) {
        String from = prefix.toLowerCase(Locale.ROOT);
        return database.query(SEARCH, from, from + LAST, after, limit).map(AdministrationStore::all);
    }

    /** Everybody who may do more than a user. */
    public Future<List<Account>> withRole() {
        return database.query(WITH_ROLE).map(AdministrationStore::all);
    }

    /** Accounts by id, beyond one, each with its version. */
    public Future<Map<Account, Long>> versions(Tx tx, UUID after, int limit) {
        return tx.query(AFTER, after, limit).map(rows -> {
            Map<Account, Long> found = new LinkedHashMap<>();
            rows.forEach(row -> found.put(AccountStore.account(row), row.getLong("version")));
            return found;
        });
    }

    /** Completes with the account's new version. */
    public Future<Long> setStatus(Tx tx, UUID user, String status, Instant now) {
        return tx.query(SET_STATUS, user, status, now.atOffset(ZoneOffset.UTC))
                .map(rows -> rows.iterator().next().getLong("version"));
    }

    public Future<Void> setRole(Tx tx, UUID user, Role role, Instant now) {
        return tx.query(SET_ROLE, user, role.wire(), now.atOffset(ZoneOffset.UTC))
                .mapEmpty();
    }

    public Future<Void> setTier(Tx tx, UUID user, String tier, Instant now) {
        return tx.query(SET_TIER, user, tier, now.atOffset(ZoneOffset.UTC)).mapEmpty();
    }

    private static List<Account> all(Iterable<Row> rows) {
        List<Account> accounts = new ArrayList<>();
        rows.forEach(row -> accounts.add(AccountStore.account(row)));
        return accounts;
    }
}
