package io.astratrade.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Headers that pass the gateway. */
final class Headers {
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "host",
            "content-length");

    /** Identity comes of the token only: whatever else claims it is dropped. */
    private static final Set<String> CLAIMS = Set.of(
            "x-user-id",
            "x-user",
            "x-username",
            "x-role",
            "x-roles",
            "x-session-id",
            "x-forwarded-user",
            "forwarded",
            "x-real-ip",
            "x-forwarded-for",
            "x-forwarded-proto");

    /** The gateway alone decides which pages may read answers. */
    private static final String CORS = "access-control-";

    private Headers() {}

    static void request(MultiMap from, MultiMap to) {
        Set<String> named = namedByConnection(from);
        for (Map.Entry<String, String> header : from) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (!HOP_BY_HOP.contains(name) && !CLAIMS.contains(name) && !named.contains(name)) {
                to.add(header.getKey(), header.getValue());
            }
        }
    }

    /** What the gateway has set already, such as the correlation id, is not set twice. */
    static void response(MultiMap from, MultiMap to) {
        Set<String> named = namedByConnection(from);
        for (String header : from.names()) {
            String name = header.toLowerCase(Locale.ROOT);
            boolean ours = name.startsWith(CORS) || to.contains(name) && !name.equals("vary");
            if (!HOP_BY_HOP.contains(name) && !named.contains(name) && !ours) {
                to.add(header, from.getAll(header));
            }
        }
    }

    /** Headers for this connection only, because its Connection header names them (RFC 9110, 7.6.1). */
    private static Set<String> namedByConnection(MultiMap headers) {
        if (!headers.contains(HttpHeaders.CONNECTION)) {
            return Set.of();
        }
        return headers.getAll(HttpHeaders.CONNECTION).stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
