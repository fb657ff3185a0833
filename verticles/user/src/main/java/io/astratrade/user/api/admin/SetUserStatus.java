package io.astratrade.user.api.admin;

import io.astratrade.platform.access.Owned;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.IdempotentEndpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.db.Tx;
import io.astratrade.user.domain.UserRefusal;
import io.astratrade.user.session.AccountAdministration;
import io.astratrade.user.wire.Ids;
import io.astratrade.user.wire.Profiles;
import io.vertx.core.Future;
import java.util.UUID;

/** PUT /admin/users/{user_id}/status: suspends, reopens. Refuses the own account with USER_ADMIN_SELF. */
public record SetUserStatus(AccountAdministration administration) implements IdempotentEndpoint.Work {
    @Override
    public Future<Reply> handle(Call call, Tx tx) {
        UUID user = Owned.id(call, "user_id", UserRefusal.USER_NOT_FOUND);
        if (user.equals(Ids.user(call))) {
            throw UserRefusal.USER_ADMIN_SELF.refused();
        }
        return administration
                .status(tx, user, call.body().getString("status"), call.cause())
                .map(account -> Reply.ok(Profiles.own(account)));
    }
}
