package io.astratrade.platform.registry;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * Abilities of a service, as its module declares them.
 *
 * @param streams event streams it writes
 * @param groups consumer groups it runs
 */
public record Profile(List<String> capabilities, List<String> streams, List<String> groups, List<String> jobs) {
    /** Of a service that says nothing of itself. */
    public static final Profile NONE = new Profile(List.of(), List.of(), List.of(), List.of());

    public JsonObject toJson() {
        return new JsonObject()
                .put("capabilities", new JsonArray(capabilities))
                .put("streams", new JsonArray(streams))
                .put("groups", new JsonArray(groups))
                .put("jobs", new JsonArray(jobs));
    }

    static Profile of(JsonObject json) {
        return new Profile(
                texts(json, "capabilities"), texts(json, "streams"), texts(json, "groups"), texts(json, "jobs"));
    }

    private static List<String> texts(JsonObject json, String key) {
        return json.getJsonArray(key, new JsonArray()).stream()
                .map(String::valueOf)
                .toList();
    }
}
