package io.astratrade.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.astratrade.launcher.node.Modules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names the statuses that a contract writes and no test of this build has provoked; runs when every test has. */
@Tag("last")
class DocumentedStatusesIT {
    private static final Path MODULES = Path.of("..", "verticles");
    /** A change of protocols is no answer of HTTP that could be noted. */
    private static final String SWITCHING = "101";

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    static List<String> services() {
        return Modules.names();
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyDocumentedStatusIsProvoked(String service) throws IOException {
        assumeTrue(System.getProperty("it.test") == null, "a run of chosen tests provokes what it chooses");
        Set<String> missing = documented(service);
        missing.removeAll(provoked(service));
        assertThat(missing).as("documented by %s, provoked by no test", service).isEmpty();
    }

    private static Set<String> documented(String service) throws IOException {
        Set<String> documented = new TreeSet<>();
        try (InputStream in = DocumentedStatusesIT.class.getResourceAsStream("/openapi/" + service + ".yaml")) {
            for (JsonNode path : new YAMLMapper().readTree(in).path("paths")) {
                path.properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> add(documented, operation.getValue()));
            }
        }
        return documented;
    }

    private static void add(Set<String> documented, JsonNode operation) {
        operation.path("responses").fieldNames().forEachRemaining(status -> {
            if (!status.equals(SWITCHING)) {
                documented.add(operation.path("operationId").asText() + " " + status);
            }
        });
    }

    /** Answers are noted by every module whose tests ask the service. */
    private static Set<String> provoked(String service) throws IOException {
        Set<String> provoked = new TreeSet<>();
        try (Stream<Path> modules = Files.list(MODULES)) {
            for (Path module : Stream.concat(modules, Stream.of(Path.of(""))).toList()) {
                Path notes =
                        module.resolve("target").resolve("contract-answers").resolve(service + ".txt");
                if (Files.exists(notes)) {
                    provoked.addAll(Files.readAllLines(notes));
                }
            }
        }
        return provoked;
    }
}
