package io.astratrade.gateway.ws.feed;

import io.astratrade.gateway.proxy.Upstream;
import io.astratrade.gateway.proxy.UpstreamAnswer;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;

/** Reads what services answer to a GET. */
record SourceReader(Upstream upstream) {
    /** The answer, whatever its status. */
    Future<UpstreamAnswer> get(String service, String path, String token) {
        return upstream.get(service, path, token);
    }

    /** The whole resource as JSON; fails unless it is answered with 200. */
    Future<String> whole(String service, String path) {
        return object(service, path).map(JsonObject::encode);
    }

    /** The items of a list as JSON, by a field of theirs. */
    Future<Map<String, String>> items(String service, String path, String field) {
        return object(service, path).map(list -> {
            Map<String, String> items = new HashMap<>();
            list.getJsonArray("items").forEach(each -> {
                JsonObject item = (JsonObject) each;
                items.put(item.getString(field), item.encode());
            });
            return items;
        });
    }

    private Future<JsonObject> object(String service, String path) {
        return upstream.get(service, path, null)
                .compose(answer -> answer.status() == 200
                        ? Future.succeededFuture(answer.body().toJsonObject())
                        : Future.failedFuture("answered " + answer.status()));
    }
}
