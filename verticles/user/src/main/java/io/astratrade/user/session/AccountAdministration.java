package io.astratrade.user.session;

import io.astratrade.codec.event.UserEvent.AccountStatusChanged;
import io.astratrade.codec.event.UserEvent.SessionEnded;
import io.astratrade.codec.event.UserEvent.VerificationTierChanged;
import io.astratrade.platform.auth.Revocations;
import io.astratrade.platform.auth.Role;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Tx;
import io.astratrade.user.domain.Account;
import io.astratrade.user.domain.UserRefusal;
import io.astratrade.user.store.AccountStore;
import io.astratrade.user.store.AdministrationStore;
import io.astratrade.user.store.SessionStore;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Changes of status, role and tier. Tokens that claim what is true no longer end with their sessions. */
public final class AccountAdministration {
    private final AccountStore accounts;
    private final AdministrationStore store;
    private final SessionStore sessions;
    private final Revocations revocations;
    private final Clock clock;

    /** @param revocations of this process; others learn of ended sessions by event */
    public AccountAdministration(
            AccountStore accounts,
            AdministrationStore store,
            SessionStore sessions,
            Revocations revocations,
            Clock clock) {
        this.accounts = accounts;
        this.store = store;
        this.sessions = sessions;
        this.revocations = revocations;
        this.clock = clock;
    }

    /** Fails with USER_NOT_FOUND; an account that is not active any more loses its sessions. */
    public Future<Account> status(Tx tx, UUID user, String status, Cause cause) {
        return locked(tx, user).compose(account -> {
            if (account.status().equals(status)) {
                return Future.succeededFuture(account);
            }
            Instant now = clock.instant();
            String id = user.toString();
            return store.setStatus(tx, user, status, now)
                    .onSuccess(version ->
                            tx.emit(cause, id, new AccountStatusChanged(id, account.status(), status, version, now)))
                    .compose(set -> status.equals("active")
                            ? Future.succeededFuture()
                            : endSessions(tx, user, "account_" + status, cause))
                    .compose(ended -> locked(tx, user));
        });
    }

    /** Fails with USER_NOT_FOUND; sessions end, so that the next token carries the new role. */
    public Future<Account> role(Tx tx, UUID user, Role role, Cause cause) {
        return locked(tx, user)
                .compose(account -> account.role().equals(role.wire())
                        ? Future.succeededFuture(account)
                        : store.setRole(tx, user, role, clock.instant())
                                .compose(set -> endSessions(tx, user, "role_changed", cause))
                                .compose(ended -> locked(tx, user)));
    }

    /** Fails with USER_NOT_FOUND; sessions end, so that the next token carries the new tier. */
    public Future<Account> tier(Tx tx, UUID user, String tier, Cause cause) {
        return locked(tx, user).compose(account -> {
            if (account.tier().equals(tier)) {
                return Future.succeededFuture(account);
            }
            Instant now = clock.instant();
            String id = user.toString();
            tx.emit(cause, id, new VerificationTierChanged(id, account.tier(), tier, now));
            return store.setTier(tx, user, tier, now)
                    .compose(set -> endSessions(tx, user, "tier_changed", cause))
                    .compose(ended -> locked(tx, user));
        });
    }

    private Future<Account> locked(Tx tx, UUID user) {
        return accounts.locked(tx, user).map(found -> found.orElseThrow(UserRefusal.USER_NOT_FOUND::refused));
    }

    private Future<Void> endSessions(Tx tx, UUID user, String reason, Cause cause) {
        Instant now = clock.instant();
        return sessions.liveIds(tx, user)
                .compose(live -> sessions.end(tx, user, live, now, reason))
                .map(ended -> {
                    for (UUID id : ended) {
                        tx.emit(cause, id.toString(), new SessionEnded(id.toString(), user.toString(), reason, now));
                        tx.afterCommit(() -> revocations.revoke(id.toString()));
                    }
                    return null;
                });
    }
}
