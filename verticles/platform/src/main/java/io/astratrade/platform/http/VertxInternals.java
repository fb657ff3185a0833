package io.astratrade.platform.http;

import io.netty.channel.Channel;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.WebSocketBase;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.internal.http.WebSocketInternal;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;

/** Parts of Vert.x that are not its API, each behind the one method that needs it. */
public final class VertxInternals {
    private VertxInternals() {}

    /** The channel of a server's connection, which knows of its end before Vert.x' own handlers do. */
    public static Channel channel(HttpConnection connection) {
        return ((HttpServerConnection) connection).channelHandlerContext().channel();
    }

    public static Channel channel(WebSocketBase socket) {
        return ((WebSocketInternal) socket).channelHandlerContext().channel();
    }

    /** Stands in for the BodyHandler of vertx-web; no body is null. */
    static void setBody(RoutingContext ctx, Buffer body) {
        RoutingContextInternal internal = (RoutingContextInternal) ctx;
        internal.visitHandler(RoutingContextInternal.BODY_HANDLER);
        internal.setBody(body);
    }
}
