package io.astratrade.platform.db;

/** A statement took longer than it may, or several together did; the database may be well. */
public final class DatabaseTimeoutException extends DatabaseUnavailableException {
    public DatabaseTimeoutException(String message, Throwable cause) {
        super(message, cause);
    }
}
