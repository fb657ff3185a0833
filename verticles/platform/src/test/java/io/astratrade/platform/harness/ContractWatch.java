package io.astratrade.platform.harness;

import io.astratrade.platform.contract.Contract;
import io.astratrade.platform.contract.Operation;
import io.astratrade.testkit.Answer;
import io.astratrade.testkit.AnswerWatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fails a test whose answer is not documented: another status, media type or field. Answers below the operations (405, 414,
 * 431) belong to no contract. What was seen is noted in `target/contract-answers/SERVICE.txt`, a line `OPERATION STATUS` each.
 */
public final class ContractWatch implements AnswerWatch {
    private static final Set<Integer> BELOW = Set.of(405, 414, 431);
    private static final Set<String> NOTED = ConcurrentHashMap.newKeySet();

    private final String service;
    private final Contract contract;

    public ContractWatch(String service, Contract contract) {
        this.service = service;
        this.contract = contract;
    }

    @Override
    public void answered(String method, String path, Answer answer) {
        if (method.equals("HEAD") || BELOW.contains(answer.status())) {
            return;
        }
        Optional<Operation> operation = contract.match(path.split("\\?", 2)[0])
                .flatMap(match -> match.item().operation(method));
        operation.ifPresent(asked -> {
            List<String> faults = asked.responses().faults(answer.status(), type(answer), answer.body());
            if (!faults.isEmpty()) {
                throw new AssertionError(
                        method + " " + path + " answered " + answer.status() + " against the contract of " + service
                                + " (" + asked.id() + "): " + faults + "\n" + answer.body());
            }
            note(asked.id() + " " + answer.status());
        });
    }

    private static String type(Answer answer) {
        String header = answer.header("Content-Type");
        return header == null ? null : header.split(";", 2)[0].strip();
    }

    private void note(String seen) {
        if (NOTED.add(service + " " + seen)) {
            try {
                Path notes = Path.of("target", "contract-answers", service + ".txt");
                Files.createDirectories(notes.getParent());
                Files.writeString(notes, seen + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
