package io.astratrade.user.store;

import io.astratrade.platform.db.Database;
import io.astratrade.platform.http.Networks;
import io.astratrade.user.UserConfig.Lockout;
import io.astratrade.user.domain.UserRefusal;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

/** Failed logins, counted for all instances together. */
public final class LoginFailureStore {
    private static final String COUNT = "SELECT count(*) FROM login_failures WHERE key = $1 AND failed_at > $2";
    private static final String INSERT = "INSERT INTO login_failures (key, failed_at) VALUES ($1, $3), ($2, $3)";
    private static final String PURGE = "DELETE FROM login_failures WHERE failed_at < $1";

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
        return within(accountKey(account), limits.accountFailures(), limits.accountWindow())
                .compose(fine -> within(addressKey(address), limits.addressFailures(), limits.addressWindow()));
    }

    /**
     * Whether a password that was compared counts as right; a wrong one is recorded. Checks again, because guesses that
     * were sent at once have all passed the first check.
     */
    public Future<Boolean> judge(String account, String address, boolean matches) {
        return check(account, address)
                .compose(allowed -> matches
                        ? Future.succeededFuture(true)
                        : record(account, address).map(false));
    }

    private Future<Void> record(String account, String address) {
        return database.query(
                        INSERT,
                        accountKey(account),
                        addressKey(address),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .mapEmpty();
    }

    /** Forgets what no window reaches any more. */
    public Future<Void> purge() {
        Duration longest = limits.accountWindow().compareTo(limits.addressWindow()) > 0
                ? limits.accountWindow()
                : limits.addressWindow();
        return database.query(PURGE, clock.instant().minus(longest).atOffset(ZoneOffset.UTC))
                .mapEmpty();
    }

    private Future<Void> within(String key, int limit, Duration window) {
        Instant since = clock.instant().minus(window);
        return database.query(COUNT, key, since.atOffset(ZoneOffset.UTC)).compose(rows -> {
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
