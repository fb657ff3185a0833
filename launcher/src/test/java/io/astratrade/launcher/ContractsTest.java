package io.astratrade.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.astratrade.platform.contract.Contract;
import io.astratrade.platform.contract.Operation;
import io.astratrade.platform.contract.ProblemCodes;
import io.astratrade.platform.module.ServiceModule;
import io.astratrade.platform.refusal.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that the contracts of all services keep together. */
class ContractsTest {
    private static final Set<String> ANY = Set.of("400", "429", "500", "503");

    private static final List<String> SAYS = List.of("properties", "additionalProperties", "allOf", "oneOf", "anyOf");

    static Stream<Contract> contracts() {
        return ServiceLoader.load(ServiceModule.class).stream()
                .map(found -> found.get().domain())
                .map(domain -> Contract.of(domain.name(), domain.refusals()));
    }

    /** A code that nobody declares would be missing from /docs/errors. */
    @Test
    void everyRefusalIsDeclaredByADomain() throws IOException {
        Map<String, String> cures = new TreeMap<>();
        for (Contract contract : contracts().toList()) {
            new YAMLMapper()
                    .readTree(contract.yaml())
                    .path(ProblemCodes.MEMBER)
                    .forEach(code -> cures.put(
                            code.path("code").asText(), code.path("cure").asText()));
        }
        assertThat(cures.keySet()).containsExactlyInAnyOrderElementsOf(refusals());
        assertThat(cures.values()).allMatch(cure -> cure.matches("[A-Z].*\\."));
    }

    private static List<String> refusals() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages("io.astratrade");
        return classes.stream()
                .filter(found -> found.isAssignableTo(Refusal.class) && found.isEnum())
                .flatMap(found -> Stream.of(found.reflect().getEnumConstants()))
                .map(constant -> ((Refusal) constant).name())
                .toList();
    }

    @Test
    void operationIdsAreUniqueOverAllServices() {
        List<String> ids = contracts()
                .flatMap(contract -> contract.operations().stream())
                .map(Operation::id)
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void whatIsServedIsCompleteInItself(Contract contract) throws IOException {
        JsonNode served = new YAMLMapper().readTree(contract.yaml());
        assertThat(served.findValuesAsText("$ref"))
                .allMatch(reference -> reference.startsWith("#/")
                        && !served.at(reference.substring(1)).isMissingNode());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyOperationDocumentsWhatAnyCanAnswer(Contract contract) {
        assertThat(contract.operations())
                .allSatisfy(operation -> assertThat(operation.responses().statuses())
                        .as(operation.id())
                        .containsAll(ANY));
    }

    /** What generated clients and the reference live from. */
    @ParameterizedTest
    @MethodSource("contracts")
    void everyOperationIsTaggedAndShowsExamples(Contract contract) throws IOException {
        JsonNode served = new YAMLMapper().readTree(contract.yaml());
        List<String> faults = new ArrayList<>();
        for (JsonNode path : served.path("paths")) {
            for (JsonNode operation : path) {
                if (operation.has("operationId") && operation.path("tags").isEmpty()) {
                    faults.add(operation.path("operationId").asText() + " has no tag");
                }
                contents(served, operation)
                        .filter(content -> !content.has("example") && !content.has("examples"))
                        .forEach(content ->
                                faults.add(operation.path("operationId").asText() + " lacks an example"));
            }
        }
        assertThat(faults).isEmpty();
    }

    /** An object without properties tells a client nothing. */
    @ParameterizedTest
    @MethodSource("contracts")
    void everyObjectSaysWhatItHolds(Contract contract) throws IOException {
        assertThat(new YAMLMapper().readTree(contract.yaml()).findParents("type"))
                .filteredOn(schema -> schema.get("type").asText().equals("object"))
                .allMatch(schema -> SAYS.stream().anyMatch(schema::has));
    }

    /** Generated clients call their classes by these names, and fail to compile where nothing but null is possible. */
    @ParameterizedTest
    @MethodSource("contracts")
    void everyBodyHasANamedSchemaAndNothingIsOnlyNull(Contract contract) throws IOException {
        JsonNode served = new YAMLMapper().readTree(contract.yaml());
        assertThat(served.findValues("application/json"))
                .allMatch(content -> content.at("/schema/$ref").isTextual());
        assertThat(served.findValuesAsText("type")).doesNotContain("null");
    }

    /** JSON bodies of an operation's request and of its successful answers. */
    private static Stream<JsonNode> contents(JsonNode served, JsonNode operation) {
        List<JsonNode> bodies = new ArrayList<>(List.of(operation.path("requestBody")));
        operation.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(Map.Entry::getValue)
                .map(response -> response.has("$ref")
                        ? served.at(response.get("$ref").asText().substring(1))
                        : response)
                .forEach(bodies::add);
        return bodies.stream()
                .map(body -> body.path("content").path("application/json"))
                .filter(content -> !content.isMissingNode());
    }
}
