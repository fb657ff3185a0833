package io.astratrade.platform.api;

import io.astratrade.platform.refusal.Refusal;

/** Refusals that any service can answer. */
public enum ApiRefusal implements Refusal {
    REQUEST_INVALID(400, "The request does not fit the contract."),
    REQUEST_MALFORMED_JSON(400, "The body is not valid JSON."),
    IDEMPOTENCY_KEY_REQUIRED(400, "This request needs an Idempotency-Key header."),
    AUTH_TOKEN_MISSING(401, "This endpoint needs a bearer token."),
    AUTH_TOKEN_INVALID(401, "The token is not valid."),
    AUTH_TOKEN_EXPIRED(401, "The token has expired."),
    AUTH_SESSION_REVOKED(401, "The session of this token has ended."),
    AUTH_FORBIDDEN(403, "This is not yours to do."),
    NOT_FOUND(404, "There is nothing here."),
    METHOD_NOT_ALLOWED(405, "This path does not take that method."),
    REQUEST_TOO_LARGE(413, "The body is too large."),
    REQUEST_URI_TOO_LONG(414, "The address is too long."),
    REQUEST_UNSUPPORTED_MEDIA_TYPE(415, "The body must be application/json."),
    EXPECTATION_FAILED(417, "The only expectation that can be met is 100-continue."),
    IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key was used with another request."),
    UPGRADE_REQUIRED(426, "This path takes WebSocket connections only."),
    RATE_LIMITED(429, "Too many requests."),
    REQUEST_HEADERS_TOO_LARGE(431, "The headers are too large."),
    INTERNAL_ERROR(500, "Something failed on our side; it is logged under the correlation id."),
    BAD_GATEWAY(502, "The service behind the gateway did not answer properly."),
    SERVICE_UNAVAILABLE(503, "A part this needs is not available right now."),
    GATEWAY_TIMEOUT(504, "The service behind the gateway took too long."),
    HTTP_VERSION_UNSUPPORTED(505, "Only HTTP/1.0, HTTP/1.1 and HTTP/2 are served.");

    private final Terms terms;

    ApiRefusal(int status, String title) {
        this.terms = new Terms(status, title);
    }

    @Override
    public Terms terms() {
        return terms;
    }

    /** The refusal that stands for a bare HTTP status. */
    static ApiRefusal ofStatus(int status) {
        for (ApiRefusal refusal : values()) {
            if (refusal.status() == status) {
                return refusal;
            }
        }
        return status < 500 ? REQUEST_INVALID : INTERNAL_ERROR;
    }
}
