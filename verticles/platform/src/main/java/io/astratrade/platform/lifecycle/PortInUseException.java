package io.astratrade.platform.lifecycle;

import java.io.IOException;

/** Another process listens where a service wants to. */
public final class PortInUseException extends RuntimeException {
    private static final String ADDRESS_IN_USE = "Address already in use";

    private final int port;

    private PortInUseException(String service, int port, Throwable cause) {
        super("Port " + port + ", where " + service + " is to listen, is in use by another process", cause);
        this.port = port;
    }

    /** The failure of a bind, in these words where they fit; native transports have no exception type of their own for it. */
    public static Throwable explain(Throwable failure, String service, int port) {
        boolean inUse = failure instanceof IOException
                && String.valueOf(failure.getMessage()).contains(ADDRESS_IN_USE);
        return inUse ? new PortInUseException(service, port, failure) : failure;
    }

    public int port() {
        return port;
    }
}
