package io.astratrade.platform.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.astratrade.platform.contract.check.Check;
import io.astratrade.platform.contract.check.Findings;
import io.astratrade.platform.contract.check.Pointer;
import io.astratrade.platform.contract.schema.References;
import io.astratrade.platform.contract.schema.SchemaCompiler;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers that an operation documents: by status, and by media type what the body must be. */
public final class Responses {
    private static final ObjectMapper JSON = new ObjectMapper();

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

    /**
     * What is wrong with an answer; nothing when it is one of those documented.
     *
     * @param type media type without parameters, null when the answer has none
     */
    public List<String> faults(int status, String type, String body) {
        Map<String, Check> byType = byStatus.get(Integer.toString(status));
        if (byType == null) {
            return List.of("status " + status + " is not documented");
        }
        if (byType.isEmpty()) {
            return body.isEmpty() ? List.of() : List.of("the documented answer has no body");
        }
        Check check = byType.get(type);
        return check == null
                ? List.of("the media type " + type + " is not documented")
                : type.endsWith("json") ? faults(check, body) : List.of();
    }

    private static List<String> faults(Check check, String body) {
        try {
            Findings findings = new Findings(Findings.SHOWN);
            check.check(JSON.readValue(body, Object.class), Pointer.ROOT, findings);
            return findings.all().stream()
                    .map(found -> found.pointer() + " " + found.message())
                    .toList();
        } catch (JsonProcessingException e) {
            return List.of("the body is not JSON: " + e.getOriginalMessage());
        }
    }
}
