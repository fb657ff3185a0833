package io.astratrade.gateway.ws;

import io.astratrade.codec.WireName;

/** Why a connection ends, and the close code that says so. */
enum CloseReason {
    CLIENT(1000),
    SHUTDOWN(1001),
    PROTOCOL(1002),
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
