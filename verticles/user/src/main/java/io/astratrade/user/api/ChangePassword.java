package io.astratrade.user.api;

import io.astratrade.codec.event.UserEvent.PasswordChanged;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.refusal.RefusedException;
import io.astratrade.user.domain.Account;
import io.astratrade.user.domain.Credentials;
import io.astratrade.user.domain.LoginName;
import io.astratrade.user.domain.UserRefusal;
import io.astratrade.user.password.PasswordHasher;
import io.astratrade.user.password.PasswordVerifier;
import io.astratrade.user.session.SessionService;
import io.astratrade.user.store.AccountStore;
import io.astratrade.user.wire.Ids;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** POST /users/me/password: needs the current one and ends all other sessions; guesses count as failed logins. */
public record ChangePassword(
        Database database,
        AccountStore accounts,
        PasswordVerifier passwords,
        PasswordHasher hasher,
        Credentials credentials,
        SessionService sessions,
        Clock clock)
        implements Endpoint {

    @Override
    public Future<Reply> handle(Call call) {
        String wanted = call.body().getString("new_password");
        return accounts.byId(Ids.user(call)).compose(found -> {
            Account account = found.orElseThrow(UserRefusal.USER_NOT_FOUND::refused);
            if (!credentials.password(wanted, account.username())) {
                throw UserRefusal.USER_PASSWORD_TOO_WEAK
                        .refused()
                        .at("/new_password", UserRefusal.USER_PASSWORD_TOO_WEAK.title());
            }
            return verify(account, call)
                    .compose(verified -> hasher.hash(call.remoteAddress(), wanted))
                    .compose(hash -> save(account, hash, call))
                    .map(saved -> Reply.noContent());
        });
    }

    private Future<Void> verify(Account account, Call call) {
        String current = call.body().getString("current_password");
        return passwords
                .verify(Optional.of(account), LoginName.of(account.username()), call.remoteAddress(), current)
                .compose(right -> right ? Future.succeededFuture() : Future.failedFuture(wrong()));
    }

    private static RefusedException wrong() {
        return UserRefusal.USER_WRONG_CREDENTIALS.refused().at("/current_password", "is wrong");
    }

    private Future<Void> save(Account account, String hash, Call call) {
        Instant now = clock.instant();
        return database.transaction(tx -> {
            tx.emit(
                    call.cause(),
                    account.id().toString(),
                    new PasswordChanged(account.id().toString(), now));
            return accounts.replacePassword(tx, account, hash, now)
                    .compose(replaced -> replaced
                            ? sessions.endOthers(tx, account.id(), Ids.session(call), "password_changed", call.cause())
                            : Future.failedFuture(wrong()))
                    .mapEmpty();
        });
    }
}
