package io.astratrade.platform.http.connection;

import io.astratrade.codec.EventIds;
import io.astratrade.platform.api.answer.Problem;
import io.astratrade.platform.refusal.ApiRefusal;
import io.astratrade.platform.refusal.RefusedException;
import io.astratrade.platform.tracing.CorrelationId;
import io.astratrade.platform.vertx.VertxInternals;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;

/** Refuses what cannot be read as HTTP with a problem, and ends its connection; behind a broken body it only ends it. */
public final class MalformedRequests {
    private MalformedRequests() {}

    /** True when a body on this connection could not be read to its end: nothing behind it will be. */
    public static boolean brokenBody(HttpConnection connection) {
        return StrictRequestDecoder.brokenBody(VertxInternals.channel(connection));
    }

    public static void refuse(HttpServerRequest request) {
        if (brokenBody(request.connection())) {
            Channel channel = VertxInternals.channel(request.connection());
            channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
            return;
        }
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
        if (cause instanceof UnsupportedVersionException) {
            return ApiRefusal.HTTP_VERSION_UNSUPPORTED;
        }
        return cause instanceof TooLongHttpHeaderException
                ? ApiRefusal.REQUEST_HEADERS_TOO_LARGE
                : ApiRefusal.REQUEST_INVALID;
    }
}
