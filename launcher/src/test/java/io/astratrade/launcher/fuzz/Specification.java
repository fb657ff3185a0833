package io.astratrade.launcher.fuzz;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A service's OpenAPI document, with its references followed on demand. */
final class Specification {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final String service;
    private final JsonObject root;

    private Specification(String service, JsonObject root) {
        this.service = service;
        this.root = root;
    }

    @SuppressWarnings("unchecked")
    static Specification parse(String service, String yaml) {
        try {
            return new Specification(
                    service, new JsonObject((Map<String, Object>) new YAMLMapper().readValue(yaml, Map.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.getJsonObject("paths").forEach(entry -> {
            JsonObject item = (JsonObject) entry.getValue();
            item.fieldNames().stream()
                    .filter(METHODS::contains)
                    .forEach(method -> operations.add(operation(entry.getKey(), method, item)));
        });
        return operations;
    }

    private Operation operation(String path, String method, JsonObject item) {
        JsonObject described = item.getJsonObject(method);
        List<JsonObject> parameters = Stream.of(item, described)
                .flatMap(holder -> holder.getJsonArray("parameters", new JsonArray()).stream())
                .map(parameter -> resolved((JsonObject) parameter))
                .toList();
        return new Operation(service, method.toUpperCase(Locale.ROOT), path, parameters, body(described));
    }

    private JsonObject body(JsonObject described) {
        JsonObject body = described.getJsonObject("requestBody");
        if (body == null) {
            return null;
        }
        JsonObject content = resolved(body).getJsonObject("content");
        return content.getJsonObject("application/json").getJsonObject("schema");
    }

    /** What a node stands for: itself, or what its reference names. */
    JsonObject resolved(JsonObject node) {
        JsonObject found = node;
        while (found.containsKey("$ref")) {
            found = at(found.getString("$ref"));
        }
        return found;
    }

    private JsonObject at(String reference) {
        JsonObject found = root;
        for (String step : reference.substring("#/".length()).split("/")) {
            found = found.getJsonObject(step);
        }
        return found;
    }
}
