package io.astratrade.platform.client;

import io.vertx.core.json.JsonObject;

/** The callee's no: its status and problem document. Asking again gives the same. */
public final class RemoteRefusalException extends RuntimeException {
    private final int status;
    private final transient JsonObject problem;

    RemoteRefusalException(String service, int status, JsonObject problem) {
        super(service + " refuses: " + status + " " + problem.getString("code", ""), null, false, false);
        this.status = status;
        this.problem = problem;
    }

    public int status() {
        return status;
    }

    /** The stable code of the refusal; empty when the callee named none. */
    public String code() {
        return problem.getString("code", "");
    }
}
