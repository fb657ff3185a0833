package io.astratrade.platform.cards;

import io.vertx.core.json.JsonObject;

/** A person as answers show one: never a bare id. Texts that are not known are empty. */
public record UserCard(
        String id, String username, String displayName, String avatarUrl, int level, String plan, boolean bot) {
    private static final int SHORT = 8;

    /** Stands for somebody of whom no event has come yet. */
    public static UserCard unknown(String id) {
        String name = "user-" + id.substring(Math.max(0, id.length() - SHORT));
        return new UserCard(id, name, "", "", 1, "free", false);
    }

    public JsonObject json() {
        return new JsonObject()
                .put("id", id)
                .put("username", username)
                .put("display_name", displayName)
                .put("avatar_url", avatarUrl)
                .put("level", level)
                .put("plan", plan)
                .put("bot", bot);
    }
}
