package io.astratrade.user.store;

import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.astratrade.user.domain.Account;
import io.astratrade.user.domain.LoginName;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Accounts; names and addresses are unique without regard to case. */
public final class AccountStore {
    private static final String INSERT = """
            INSERT INTO users (id, username, email, password_hash, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $5)
            ON CONFLICT DO NOTHING""";

    static final String SELECT_TAKEN =
            "SELECT lower(username) = lower($1) AS name FROM users WHERE lower(username) = lower($1) OR email = $2";

    private static final String SELECT_BY_ID = "SELECT * FROM users WHERE id = $1";

    private static final String LOCK_BY_ID = SELECT_BY_ID + " FOR UPDATE";

    static final String SELECT_BY_LOGIN = "SELECT * FROM users WHERE lower(username) = $1 OR email = $1";

    private static final String UPDATE_PROFILE = """
            UPDATE users SET display_name = $2, bio = $3, avatar_url = $4, time_zone = $5, locale = $6, updated_at = $7,
                   version = version + 1
            WHERE id = $1 RETURNING version""";

    private static final String REPLACE_PASSWORD =
            "UPDATE users SET password_hash = $3, updated_at = $4 WHERE id = $1 AND password_hash = $2";

    private static final String STAYS =
            "SELECT 1 FROM users WHERE id = $1 AND password_hash = $2 AND status = $3 FOR SHARE";

    private final Database database;

    public AccountStore(Database database) {
        this.database = database;
    }

    /** False when the name or the address is taken. */
    public Future<Boolean> insert(Tx tx, UUID id, String username, String email, String passwordHash, Instant now) {
        return tx.query(INSERT, id, username, email, passwordHash, now.atOffset(ZoneOffset.UTC))
                .map(rows -> rows.rowCount() == 1);
    }

    /** Whether it is the name that is taken, after an insert found one of the two taken. */
    public Future<Boolean> nameTaken(Tx tx, String username, String email) {
        return tx.query(SELECT_TAKEN, username, email).map(rows -> {
            boolean name = false;
            for (Row row : rows) {
                name |= row.getBoolean("name");
            }
            return name;
        });
    }

    public Future<Optional<Account>> byId(UUID id) {
        return database.query(SELECT_BY_ID, id).map(AccountStore::first);
    }

    /** Nobody else changes the account until the transaction ends. */
    public Future<Optional<Account>> locked(Tx tx, UUID id) {
        return tx.query(LOCK_BY_ID, id).map(AccountStore::first);
    }

    public Future<Optional<Account>> byLogin(LoginName name) {
        return database.query(SELECT_BY_LOGIN, name.text()).map(AccountStore::first);
    }

    /** Completes with the profile's new version. */
    public Future<Long> updateProfile(Tx tx, Account account, Instant now) {
        return tx.query(
                        UPDATE_PROFILE,
                        account.id(),
                        account.displayName(),
                        account.bio(),
                        account.avatarUrl(),
                        account.timeZone(),
                        account.locale(),
                        now.atOffset(ZoneOffset.UTC))
                .map(rows -> rows.iterator().next().getLong("version"));
    }

    /** False, and nothing changes, when the account's password is another one by now. */
    public Future<Boolean> replacePassword(Tx tx, Account account, String hash, Instant now) {
        return tx.query(REPLACE_PASSWORD, account.id(), account.passwordHash(), hash, now.atOffset(ZoneOffset.UTC))
                .map(rows -> rows.rowCount() == 1);
    }

    /** Whether password and status are still what they were read as; they stay so until the transaction ends. */
    public Future<Boolean> stays(Tx tx, Account account) {
        return tx.query(STAYS, account.id(), account.passwordHash(), account.status())
                .map(rows -> rows.size() == 1);
    }

    private static Optional<Account> first(RowSet<Row> rows) {
        for (Row row : rows) {
            return Optional.of(account(row));
        }
        return Optional.empty();
    }

    static Account account(Row row) {
        return new Account(
                row.getUUID("id"),
                row.getString("username"),
                row.getString("email"),
                row.getString("password_hash"),
                row.getString("display_name"),
                row.getString("bio"),
                row.getString("avatar_url"),
                row.getString("time_zone"),
                row.getString("locale"),
                row.getString("role"),
                row.getString("tier"),
                row.getString("status"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
