package io.astratrade.gateway.proxy;

import io.astratrade.platform.module.Domain;
import io.astratrade.platform.module.Domains;
import io.astratrade.platform.module.ServiceModule;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The service of each path, as the modules on the class path declare it. */
public final class Routes {
    private static final String API = "/api/v1/";
    private static final String ADMIN = API + "admin/";

    private static final Set<String> SIGN_IN =
            Set.of("/api/v1/users/register", "/api/v1/users/login", "/api/v1/users/refresh");

    private static final List<Domain<?>> DOMAINS =
            Domains.found().stream().<Domain<?>>map(ServiceModule::domain).toList();
    private static final Map<String, String> PREFIXES = declared(Domain::prefixes);
    private static final Map<String, String> PATHS = declared(Domain::paths);

    private Routes() {}

    /** Every service that some path belongs to, once. */
    static Set<String> services() {
        return Set.copyOf(PREFIXES.values());
    }

    /** The services that the gateway cannot do without, as they declare it. */
    public static List<String> required() {
        return DOMAINS.stream().filter(Domain::required).map(Domain::name).toList();
    }

    private static Map<String, String> declared(Function<Domain<?>, Set<String>> part) {
        Map<String, String> owners = new HashMap<>();
        DOMAINS.forEach(domain -> part.apply(domain).forEach(path -> {
            String other = owners.put(path, domain.name());
            if (other != null) {
                throw new IllegalStateException(path + " is answered by both " + other + " and " + domain.name());
            }
        }));
        return Map.copyOf(owners);
    }

    /** The service of a path, or null when none has it. */
    public static String service(String path) {
        String owner = PATHS.get(path);
        if (owner != null || !path.startsWith(API)) {
            return owner;
        }
        return PREFIXES.get(segment(path, path.startsWith(ADMIN) ? ADMIN.length() : API.length()));
    }

    private static String segment(String path, int from) {
        int end = path.indexOf('/', from);
        return end < 0 ? path.substring(from) : path.substring(from, end);
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
