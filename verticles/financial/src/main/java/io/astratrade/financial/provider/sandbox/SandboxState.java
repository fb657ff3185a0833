package io.astratrade.financial.provider.sandbox;

import io.astratrade.financial.provider.Outcome;
import java.util.UUID;

/** States in the sandbox's rows. */
final class SandboxState {
    static final String SUCCEEDED = "succeeded";
    static final String DECLINED = "declined";
    static final String REQUIRES_ACTION = "requires_action";

    private SandboxState() {}

    static Outcome outcome(UUID key, String state, String code) {
        return switch (state) {
            case SUCCEEDED -> Outcome.succeeded();
            case REQUIRES_ACTION -> Outcome.requiresAction("/api/v1/financial/payments/" + key + "/confirm");
            default -> Outcome.declined(code);
        };
    }
}
