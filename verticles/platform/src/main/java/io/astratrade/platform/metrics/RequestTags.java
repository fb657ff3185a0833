package io.astratrade.platform.metrics;

import io.micrometer.core.instrument.Tags;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.spi.observability.HttpRequest;
import java.util.HashMap;
import java.util.Map;

/** Labels of a request, all from fixed sets, so that no client can make new time series. */
final class RequestTags {
    private static final String OTHER = "OTHER";
    private static final Map<String, Tags> OF_API = of("api");
    private static final Map<String, Tags> OF_PROBE = of("probe");

    private RequestTags() {}

    /** Method, and whether it is a call of the API or a look at health or metrics, which would blur rates and times. */
    static Tags served(HttpRequest request) {
        String uri = request.uri();
        boolean probe = uri != null && (uri.startsWith("/health") || uri.startsWith("/metrics"));
        return method(probe ? OF_PROBE : OF_API, request);
    }

    static Tags sent(HttpRequest request) {
        return method(OF_API, request);
    }

    private static Tags method(Map<String, Tags> tags, HttpRequest request) {
        Tags known = tags.get(request.method().name());
        return known == null ? tags.get(OTHER) : known;
    }

    private static Map<String, Tags> of(String kind) {
        Map<String, Tags> tags = new HashMap<>();
        tags.put(OTHER, Tags.of("method", OTHER, "kind", kind));
        HttpMethod.values().forEach(method -> tags.put(method.name(), Tags.of("method", method.name(), "kind", kind)));
        return Map.copyOf(tags);
    }
}
