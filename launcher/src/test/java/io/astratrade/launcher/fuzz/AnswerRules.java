package io.astratrade.launcher.fuzz;

import io.astratrade.launcher.fuzz.RequestSender.Received;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** Rules that every answer keeps, whatever was asked. */
final class AnswerRules {
    private static final String PROBLEM = "application/problem+json";
    private static final List<String> MEMBERS = List.of("type", "title", "status", "detail", "code", "correlation_id");

    private AnswerRules() {}

    /** What is wrong with an answer, empty when nothing is. */
    static Optional<String> broken(MutatedRequest request, Received answer) {
        if (answer.status() >= 500) {
            return Optional.of("a fault: " + answer.status() + " " + answer.body());
        }
        if (answer.headers().get("X-Correlation-ID") == null) {
            return Optional.of(answer.status() + " without a correlation id");
        }
        if (answer.headers().contains("X-Injected")) {
            return Optional.of("a header of the client's was injected");
        }
        boolean empty = request.method().equals("HEAD") || answer.status() == 204 || answer.status() == 304;
        if (empty) {
            return answer.body().length() == 0 ? Optional.empty() : Optional.of(answer.status() + " with a body");
        }
        return answer.status() < 400 ? Optional.empty() : problem(answer);
    }

    private static Optional<String> problem(Received answer) {
        if (!PROBLEM.equals(answer.headers().get("Content-Type"))) {
            return Optional.of(answer.status() + " is no problem document: " + answer.body());
        }
        try {
            JsonObject problem = answer.body().toJsonObject();
            List<String> missing = MEMBERS.stream()
                    .filter(member -> problem.getValue(member) == null)
                    .toList();
            boolean sameStatus = Integer.valueOf(answer.status()).equals(problem.getInteger("status"));
            return missing.isEmpty() && sameStatus
                    ? Optional.empty()
                    : Optional.of("an incomplete problem: " + problem);
        } catch (DecodeException e) {
            return Optional.of("a problem that is no JSON: " + answer.body());
        }
    }
}
