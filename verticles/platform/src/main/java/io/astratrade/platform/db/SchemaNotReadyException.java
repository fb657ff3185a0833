package io.astratrade.platform.db;

/** PostgreSQL is there, but refuses the service's login or has not the service's tables; waiting does not help. */
public final class SchemaNotReadyException extends RuntimeException {
    public SchemaNotReadyException(String message, Throwable cause) {
        super(message, cause);
    }
}
