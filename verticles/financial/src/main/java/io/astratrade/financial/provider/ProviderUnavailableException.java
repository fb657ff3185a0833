package io.astratrade.financial.provider;

/** A provider could not be asked, or gave no answer that makes sense; whether it did something is not known. */
public final class ProviderUnavailableException extends RuntimeException {
    public ProviderUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
