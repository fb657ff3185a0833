package io.astratrade.platform.http;

import io.astratrade.codec.EventIds;
import io.astratrade.platform.api.ApiRefusal;
import io.astratrade.platform.api.Problem;
import io.astratrade.platform.refusal.RefusedException;
import io.astratrade.platform.tracing.CorrelationId;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.http.HttpServerRequest;

/** What cannot be read as HTTP is refused with a problem as well, and its connection ends. */
public final class MalformedRequests {
    private MalformedRequests() {}

    public static void refuse(HttpServerRequest request) {
        String correlationId = EventIds.next();
        RefusedException refused = reason(request.decoderResult().cause()).refused();
        request.response()
                .setStatusCode(refused.refusal().status())
                .putHeader("Content-Type", Problem.CONTENT_TYPE)
                .putHeader("Connection", "close")
                .putHeader(CorrelationId.HEADER, correlationId)
                .end(Problem.of(refused, correlationId).toBuffer())
                .onComplete(told -> request.connection().close());
    }

    private static ApiRefusal reason(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return ApiRefusal.REQUEST_URI_TOO_LONG;
        }
        return cause instanceof TooLongHttpHeaderException
                ? ApiRefusal.REQUEST_HEADERS_TOO_LARGE
                : ApiRefusal.REQUEST_INVALID;
    }
}
