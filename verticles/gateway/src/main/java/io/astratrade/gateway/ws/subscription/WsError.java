package io.astratrade.gateway.ws.subscription;

/** Codes of error frames, beside those of ApiRefusal that an auth frame can get. */
public enum WsError {
    WS_FRAME_MALFORMED,
    WS_FRAME_TOO_LARGE,
    WS_TOO_MANY_FRAMES,
    WS_UNKNOWN_OP,
    WS_UNKNOWN_CHANNEL,
    WS_AUTH_REQUIRED,
    WS_OTHER_USER,
    WS_TOO_MANY_SUBSCRIPTIONS,
    WS_TOO_MANY_CONNECTIONS,
    WS_SOURCE_UNAVAILABLE
}
