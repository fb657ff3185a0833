package io.astratrade.user.api;

import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.refusal.ApiRefusal;
import io.astratrade.platform.refusal.RefusedException;
import io.astratrade.user.domain.Account;
import io.astratrade.user.domain.LoginName;
import io.astratrade.user.domain.UserRefusal;
import io.astratrade.user.password.PasswordHasher;
import io.astratrade.user.password.PasswordVerifier;
import io.astratrade.user.session.SessionService;
import io.astratrade.user.session.SessionService.Tokens;
import io.astratrade.user.store.AccountStore;
import io.astratrade.user.wire.Profiles;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.Optional;

/**
 * POST /users/login: the same answer after the same work for an unknown user and for a wrong password. Refuses
 * REQUEST_INVALID, USER_WRONG_CREDENTIALS, USER_NOT_ACTIVE, USER_LOCKED_OUT and USER_BUSY.
 */
public record Login(
        AccountStore accounts,
        PasswordVerifier passwords,
        PasswordHasher hasher,
        SessionService sessions,
        Database database,
        Clock clock)
        implements Endpoint {
    private static final int MAX_USER_AGENT = 200;

    @Override
    public Future<Reply> handle(Call call) {
        return attempt(name(call.body()), call)
                .compose(begun -> begun.isPresent() ? Future.succeededFuture(begun) : attempt(name(call.body()), call))
                .map(begun -> begun.orElseThrow(UserRefusal.USER_WRONG_CREDENTIALS::refused))
                .map(tokens -> Reply.ok(Profiles.tokens(tokens, sessions.accessSeconds())));
    }

    private static LoginName name(JsonObject body) {
        String username = body.getString("username");
        String email = body.getString("email");
        if (username == null && email == null) {
            throw invalid("A login needs username or email", "/username", "is required");
        }
        if (username != null && email != null) {
            throw invalid("A login takes username or email, not both", "/email", "not together with username");
        }
        return LoginName.of(username == null ? email : username);
    }

    private static RefusedException invalid(String detail, String pointer, String message) {
        return ApiRefusal.REQUEST_INVALID.refused(detail).at(pointer, message);
    }

    /** Empty when the password is being replaced meanwhile, be it by a stronger hash of the same password. */
    private Future<Optional<Tokens>> attempt(LoginName name, Call call) {
        return accounts.byLogin(name)
                .compose(found -> verified(found, name, call))
                .compose(account -> sessions.begin(account, userAgent(call), call.remoteAddress(), call.cause()));
    }

    private Future<Account> verified(Optional<Account> found, LoginName name, Call call) {
        String password = call.body().getString("password");
        return passwords
                .verify(found, name, call.remoteAddress(), password)
                .compose(right -> right
                        ? admitted(found.orElseThrow(), call.remoteAddress(), password)
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
