package io.astratrade.platform.saga;

import io.astratrade.codec.format.WireName;

/** States of a saga. */
public enum SagaState {
    RUNNING,
    COMPENSATING,
    DONE,
    COMPENSATED;

    /** The name in the database and in answers. */
    public String wire() {
        return WireName.of(this);
    }

    static SagaState of(String wire) {
        for (SagaState state : values()) {
            if (state.wire().equals(wire)) {
                return state;
            }
        }
        throw new IllegalArgumentException("No saga is " + wire);
    }
}
