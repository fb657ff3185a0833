package io.astratrade.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.astratrade.platform.contract.schema.Check;
import io.astratrade.platform.contract.schema.References;
import io.astratrade.platform.contract.schema.SchemaCompiler;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Answers that an operation documents: by status, and by media type what the body must be. */
public final class Responses {
    private final Map<String, Map<String, Check>> byStatus = new HashMap<>();

    private Responses() {}

    static Responses of(JsonNode document, JsonNode described) {
        SchemaCompiler compiler = SchemaCompiler.closed(document);
        Responses responses = new Responses();
        described.properties().forEach(response -> {
            Map<String, Check> byType = new HashMap<>();
            References.follow(document, response.getValue())
                    .path("content")
                    .properties()
                    .forEach(content -> byType.put(content.getKey(), schema(content.getValue(), compiler)));
            responses.byStatus.put(response.getKey(), byType);
        });
        return responses;
    }

    private static Check schema(JsonNode content, SchemaCompiler compiler) {
        return compiler.compile(content.has("schema") ? content.get("schema") : BooleanNode.TRUE);
    }

    public Set<String> statuses() {
        return byStatus.keySet();
    }
}
