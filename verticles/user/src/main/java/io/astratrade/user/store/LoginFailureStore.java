package io.astratrade.user.store;

import io.astratrade.platform.db.Database;
import io.astratrade.platform.http.Networks;
import io.astratrade.user.domain.Lockout;
import io.astratrade.user.domain.UserRefusal;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

/** Failed logins, counted for all instances together. */
public final class LoginFailureStore {
    private static final String COUNT = "SELECT count(*) FROM login_failures WHERE key = $1 AND failed_at > $2";
    private static final String INSERT = "INSERT INTO login_failures (key, failed_at) VALUES ($1, $3), ($2, $3)";
    /** Of the account first, then of the address: whoever waits for the second has the first, so nobody waits in a circle. */
    private static final String LOCK =
            "SELECT pg_advisory_xact_lock(1, hashtext($1)), pg_advisory_xact_lock(2, hashtext($2))";

    private static final String PURGE = "DELETE FROM login_failures WHERE failed_at < $1";

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

    /** Fails with USER_LOCKED_OUT when the account or the address has failed too often lately. */
    public Future<Void> check(String account, String address) {
        return check(database::query, account, address);
    }

    private Future<Void> check(Query query, String account, String address) {
        return within(query, accountKey(account), limits.accountFailures(), limits.accountWindow())
                .compose(fine -> within(query, addressKey(address), limits.addressFailures(), limits.addressWindow()));
    }

    /**
     * Whether a password that was compared counts as right; a wrong one is recorded. Checks again, because guesses that
     * were sent at once have all passed the first check.
     */
    public Future<Boolean> judge(String account, String address, boolean matches) {
        return matches
                ? check(account, address).map(true)
                : record(account, address).map(false);
    }

    /** One failure of an account or an address after the other, so that each sees those before it. */
    private Future<Void> record(String account, String address) {
        return database.transaction(tx -> tx.query(LOCK, accountKey(account), addressKey(address))
                .compose(locked -> check(tx::query, account, address))
                .compose(allowed -> tx.query(
                        INSERT,
                        accountKey(account),
                        addressKey(address),
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .mapEmpty());
    }

    /** Forgets what no window reaches any more. */
    public Future<Void> purge() {
        Duration longest = limits.accountWindow().compareTo(limits.addressWindow()) > 0
                ? limits.accountWindow()
                : limits.addressWindow();
        return database.query(PURGE, clock.instant().minus(longest).atOffset(ZoneOffset.UTC))
                .mapEmpty();
    }

    private Future<Void> within(Query query, String key, int limit, Duration window) {
        Instant since = clock.instant().minus(window);
        return query.run(COUNT, key, since.atOffset(ZoneOffset.UTC)).compose(rows -> {
            long failures = rows.iterator().next().getLong(0);
            return failures < limit
                    ? Future.succeededFuture()
                    : Future.failedFuture(UserRefusal.USER_LOCKED_OUT.refused().retryAfter((int) window.toSeconds()));
        });
    }

    private static String accountKey(String account) {
        return "account:" + account.toLowerCase(Locale.ROOT);
    }

    private static String addressKey(String address) {
        return "address:" + Networks.of(address);
    }
}
