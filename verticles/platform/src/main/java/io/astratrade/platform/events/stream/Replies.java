package io.astratrade.platform.events.stream;

import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads answers that are lists of names and values. */
public final class Replies {
    private Replies() {}

    static Map<String, Response> map(Response pairs) {
        Map<String, Response> map = new HashMap<>();
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            map.put(pairs.get(i).toString(), pairs.get(i + 1));
        }
        return map;
    }

    public static List<Map<String, Response>> maps(Response list) {
        List<Map<String, Response>> maps = new ArrayList<>();
        list.forEach(pairs -> maps.add(map(pairs)));
        return maps;
    }
}
