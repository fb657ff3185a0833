package io.astratrade.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.astratrade.platform.contract.schema.ContractException;
import io.astratrade.platform.contract.schema.References;
import io.astratrade.platform.contract.schema.SchemaCompiler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Parameters of an operation: its own and its path's. */
final class Parameters {
    private Parameters() {}

    static List<Parameter> of(JsonNode document, JsonNode path, JsonNode operation, PathTemplate template) {
        SchemaCompiler compiler = SchemaCompiler.lenient(document);
        List<Parameter> all = new ArrayList<>();
        for (JsonNode owner : List.of(path, operation)) {
            owner.path("parameters").forEach(p -> all.add(Parameter.of(References.follow(document, p), compiler)));
        }
        Set<String> inPath = new TreeSet<>(byName(all, Parameter.In.PATH).keySet());
        if (!inPath.equals(new TreeSet<>(template.names()))) {
            throw new ContractException(template.text() + " has other parameters than are described: " + inPath);
        }
        if (all.stream().map(Parameter::name).distinct().count() != all.size()) {
            throw new ContractException(template.text() + " has two parameters of one name");
        }
        return all;
    }

    static Map<String, Parameter> byName(List<Parameter> all, Parameter.In in) {
        return all.stream()
                .filter(parameter -> parameter.in() == in)
                .collect(Collectors.toMap(Parameter::name, p -> p, (a, b) -> a, LinkedHashMap::new));
    }
}
