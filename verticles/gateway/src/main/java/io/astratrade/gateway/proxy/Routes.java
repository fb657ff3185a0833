package io.astratrade.gateway.proxy;

import java.util.Map;
import java.util.Set;

/** Which service answers which path. */
public final class Routes {
    private static final String API = "/api/v1/";
    private static final String JWKS = "/.well-known/jwks.json";

    private static final Map<String, String> SERVICES = Map.of(
            "users", "user",
            "notifications", "user",
            "trading", "trading",
            "gamification", "gamification",
            "social", "social",
            "financial", "financial",
            "nft", "nft",
            "analytics", "analytics");

    private Routes() {}

    /** Every service that some path belongs to, once. */
    static Set<String> services() {
        return Set.copyOf(SERVICES.values());
    }

    /** The service of a path, or null when none has it. */
    public static String service(String path) {
        if (path.equals(JWKS)) {
            return "user";
        }
        if (!path.startsWith(API)) {
            return null;
        }
        int end = path.indexOf('/', API.length());
        return SERVICES.get(end < 0 ? path.substring(API.length()) : path.substring(API.length(), end));
    }
}
