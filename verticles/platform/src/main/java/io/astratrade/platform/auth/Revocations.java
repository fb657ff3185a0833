package io.astratrade.platform.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Sessions that ended while their access tokens may still be about; forgotten once those have expired. */
public final class Revocations {
    private final Cache<String, Boolean> ended;
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    public Revocations(Duration accessTokenTtl) {
        this.ended = Caffeine.newBuilder()
                .expireAfterWrite(accessTokenTtl.multipliedBy(2))
                .build();
    }

    public boolean revoked(String sessionId) {
        return ended.getIfPresent(sessionId) != null;
    }

    /** Marks a session as ended and tells who asked to know. */
    public void revoke(String sessionId) {
        ended.put(sessionId, true);
        listeners.forEach(listener -> listener.accept(sessionId));
    }

    /** Calls back with the id of every session that ends from now on. */
    public void onRevoked(Consumer<String> listener) {
        listeners.add(listener);
    }
}
