package io.astratrade.codec.format;

/** An entry that is no event of ours; the message names the attribute or JSON pointer and what was expected. */
public class EventFormatException extends RuntimeException {
    public EventFormatException(String message) {
        super(message);
    }

    public EventFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
