package io.astratrade.embedded.process;

/** An embedded server did not come up (or down) in time; the message names it and ends with the tail of its log. */
public final class ServerStartException extends RuntimeException {

    public ServerStartException(String message) {
        super(message);
    }

    public ServerStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
