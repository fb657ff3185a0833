package io.astratrade.platform.cards;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cards read within the last second: lists that show the same people again and again ask the database once. */
public final class RecentCards {
    private static final int MOST = 10_000;
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final UserCards cards;
    private final Cache<String, UserCard> recent =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(FRESH).build();

    public RecentCards(UserCards cards) {
        this.cards = cards;
    }

    /** A card for each of these ids, by id. */
    public Future<Map<String, UserCard>> of(Collection<String> ids) {
        Map<String, UserCard> found = new HashMap<>(recent.getAllPresent(ids));
        List<String> missing = ids.stream().filter(id -> !found.containsKey(id)).toList();
        return cards.of(missing).map(read -> {
            recent.putAll(read);
            found.putAll(read);
            return found;
        });
    }
}
