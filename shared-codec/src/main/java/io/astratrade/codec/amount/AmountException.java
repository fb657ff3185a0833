package io.astratrade.codec.amount;

/** A text that is no amount of the wanted kind; the message says why in a client's words. */
public final class AmountException extends IllegalArgumentException {
    public AmountException(String message) {
        super(message);
    }
}
