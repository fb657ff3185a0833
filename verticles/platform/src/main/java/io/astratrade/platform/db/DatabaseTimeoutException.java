package io.astratrade.platform.db;

/** PostgreSQL is reachable but a statement took longer than it may. */
public final class DatabaseTimeoutException extends DatabaseUnavailableException {
    public DatabaseTimeoutException(String message, Throwable cause) {
        super(message, cause);
    }
}
