package io.astratrade.platform.api;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The OpenAPI 3.1 document of a service: `openapi/<service>.yaml` on the class path, as written and as parsed. */
public record Contract(String yaml, OpenAPIContract parsed) {

    /** Reads and checks the contract on a worker thread, since parsing takes tens of milliseconds. */
    public static Future<Contract> load(Vertx vertx, String service) {
        return vertx.executeBlocking(() -> text(service), false)
                .compose(yaml -> vertx.executeBlocking(() -> requestsOnly(new JsonObject(asMap(yaml))), false)
                        .compose(json -> OpenAPIContract.from(vertx, json))
                        .map(parsed -> new Contract(yaml, parsed)));
    }

    private static String text(String service) {
        String resource = "openapi/" + service + ".yaml";
        try (InputStream in = Contract.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No " + resource + " on the class path");
            }
            return Buffer.buffer(in.readAllBytes()).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(String yaml) throws IOException {
        return new YAMLMapper().readValue(yaml, Map.class);
    }

    /** Only requests are validated, and the validator refuses contracts that mention problem+json: answers are left out. */
    private static JsonObject requestsOnly(JsonObject contract) {
        JsonObject anything = new JsonObject().put("default", new JsonObject().put("description", "see the contract"));
        contract.getJsonObject("paths").forEach(path -> ((JsonObject) path.getValue()).forEach(operation -> {
            if (operation.getValue() instanceof JsonObject described && described.containsKey("responses")) {
                described.put("responses", anything);
            }
        }));
        contract.getJsonObject("components", new JsonObject()).remove("responses");
        return contract;
    }
}
