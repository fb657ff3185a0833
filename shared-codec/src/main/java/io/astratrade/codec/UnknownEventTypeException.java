package io.astratrade.codec;

import io.astratrade.codec.format.EventFormatException;

/** A well-formed event of a type that this version does not know. */
public final class UnknownEventTypeException extends EventFormatException {
    public UnknownEventTypeException(String type) {
        super("type: unknown event type '" + type + "'");
    }
}
