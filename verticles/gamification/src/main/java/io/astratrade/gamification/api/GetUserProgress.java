package io.astratrade.gamification.api;

import io.astratrade.gamification.xp.domain.Levels;
import io.astratrade.gamification.xp.domain.Progress;
import io.astratrade.gamification.xp.store.ProgressStore;
import io.astratrade.platform.access.Owned;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.refusal.ApiRefusal;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** XP and level of anybody; `me` is the caller, or AUTH_TOKEN_MISSING. Who has earned nothing is at level 1. */
public record GetUserProgress(ProgressStore progress, Levels levels) implements Endpoint {
    private static final String ME = "me";

    @Override
    public Future<Reply> handle(Call call) {
        return progress.find(userId(call).toString()).map(this::json).map(Reply::ok);
    }

    private static UUID userId(Call call) {
        String id = call.path("id");
        return id.equals(ME)
                ? call.caller()
                        .orElseThrow(ApiRefusal.AUTH_TOKEN_MISSING::refused)
                        .userId()
                : Owned.id(call, "id", ApiRefusal.NOT_FOUND);
    }

    private JsonObject json(Progress found) {
        int level = levels.at(found.xp());
        return new JsonObject()
                .put("user_id", found.userId())
                .put("xp", found.xp())
                .put("level", level)
                .put("xp_to_next_level", levels.toNext(found.xp()))
                .put("multiplier_percent", levels.percent(level));
    }
}
