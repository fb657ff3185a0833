package io.astratrade.user.store;

import io.astratrade.platform.db.Database;
import io.astratrade.platform.http.Networks;
import io.astratrade.user.domain.Account;
import io.astratrade.user.domain.Lockout;
import io.astratrade.user.domain.LoginName;
import io.astratrade.user.domain.UserRefusal;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Failed logins, counted for all instances together. They count for the name that was given, whether or not anybody has
 * it: an account's user name and e-mail address are locked apart, so that nobody learns that they are of one account.
 */
public final class LoginFailureStore {
    static final String COUNT = """
            SELECT count(*) FILTER (WHERE key = $1), count(*) FILTER (WHERE key = $3) FROM login_failures
            WHERE key = $1 AND failed_at > $2 OR key = $3 AND failed_at > $4""";

    private static final String INSERT =
            "INSERT INTO login_failures (key, counterpart, failed_at) VALUES ($1, $2, $3), ($2, $1, $3)";

    /** Of the name first, then of the address: whoever waits for the second has the first, so nobody waits in a circle. */
    private static final String LOCK =
            "SELECT pg_advisory_xact_lock(1, hashtext($1)), pg_advisory_xact_lock(2, hashtext($2))";

    static final String FORGIVE = """
            DELETE FROM login_failures WHERE ctid = ANY (ARRAY(
                SELECT ctid FROM login_failures
                WHERE key = ANY ($1) AND counterpart = $2 OR key = $2 AND counterpart = ANY ($1)
                FOR UPDATE SKIP LOCKED))""";

    static final String PURGE = """
            DELETE FROM login_failures WHERE ctid = ANY (ARRAY(
                SELECT ctid FROM login_failures WHERE failed_at < $1 ORDER BY failed_at LIMIT $2
                FOR UPDATE SKIP LOCKED))""";

    /** A statement of its own, or one of a transaction. */
    private interface Query {
        Future<RowSet<Row>> run(String sql, Object... args);
    }

    private final Database database;
    private final Lockout limits;
    private final Clock clock;

    public LoginFailureStore(Database database, Lockout limits, Clock clock) {
        this.database = database;
        this.limits = limits;
        this.clock = clock;
    }

    /** Fails with USER_LOCKED_OUT when logins by this name or from this address have failed too often lately. */
    public Future<Void> check(LoginName name, String address) {
        return check(database::query, key(name), key(address));
    }

    private Future<Void> check(Query query, String name, String address) {
        return query.run(COUNT, name, ago(limits.accountWindow()), address, ago(limits.addressWindow()))
                .compose(rows -> {
                    Row failures = rows.iterator().next();
                    if (failures.getLong(0) >= limits.accountFailures()) {
                        return lockedOut(limits.accountWindow());
                    }
                    return failures.getLong(1) >= limits.addressFailures()
                            ? lockedOut(limits.addressWindow())
                            : Future.succeededFuture();
                });
    }

    private static Future<Void> lockedOut(Duration window) {
        return Future.failedFuture(UserRefusal.USER_LOCKED_OUT.refused().retryAfter((int) window.toSeconds()));
    }

    /**
     * Whether a password that was compared counts as right; a wrong one is recorded. Checks again, because guesses that
     * were sent at once have all passed the first check.
     */
    public Future<Boolean> judge(LoginName name, String address, boolean matches) {
        return matches
                ? check(name, address).map(true)
                : record(key(name), key(address)).map(false);
    }

    /** One failure of a name or an address after the other, so that each sees those before it. */
    private Future<Void> record(String name, String address) {
        return database.transaction(tx -> tx.query(LOCK, name, address)
                .compose(locked -> check(tx::query, name, address))
                .compose(allowed -> tx.query(INSERT, name, address, now()))
                .mapEmpty());
    }

    /** Forgets the failures of an account's own names from the address it logs in from; those from elsewhere count on. */
    public Future<Void> forgive(Account account, String address) {
        String[] names = {key(LoginName.of(account.username())), key(LoginName.of(account.email()))};
        return database.query(FORGIVE, names, key(address)).mapEmpty();
    }

    /**
     * Forgets what no window reaches any more; what does not fit into one run is left to the next.
     *
     * @param stepRows how many rows one statement may delete
     */
    public Future<Void> purge(int stepRows) {
        return new StepwiseDelete(database, stepRows).run(PURGE, ago(limits.longestWindow()));
    }

    private OffsetDateTime ago(Duration window) {
        return now().minus(window);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String key(LoginName name) {
        return "account:" + name.text();
    }

    private static String key(String address) {
        return "address:" + Networks.of(address);
    }
}
