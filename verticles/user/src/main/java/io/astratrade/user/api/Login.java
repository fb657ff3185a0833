package io.astratrade.user.api;

import io.astratrade.platform.api.ApiRefusal;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.db.Database;
import io.astratrade.user.domain.Account;
import io.astratrade.user.domain.UserRefusal;
import io.astratrade.user.password.PasswordHasher;
import io.astratrade.user.session.SessionService;
import io.astratrade.user.store.AccountStore;
import io.astratrade.user.store.LoginFailureStore;
import io.astratrade.user.wire.Profiles;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.Optional;

/** POST /users/login: the same answer after the same time for an unknown user and for a wrong password. */
public record Login(
        AccountStore accounts,
        LoginFailureStore failures,
        PasswordHasher hasher,
        SessionService sessions,
        Database database,
        Clock clock)
        implements Endpoint {
    private static final int MAX_USER_AGENT = 200;

    @Override
    public Future<Reply> handle(Call call) {
        String login = login(call.body());
        return accounts.byLogin(login)
                .compose(found -> verified(found, login, call))
                .compose(account -> sessions.begin(account, userAgent(call), call.remoteAddress(), call.cause()))
                .map(tokens -> Reply.ok(Profiles.tokens(tokens, sessions.accessSeconds())));
    }

    private static String login(JsonObject body) {
        String login = body.getString("username", body.getString("email"));
        if (login == null) {
            throw ApiRefusal.REQUEST_INVALID
                    .refused("A login needs username or email")
                    .at("/username", "is required");
        }
        return login;
    }

    /** Failures count for the account, whether it was named by its user name or its address. */
    private Future<Account> verified(Optional<Account> found, String login, Call call) {
        String name = found.map(Account::username).orElse(login);
        String address = call.remoteAddress();
        String password = call.body().getString("password");
        return failures.check(name, address)
                .compose(allowed -> hasher.matches(
                        address, password, found.map(Account::passwordHash).orElse(null)))
                .compose(matches -> failures.judge(name, address, matches))
                .compose(right -> right
                        ? admitted(found.orElseThrow(), address, password)
                        : Future.failedFuture(UserRefusal.USER_WRONG_CREDENTIALS.refused()));
    }

    private Future<Account> admitted(Account account, String address, String password) {
        return account.active()
                ? strengthened(account, address, password)
                : Future.failedFuture(UserRefusal.USER_NOT_ACTIVE.refused());
    }

    /** Hashes the password again when the parameters have grown since it was set. */
    private Future<Account> strengthened(Account account, String address, String password) {
        if (!hasher.outdated(account.passwordHash())) {
            return Future.succeededFuture(account);
        }
        return hasher.hash(address, password).compose(hash -> database.transaction(
                        tx -> accounts.replacePassword(tx, account, hash, clock.instant()))
                .map(replaced -> replaced ? account.withPasswordHash(hash) : account));
    }

    private static String userAgent(Call call) {
        String agent = call.header("User-Agent").orElse("unknown");
        return agent.length() > MAX_USER_AGENT ? agent.substring(0, MAX_USER_AGENT) : agent;
    }
}
