package io.astratrade.platform.refusal;

/** Refusals that any service can answer. */
public enum ApiRefusal implements Refusal {
    REQUEST_INVALID(400, "The request does not fit the contract.", "Correct the fields that errors points at."),
    REQUEST_MALFORMED_JSON(
            400, "The body is not valid JSON.", "Send one JSON object in UTF-8, without duplicate keys."),
    IDEMPOTENCY_KEY_REQUIRED(
            400,
            "This request needs an Idempotency-Key header.",
            "Send a new random key with each new request, and the same key with its repetitions."),
    AUTH_TOKEN_MISSING(
            401, "This endpoint needs a bearer token.", "Log in and send Authorization: Bearer with the access token."),
    AUTH_TOKEN_INVALID(401, "The token is not valid.", "Log in again; do not repeat the request with the same token."),
    AUTH_TOKEN_EXPIRED(
            401, "The token has expired.", "Get a new access token with the refresh token, then repeat the request."),
    AUTH_SESSION_REVOKED(401, "The session of this token has ended.", "Log in again."),
    AUTH_FORBIDDEN(403, "This is not yours to do.", "Use an account that has the role which the operation asks for."),
    NOT_FOUND(404, "There is nothing here.", "Check the path and the ids in it against the contract."),
    METHOD_NOT_ALLOWED(405, "This path does not take that method.", "Use one of the methods in the Allow header."),
    REQUEST_TOO_LARGE(413, "The body is too large.", "Send less in one request."),
    REQUEST_URI_TOO_LONG(414, "The address is too long.", "Shorten the query."),
    REQUEST_UNSUPPORTED_MEDIA_TYPE(
            415, "The body must be application/json.", "Send JSON, and Content-Type: application/json with it."),
    EXPECTATION_FAILED(417, "The only expectation that can be met is 100-continue.", "Leave out the Expect header."),
    IDEMPOTENCY_KEY_REUSED(
            422, "This Idempotency-Key was used with another request.", "Send another request with a key of its own."),
    UPGRADE_REQUIRED(
            426, "This path takes WebSocket connections only.", "Connect with a WebSocket client over HTTP/1.1."),
    RATE_LIMITED(429, "Too many requests.", "Wait as many seconds as Retry-After says."),
    REQUEST_HEADERS_TOO_LARGE(431, "The headers are too large.", "Send fewer or shorter headers and cookies."),
    INTERNAL_ERROR(
            500,
            "Something failed on our side; it is logged under the correlation id.",
            "Repeat it later with the same Idempotency-Key; report the correlation id if it stays."),
    BAD_GATEWAY(
            502, "The service behind the gateway did not answer properly.", "Repeat it with the same Idempotency-Key."),
    SERVICE_UNAVAILABLE(
            503,
            "A part this needs is not available right now.",
            "Wait as many seconds as Retry-After says, then repeat it with the same Idempotency-Key."),
    GATEWAY_TIMEOUT(
            504,
            "The service behind the gateway took too long.",
            "It may have been done: repeat it with the same Idempotency-Key."),
    HTTP_VERSION_UNSUPPORTED(505, "Only HTTP/1.0, HTTP/1.1 and HTTP/2 are served.", "Use one of these versions.");

    private final Terms terms;

    ApiRefusal(int status, String title, String cure) {
        this.terms = new Terms(status, title, cure);
    }

    @Override
    public Terms terms() {
        return terms;
    }

    /** The refusal that stands for a bare HTTP status. */
    public static ApiRefusal ofStatus(int status) {
        for (ApiRefusal refusal : values()) {
            if (refusal.status() == status) {
                return refusal;
            }
        }
        return status < 500 ? REQUEST_INVALID : INTERNAL_ERROR;
    }
}
