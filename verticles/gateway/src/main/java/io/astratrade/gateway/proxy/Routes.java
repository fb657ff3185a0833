package io.astratrade.gateway.proxy;

import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Set;

/** The service of each path. */
public final class Routes {
    private static final String API = "/api/v1/";
    private static final String JWKS = "/.well-known/jwks.json";

    private static final Set<String> SIGN_IN =
            Set.of("/api/v1/users/register", "/api/v1/users/login", "/api/v1/users/refresh");

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

    /** The path as the service's router will read it: the same for every way of writing it. */
    public static String canonical(RoutingContext ctx) {
        String path = ctx.normalizedPath();
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** Whether a path is there to get a token, so that one which came along, expired as like as not, means nothing. */
    public static boolean signsIn(String path) {
        return SIGN_IN.contains(path);
    }
}
