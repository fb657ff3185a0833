package io.astratrade.user.password;

import io.astratrade.user.domain.Account;
import io.astratrade.user.domain.LoginName;
import io.astratrade.user.store.LoginFailureStore;
import io.vertx.core.Future;
import java.util.Optional;

/** Compares passwords, as often as the failures of the name given and of the address allow. */
public record PasswordVerifier(LoginFailureStore failures, PasswordHasher hasher) {

    /**
     * Whether the account has this password; never when there is no account, after the same work. Fails with
     * USER_LOCKED_OUT or USER_BUSY.
     */
    public Future<Boolean> verify(Optional<Account> account, LoginName name, String address, String password) {
        String hash = account.map(Account::passwordHash).orElse(null);
        return failures.check(name, address)
                .compose(allowed -> hasher.matches(address, password, hash))
                .compose(matches -> failures.judge(name, address, matches))
                .compose(right -> right
                        ? failures.forgive(account.orElseThrow(), address).map(true)
                        : Future.succeededFuture(false));
    }
}
