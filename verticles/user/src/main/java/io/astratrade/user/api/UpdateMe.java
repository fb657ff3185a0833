package io.astratrade.user.api;

import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.astratrade.user.domain.Account;
import io.astratrade.user.domain.TimeZones;
import io.astratrade.user.domain.UserRefusal;
import io.astratrade.user.store.AccountStore;
import io.astratrade.user.wire.AccountEvents;
import io.astratrade.user.wire.Ids;
import io.astratrade.user.wire.Profiles;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** PATCH /users/me: merges the given fields into the profile; null empties a text. */
public record UpdateMe(Database database, AccountStore accounts, Clock clock) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        JsonObject changes = call.body();
        checkTimeZone(changes);
        return database.transaction(tx -> accounts.locked(tx, Ids.user(call)).compose(found -> {
            Account before = found.orElseThrow(UserRefusal.USER_NOT_FOUND::refused);
            return save(tx, merge(before, changes), List.copyOf(changes.fieldNames()), call);
        }));
    }

    private Future<Reply> save(Tx tx, Account changed, List<String> fields, Call call) {
        Instant now = clock.instant();
        String id = changed.id().toString();
        return accounts.updateProfile(tx, changed, now).map(version -> {
            tx.emit(call.cause(), id, AccountEvents.updated(changed, fields, version, now));
            return Reply.ok(Profiles.own(changed));
        });
    }

    private static Account merge(Account a, JsonObject changes) {
        JsonObject preferences = changes.getJsonObject("preferences", new JsonObject());
        return new Account(
                a.id(),
                a.username(),
                a.email(),
                a.passwordHash(),
                merged(changes, "display_name", a.displayName()),
                merged(changes, "bio", a.bio()),
                merged(changes, "avatar_url", a.avatarUrl()),
                preferences.getString("time_zone", a.timeZone()),
                preferences.getString("locale", a.locale()),
                a.role(),
                a.tier(),
                a.status(),
                a.createdAt());
    }

    private static String merged(JsonObject changes, String field, String before) {
        String given = changes.getString(field);
        return given != null ? given : changes.containsKey(field) ? "" : before;
    }

    private static void checkTimeZone(JsonObject changes) {
        String zone = changes.getJsonObject("preferences", new JsonObject()).getString("time_zone", "UTC");
        if (!TimeZones.contain(zone)) {
            throw UserRefusal.USER_PROFILE_INVALID
                    .refused()
                    .at("/preferences/time_zone", "must be the name of an IANA time zone");
        }
    }
}
