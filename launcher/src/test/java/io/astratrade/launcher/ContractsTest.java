package io.astratrade.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.astratrade.platform.contract.Contract;
import io.astratrade.platform.contract.Operation;
import io.astratrade.platform.module.ServiceModule;
import java.io.IOException;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that the contracts of all services keep together. */
class ContractsTest {
    private static final Set<String> ANY = Set.of("400", "429", "500", "503");

    static Stream<Contract> contracts() {
        return ServiceLoader.load(ServiceModule.class).stream()
                .map(found -> Contract.of(found.get().domain().name()));
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
}
