package io.astratrade.trading.wire;

import io.astratrade.platform.api.Cursor;
import io.astratrade.platform.api.Reply;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Pages of lists that were read one item further than is shown, to know whether there is more. */
public final class Pages {
    private Pages() {}

    /** How many items to read for a page of so many. */
    public static int read(int limit) {
        return limit + 1;
    }

    /** The page, with a cursor behind its last item when more were found. */
    public static Reply of(List<JsonObject> found, int limit) {
        if (found.size() <= limit) {
            return Reply.page(found, null);
        }
        List<JsonObject> shown = found.subList(0, limit);
        return Reply.page(shown, Cursor.of(shown.get(limit - 1).getString("id")).encode());
    }
}
