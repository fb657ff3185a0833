package io.astratrade.user.api;

import io.astratrade.platform.access.Owned;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.user.domain.UserRefusal;
import io.astratrade.user.store.AccountStore;
import io.astratrade.user.wire.Profiles;
import io.vertx.core.Future;

/** GET /users/{id}: the public profile. */
public record GetUser(AccountStore accounts) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        return accounts.byId(Owned.id(call, "user_id", UserRefusal.USER_NOT_FOUND))
                .map(found -> Reply.ok(Profiles.shared(found.orElseThrow(UserRefusal.USER_NOT_FOUND::refused))));
    }
}
