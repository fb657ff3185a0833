package io.astratrade.platform.client;

/** No instance answered properly before the deadline; what was asked may or may not have happened. */
public final class ServiceUnreachableException extends RuntimeException {
    ServiceUnreachableException(String service, Throwable last) {
        super(service + " cannot be reached: " + last.getMessage(), last);
    }
}
