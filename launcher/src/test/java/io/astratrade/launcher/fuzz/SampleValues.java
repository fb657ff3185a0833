package io.astratrade.launcher.fuzz;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Draws values that a schema allows, or nearly: patterns are met by their example or by plain words. */
final class SampleValues {
    private static final List<String> SYMBOLS = List.of("BTC-USD", "ETH-USD", "SOL-USD");
    private static final List<String> WORDS =
            List.of("0.01", "1", "100.5", "nova", "Nova Star", "correct-horse-battery");

    private final Specification specification;
    private final Random random;

    SampleValues(Specification specification, Random random) {
        this.specification = specification;
        this.random = random;
    }

    Object of(JsonObject node) {
        JsonObject schema = specification.resolved(node);
        if (schema.containsKey("enum")) {
            return pick(schema.getJsonArray("enum").getList());
        }
        if (schema.containsKey("const")) {
            return schema.getValue("const");
        }
        for (String choice : List.of("oneOf", "anyOf")) {
            if (schema.containsKey(choice)) {
                return of((JsonObject) new JsonArray(schema.getJsonArray(choice).getList())
                        .getValue(random.nextInt(schema.getJsonArray(choice).size())));
            }
        }
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> new JsonArray().add(of(schema.getJsonObject("items", new JsonObject())));
            case "integer" -> schema.getLong("minimum", 0L) + random.nextInt(5);
            case "number" -> random.nextDouble() * 100;
            case "boolean" -> random.nextBoolean();
            default -> text(schema);
        };
    }

    private static String type(JsonObject schema) {
        Object type = schema.getValue("type", schema.containsKey("properties") ? "object" : "string");
        return type instanceof JsonArray several ? several.getString(0) : (String) type;
    }

    private JsonObject object(JsonObject schema) {
        JsonObject object = new JsonObject();
        List<?> required = schema.getJsonArray("required", new JsonArray()).getList();
        schema.getJsonObject("properties", new JsonObject()).forEach(property -> {
            if (required.contains(property.getKey()) || random.nextInt(3) == 0) {
                object.put(property.getKey(), named(property.getKey(), (JsonObject) property.getValue()));
            }
        });
        return object;
    }

    private Object named(String name, JsonObject schema) {
        return switch (name) {
            case "symbol" -> pick(SYMBOLS);
            case "email" -> "fuzz" + random.nextInt(1_000_000) + "@example.com";
            case "username" -> "fuzz" + random.nextInt(1_000_000);
            case "quantity" -> "0.01";
            default -> of(schema);
        };
    }

    private String text(JsonObject schema) {
        if ("uuid".equals(schema.getString("format"))) {
            return new UUID(random.nextLong(), random.nextLong()).toString();
        }
        return schema.containsKey("example") ? String.valueOf(schema.getValue("example")) : pick(WORDS);
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
