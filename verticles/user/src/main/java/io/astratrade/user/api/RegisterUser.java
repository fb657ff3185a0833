package io.astratrade.user.api;

import io.astratrade.codec.EventIds;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.IdempotentEndpoint;
import io.astratrade.platform.api.IdempotentEndpoint.Fingerprint;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.astratrade.platform.idempotency.Idempotency;
import io.astratrade.user.domain.Account;
import io.astratrade.user.domain.Credentials;
import io.astratrade.user.domain.EmailAddress;
import io.astratrade.user.domain.UserRefusal;
import io.astratrade.user.password.PasswordHasher;
import io.astratrade.user.store.AccountStore;
import io.astratrade.user.wire.AccountEvents;
import io.astratrade.user.wire.Profiles;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** POST /users/register: answers the new account as its owner sees it. */
public record RegisterUser(
        Database database,
        AccountStore accounts,
        PasswordHasher hasher,
        Credentials credentials,
        Fingerprint fingerprint,
        Clock clock)
        implements Endpoint {
    private static final String USERS = "/api/v1/users/";

    @Override
    public Future<Reply> handle(Call call) {
        JsonObject body = call.body();
        EmailAddress email = check(body);
        return hasher.hash(call.remoteAddress(), body.getString("password")).compose(hash -> IdempotentEndpoint.of(
                        database, new Idempotency(), fingerprint, (same, tx) -> register(same, tx, email, hash))
                .handle(call));
    }

    private EmailAddress check(JsonObject body) {
        String username = body.getString("username");
        if (!Credentials.username(username)) {
            throw UserRefusal.USER_USERNAME_INVALID
                    .refused()
                    .at("/username", UserRefusal.USER_USERNAME_INVALID.title());
        }
        if (!credentials.password(body.getString("password"), username)) {
            throw UserRefusal.USER_PASSWORD_TOO_WEAK
                    .refused()
                    .at(
                            "/password",
                            "must have at least 10 characters, be no common password and not contain the user name");
        }
        return EmailAddress.parse(body.getString("email"))
                .orElseThrow(() ->
                        UserRefusal.USER_EMAIL_INVALID.refused().at("/email", UserRefusal.USER_EMAIL_INVALID.title()));
    }

    private Future<Reply> register(Call call, Tx tx, EmailAddress address, String hash) {
        UUID id = UUID.fromString(EventIds.next());
        String username = call.body().getString("username");
        String email = address.text();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return accounts.insert(tx, id, username, email, hash, now).compose(inserted -> {
            if (!inserted) {
                return taken(tx, username, email);
            }
            Account account = new Account(
                    id, username, email, hash, "", "", "", "UTC", "en", "user", "unverified", "active", now);
            tx.emit(call.cause(), id.toString(), AccountEvents.registered(account, now));
            return Future.succeededFuture(Reply.created(Profiles.own(account)).with("Location", USERS + id));
        });
    }

    private Future<Reply> taken(Tx tx, String username, String email) {
        return accounts.nameTaken(tx, username, email)
                .compose(name -> Future.failedFuture(
                        name
                                ? UserRefusal.USER_USERNAME_TAKEN.refused().at("/username", "is taken")
                                : UserRefusal.USER_EMAIL_TAKEN.refused().at("/email", "is in use")));
    }
}
