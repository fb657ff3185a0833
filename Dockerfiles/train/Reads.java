import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that a user can read, as the contracts tell: their GET operations, with path parameters filled in. */
final class Reads {
    private static final String API = "/api/v1/";

    private final JsonNode contract;
    private final String user;

    private Reads(JsonNode contract, String user) {
        this.contract = contract;
        this.user = user;
    }

    /** Paths of a contract, every id being the user's; those about things that only their owner could name are left out. */
    static List<String> of(String yaml, String user) throws IOException {
        return new Reads(new YAMLMapper().readTree(yaml), user).paths();
    }

    private List<String> paths() {
        List<String> found = new ArrayList<>();
        contract.path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith(API))
                .filter(path -> path.getValue().has("get") && !path.getValue().path("get").has("x-roles"))
                .forEach(path -> filled(path).ifPresent(found::add));
        return found;
    }

    private Optional<String> filled(Map.Entry<String, JsonNode> path) {
        String filled = path.getKey();
        for (JsonNode each : path.getValue().path("get").path("parameters")) {
            JsonNode parameter = resolved(each);
            String name = parameter.path("name").asText();
            filled = filled.replace("{" + name + "}", value(name, resolved(parameter.path("schema"))));
        }
        return filled.contains("{") ? Optional.empty() : Optional.of(filled);
    }

    private String value(String name, JsonNode schema) {
        String kept = "{" + name + "}";
        return name.equals("id") || name.equals("user_id") ? user : schema.path("enum").path(0).asText(kept);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? contract.at(node.get("$ref").asText().substring(1)) : node;
    }
}
