package io.astratrade.launcher.fuzz;

import io.vertx.core.json.JsonObject;
import java.util.List;

/** One operation of a contract with its parameters and the schema of its body, null when it takes none. */
record Operation(String service, String method, String path, List<JsonObject> parameters, JsonObject body) {
    List<JsonObject> parametersIn(String place) {
        return parameters.stream()
                .filter(parameter -> parameter.getString("in").equals(place))
                .toList();
    }
}
