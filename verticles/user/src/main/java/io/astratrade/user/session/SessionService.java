package io.astratrade.user.session;

import io.astratrade.codec.EventIds;
import io.astratrade.codec.event.UserEvent.SessionEnded;
import io.astratrade.codec.event.UserEvent.SessionStarted;
import io.astratrade.platform.auth.Revocations;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.astratrade.user.domain.Account;
import io.astratrade.user.domain.SessionPlace;
import io.astratrade.user.domain.UserRefusal;
import io.astratrade.user.store.AccountStore;
import io.astratrade.user.store.SessionStore;
import io.astratrade.user.store.SessionStore.Presented;
import io.astratrade.user.token.RefreshToken;
import io.astratrade.user.token.TokenIssuer;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Begins, continues and ends sessions; each has one family of refresh tokens. */
public final class SessionService {
    /** What a client gets to go on with. */
    public record Tokens(String access, String refresh, Account account) {}

    /** A token may continue its session, or must end it, or means nothing. */
    private record Continuation(UUID session, UUID user, RefreshToken next) {}

    private final Database database;
    private final SessionStore store;
    private final AccountStore accounts;
    private final TokenIssuer issuer;
    private final Revocations revocations;
    private final SessionConfig config;
    private final Clock clock;

    public SessionService(
            Database database,
            SessionStore store,
            AccountStore accounts,
            TokenIssuer issuer,
            Revocations revocations,
            SessionConfig config,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.accounts = accounts;
        this.issuer = issuer;
        this.revocations = revocations;
        this.config = config;
        this.clock = clock;
    }

    /** Empty, and no session begins, when the account's password or status was changed after the account was read. */
    public Future<Optional<Tokens>> begin(Account account, String userAgent, String address, Cause cause) {
        UUID id = UUID.fromString(EventIds.next());
        RefreshToken refresh = RefreshToken.random();
        Instant now = clock.instant();
        return database.transaction(tx -> accounts.stays(tx, account).compose(stays -> {
                    if (!stays) {
                        return Future.succeededFuture(false);
                    }
                    tx.emit(
                            cause,
                            id.toString(),
                            new SessionStarted(id.toString(), account.id().toString(), now));
                    return store.insert(
                                    tx, id, account.id(), userAgent, address, now, now.plus(config.refreshTokenTtl()))
                            .compose(inserted -> store.insertToken(tx, refresh.hash(), id, now))
                            .map(true);
                }))
                .compose(begun -> begun
                        ? issuer.issue(account, id.toString())
                                .map(access -> Optional.of(new Tokens(access, refresh.text(), account)))
                        : Future.succeededFuture(Optional.empty()));
    }

    /** Fails with USER_REFRESH_TOKEN_INVALID; a token used again after its grace ends the session of its family. */
    public Future<Tokens> renew(RefreshToken presented, Cause cause) {
        return database.transaction(tx -> store.present(tx, presented.hash(), clock.instant())
                        .compose(found -> found.filter(Presented::sessionLives).isPresent()
                                ? rotate(tx, presented, found.get(), cause)
                                : Future.succeededFuture(Optional.<Continuation>empty())))
                .map(rotated -> rotated.orElseThrow(UserRefusal.USER_REFRESH_TOKEN_INVALID::refused))
                .compose(this::tokens);
    }

    private Future<Optional<Continuation>> rotate(Tx tx, RefreshToken presented, Presented found, Cause cause) {
        Instant now = clock.instant();
        boolean reused = found.replacedAt() != null
                && found.replacedAt().plus(config.refreshGrace()).isBefore(now);
        if (reused) {
            return end(tx, found.userId(), List.of(found.sessionId()), "refresh_token_reused", cause)
                    .map(Optional.empty());
        }
        RefreshToken next = RefreshToken.random();
        return store.replace(tx, presented.hash(), found.sessionId(), now, now.plus(config.refreshTokenTtl()))
                .compose(replaced -> store.insertToken(tx, next.hash(), found.sessionId(), now))
                .map(inserted -> Optional.of(new Continuation(found.sessionId(), found.userId(), next)));
    }

    private Future<Tokens> tokens(Continuation continuation) {
        return accounts.byId(continuation.user()).compose(found -> {
            Account account = found.filter(Account::active).orElseThrow(UserRefusal.USER_NOT_ACTIVE::refused);
            return issuer.issue(account, continuation.session().toString())
                    .map(access -> new Tokens(access, continuation.next().text(), account));
        });
    }

    /** Ends those of the user's sessions that still live, and says which. */
    public Future<List<UUID>> end(Tx tx, UUID user, List<UUID> sessions, String reason, Cause cause) {
        Instant now = clock.instant();
        return store.end(tx, user, sessions, now, reason).map(ended -> {
            for (UUID id : ended) {
                tx.emit(cause, id.toString(), new SessionEnded(id.toString(), user.toString(), reason, now));
                tx.afterCommit(() -> revocations.revoke(id.toString()));
            }
            return ended;
        });
    }

    /** Ends all of the user's sessions but one. */
    public Future<List<UUID>> endOthers(Tx tx, UUID user, UUID kept, String reason, Cause cause) {
        return store.liveIds(tx, user)
                .compose(live -> end(
                        tx, user, live.stream().filter(id -> !id.equals(kept)).toList(), reason, cause));
    }

    public Future<List<SessionStore.Session>> live(UUID user, SessionPlace after, int limit) {
        return store.live(user, clock.instant(), after, limit);
    }

    public long accessSeconds() {
        return issuer.secondsValid();
    }
}
