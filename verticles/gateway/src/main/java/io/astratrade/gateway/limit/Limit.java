package io.astratrade.gateway.limit;

import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A configured limit: which requests it counts, for whom, and how many pass.
 *
 * @param paths   prefixes of whole segments; empty for every path
 * @param methods empty for every method
 * @param rate    requests per window; 0 switches the limit off
 */
public record Limit(String name, List<String> paths, Set<HttpMethod> methods, Key key, int rate, Duration window) {
    /** Those who share a count. */
    public enum Key {
        /** Each user, or each address without a token. */
        USER,
        /** Each address, whatever the token. */
        ADDRESS,
        /** All clients, for all requests that the limit matches. */
        ROUTE,
        /** All clients, for each service. */
        SERVICE
    }

    boolean matches(HttpMethod method, String path) {
        return (methods.isEmpty() || methods.contains(method))
                && (paths.isEmpty() || paths.stream().anyMatch(prefix -> within(prefix, path)));
    }

    private static boolean within(String prefix, String path) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }

    Bucket bucket(String key) {
        return new Bucket("astra:limit:" + name + ':' + key, rate, window.toMillis());
    }
}
