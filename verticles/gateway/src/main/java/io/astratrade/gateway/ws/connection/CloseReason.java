package io.astratrade.gateway.ws.connection;

import io.astratrade.codec.format.WireName;

/** Reasons for which a connection ends, with their close codes. */
enum CloseReason {
    CLIENT(1000),
    SHUTDOWN(1001),
    PROTOCOL(1002),
    NOT_UNICODE(1007),
    FLOODING(1008),
    CROWDED(1008),
    OVERSIZE(1009),
    SLOW(1013),
    REVOKED(4401),
    EXPIRED(4401),
    IDLE(4408);

    private final short code;

    CloseReason(int code) {
        this.code = (short) code;
    }

    short code() {
        return code;
    }

    String wire() {
        return WireName.of(this);
    }
}
