package io.astratrade.trading.wire;

import io.astratrade.platform.http.Cursor;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Where a list goes on. */
public final class Pages {
    private Pages() {}

    /** The cursor after the last item, or null when the page was not full. */
    public static String next(List<JsonObject> items, int limit, String key) {
        return items.size() < limit
                ? null
                : Cursor.of(items.get(items.size() - 1).getString(key)).encode();
    }
}
