package io.astratrade.platform.db;

/**
 * PostgreSQL cannot be reached, has no connection free in time, is going down, or kept ending the transaction in favour of
 * others; the same call may succeed later.
 */
public class DatabaseUnavailableException extends RuntimeException {
    public DatabaseUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
