package io.astratrade.trading.api;

import io.astratrade.platform.http.Cursor;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Where a list goes on. */
final class Pages {
    private Pages() {}

    /** The cursor after the last item, or null when the page was not full. */
    static String next(List<JsonObject> items, int limit, String key) {
        return items.size() < limit
                ? null
                : Cursor.of(items.get(items.size() - 1).getString(key)).encode();
    }
}
