package io.astratrade.platform.api;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Function;

/** Page of a list that was read one item further than it shows, which tells whether there is more. */
public record Page<T>(List<T> items, boolean more) {
    /** How many items to read for a page of so many. */
    public static int toRead(int limit) {
        return limit + 1;
    }

    /** @param read at most {@link #toRead} items */
    public static <T> Page<T> of(List<T> read, int limit) {
        boolean more = read.size() > limit;
        return new Page<>(more ? read.subList(0, limit) : read, more);
    }

    /** The cursor behind the last item; null on the last page. */
    public String next(Function<T, Cursor> place) {
        return more ? place.apply(items.get(items.size() - 1)).encode() : null;
    }

    /** The answer, given how an item is shown and where the list goes on behind it. */
    public Reply reply(Function<T, JsonObject> json, Function<T, Cursor> place) {
        return Reply.page(items.stream().map(json).toList(), next(place));
    }
}
