package io.astratrade.gateway.limit;

import io.astratrade.platform.auth.Principal;
import io.astratrade.platform.http.Networks;
import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.List;

/** The buckets that a request is counted in: one of each limit that matches it. */
public record Buckets(List<Limit> limits) {
    /** @param who null without a valid token */
    public List<Bucket> of(Principal who, String address, String service, HttpMethod method, String path) {
        List<Bucket> buckets = new ArrayList<>(limits.size());
        for (Limit limit : limits) {
            if (limit.matches(method, path)) {
                buckets.add(limit.bucket(key(limit, who, address, service)));
            }
        }
        return buckets;
    }

    private static String key(Limit limit, Principal who, String address, String service) {
        return switch (limit.key()) {
            case USER -> who == null ? Networks.of(address) : who.subject();
            case ADDRESS -> Networks.of(address);
            case ROUTE -> "";
            case SERVICE -> service;
        };
    }
}
