package io.astratrade.user.wire;

import io.astratrade.codec.format.Rfc3339;
import io.astratrade.user.domain.Account;
import io.astratrade.user.session.SessionService;
import io.vertx.core.json.JsonObject;

/** Accounts and tokens as JSON. */
public final class Profiles {
    private Profiles() {}

    /** What everybody may see. */
    public static JsonObject shared(Account account) {
        return new JsonObject()
                .put("id", account.id().toString())
                .put("username", account.username())
                .put("display_name", account.displayName())
                .put("bio", account.bio())
                .put("avatar_url", account.avatarUrl())
                .put("created_at", Rfc3339.format(account.createdAt()));
    }

    /** What only the owner may see. */
    public static JsonObject own(Account account) {
        return shared(account)
                .put("email", account.email())
                .put("role", account.role())
                .put("verification_tier", account.tier())
                .put("status", account.status())
                .put(
                        "preferences",
                        new JsonObject().put("time_zone", account.timeZone()).put("locale", account.locale()));
    }

    public static JsonObject tokens(SessionService.Tokens tokens, long seconds) {
        return new JsonObject()
                .put("access_token", tokens.access())
                .put("token_type", "Bearer")
                .put("expires_in", seconds)
                .put("refresh_token", tokens.refresh())
                .put("user", own(tokens.account()));
    }
}
