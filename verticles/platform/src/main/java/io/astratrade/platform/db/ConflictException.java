package io.astratrade.platform.db;

/** Another transaction wrote a row first that this one did not expect; as after a serialization failure, it is begun anew. */
public final class ConflictException extends RuntimeException {
    public ConflictException(String message) {
        super(message);
    }
}
