package io.astratrade.launcher.fuzz;

import io.astratrade.launcher.fuzz.RequestSender.Received;
import io.astratrade.launcher.node.Modules;
import io.astratrade.platform.contract.Contract;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds answers to the contract of the service that was asked. */
final class ContractRules {
    /** Answers below the operations, which belong to no contract. */
    private static final Set<Integer> BELOW = Set.of(405, 414, 431);

    private final Map<String, Contract> contracts =
            Modules.names().stream().collect(Collectors.toMap(Function.identity(), Contract::of));

    /** What the contract does not say of an answer to one of its operations, empty when it says all. */
    Optional<String> broken(MutatedRequest request, Received answer) {
        if (request.method().equals("HEAD") || BELOW.contains(answer.status())) {
            return Optional.empty();
        }
        List<String> faults = contracts
                .get(request.operation().service())
                .match(request.target().split("\\?", 2)[0])
                .flatMap(match -> match.item().operation(request.method()))
                .map(operation -> operation
                        .responses()
                        .faults(answer.status(), type(answer), answer.body().toString()))
                .orElse(List.of());
        return faults.isEmpty() ? Optional.empty() : Optional.of(answer.status() + " against the contract: " + faults);
    }

    private static String type(Received answer) {
        String header = answer.headers().get("Content-Type");
        return header == null ? null : header.split(";", 2)[0].strip();
    }
}
